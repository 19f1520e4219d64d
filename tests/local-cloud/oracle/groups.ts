import { arrays } from './arrays';
import type { OracleCase } from './cases';
import { comparison } from './comparison';
import { elements } from './elements';
import { evaluation } from './evaluation';
import { logical } from './logical';
import { projection } from './projection';
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
};
