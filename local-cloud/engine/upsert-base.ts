import { isOperators } from './conditions';
import { targetOf, write } from './targets';
import { type Document, isDocument } from './values';

/** What an upsert knows of its new document: the fields that its filter makes equal to something. */
export function equalitiesOf(filter: Document): Document {
  const document: Document = {};
  for (const [path, value] of equalities(filter)) write(targetOf(document, path, true), value);
  return document;
}

function equalities(filter: Document): readonly (readonly [string, unknown])[] {
  return Object.entries(filter).flatMap(([name, wanted]): readonly (readonly [string, unknown])[] => {
    const isList = Array.isArray(wanted) && wanted.every(isDocument);
    if (isList && (name === '$and' || (name === '$or' && wanted.length === 1))) return wanted.flatMap(equalities);
    if (name.startsWith('$')) return [];
    if (!isOperators(wanted)) return wanted instanceof RegExp ? [] : [[name, wanted]];
    if ('$eq' in wanted) return [[name, wanted.$eq]];
    return [];
  });
}
