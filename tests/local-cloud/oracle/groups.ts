import { arrays } from './arrays';
import { buckets } from './buckets';
import type { OracleCase } from './cases';
import { comparison } from './comparison';
import { crossings } from './crossings';
import { distances } from './distances';
import { elements } from './elements';
import { evaluation } from './evaluation';
import { expressionsArrays } from './expressions-arrays';
import { expressionsDateSteps } from './expressions-date-steps';
import { expressionsDates } from './expressions-dates';
import { expressionsText } from './expressions-text';
import { expressionsValues } from './expressions-values';
import { geospatial } from './geospatial';
import { grouping } from './grouping';
import { logical } from './logical';
import { projection } from './projection';
import { schemas } from './schemas';
import { stages } from './stages';
import { stageShapes } from './stages-shape';
import { updateArrays } from './update-arrays';
import { updateFields } from './update-fields';

/** Every table of the oracle, by name. */
export const groups: Readonly<Record<string, readonly OracleCase[]>> = {
  comparison,
  logical,
  elements,
  evaluation,
  schemas,
  arrays,
  projection,
  'update-fields': updateFields,
  'update-arrays': updateArrays,
  geospatial,
  crossings,
  distances,
  stages,
  'stage-shapes': stageShapes,
  grouping,
  buckets,
  'expressions-values': expressionsValues,
  'expressions-arrays': expressionsArrays,
  'expressions-text': expressionsText,
  'expressions-dates': expressionsDates,
  'expressions-date-steps': expressionsDateSteps,
};
