import { arrays } from './arrays';
import type { OracleCase } from './cases';
import { comparison } from './comparison';
import { elements } from './elements';
import { evaluation } from './evaluation';
import { expressionsArrays } from './expressions-arrays';
import { expressionsDates } from './expressions-dates';
import { expressionsText } from './expressions-text';
import { expressionsValues } from './expressions-values';
import { grouping } from './grouping';
import { logical } from './logical';
import { projection } from './projection';
import { stages } from './stages';
import { updateArrays } from './update-arrays';
import { updateFields } from './update-fields';

/** Every table of the oracle, by name. */
export const groups: Readonly<Record<string, readonly OracleCase[]>> = {
  comparison,
  logical,
  elements,
  evaluation,
  arrays,
  projection,
  'update-fields': updateFields,
  'update-arrays': updateArrays,
  stages,
  grouping,
  'expressions-values': expressionsValues,
  'expressions-arrays': expressionsArrays,
  'expressions-text': expressionsText,
  'expressions-dates': expressionsDates,
};
