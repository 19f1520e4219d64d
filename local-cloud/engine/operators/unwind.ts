import { requestFailed } from '../errors';
import { place, type Shape, shaped } from '../shape';
import { type Document, isDocument } from '../values';
import { isNothing } from './call';
import type { Stage } from './stage';

/** One document for each element; a value that is no array is its own only element. */
export const unwind: Stage = (documents, wanted) => {
  const given = isDocument(wanted) ? wanted : { path: wanted };
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = given;
  if (typeof path !== 'string' || !/^\$[^$]/.test(path))
    throw requestFailed("path option to $unwind should be '$field'");
  const parts = path.slice(1).split('.');
  const withPosition = (document: Document, position: number | null): Document =>
    typeof includeArrayIndex === 'string' ? set(document, includeArrayIndex, position) : document;
  return documents.flatMap((document) => {
    const value = valueAt(document, parts);
    const isEmpty = isNothing(value) || (Array.isArray(value) && value.length === 0);
    if (isEmpty) {
      if (preserveNullAndEmptyArrays !== true) return [];
      return [withPosition(Array.isArray(value) ? set(document, parts.join('.'), undefined) : document, null)];
    }
    if (!Array.isArray(value)) return [withPosition(document, null)];
    return value.map((element, i) => withPosition(set(document, parts.join('.'), element), i));
  });
};

/** Unlike a field path of an expression, `$unwind` does not go into arrays on its way. */
function valueAt(document: Document, parts: readonly string[]): unknown {
  let value: unknown = document;
  for (const part of parts) value = isDocument(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  return value;
}

function set(document: Document, path: string, value: unknown): Document {
  const shape: Shape = new Map();
  place(shape, path, { make: () => value });
  return shaped(document, shape, true, document) as Document;
}
