import { accumulatorExpressions } from './accumulators';
import { arithmeticExpressions } from './arithmetic';
import { arrayExpressions } from './arrays';
import type { Expressions } from './call';
import { comparisons } from './comparison';
import { conditionalExpressions } from './conditionals';
import { dateSteps } from './date-steps';
import { dateExpressions } from './dates';
import { setExpressions } from './sets';
import { stringExpressions } from './strings';
import { typeExpressions } from './types';

/** What mingo 7.2.7 does otherwise than MongoDB's manual says; tests/local-cloud/oracle has a case for each. */
export const ownExpressions: Expressions = {
  ...accumulatorExpressions,
  ...arithmeticExpressions,
  ...arrayExpressions,
  ...comparisons,
  ...conditionalExpressions,
  ...dateSteps,
  ...dateExpressions,
  ...setExpressions,
  ...stringExpressions,
  ...typeExpressions,
};
