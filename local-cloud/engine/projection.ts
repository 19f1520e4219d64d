import { Query } from 'mingo/query';
import { asRefusal, expressionOptions } from './expressions';
import { type Document, isDocument } from './values';

type Shape = { [field: string]: Shape | true };
export type Project = (document: Document) => Document;

/** Compiles `{field: 1}` or `{field: 0}`; `$slice` and `$elemMatch` too. */
export function compileProjection(projection: Document): Project {
  const entries = Object.entries(projection);
  if (entries.length === 0) return (document) => document;
  if (entries.some(([, value]) => typeof value === 'object')) return withOperators(projection);
  const fields = entries.filter(([path]) => path !== '_id');
  const isInclusion = fields.length > 0 ? Boolean(fields[0]?.[1]) : Boolean(projection._id);
  const shape = shapeOf(fields.map(([path]) => path));
  const isIdWanted = projection._id === undefined ? true : Boolean(projection._id);
  return (document) => {
    const { _id, ...rest } = document;
    const kept = (isInclusion ? include(rest, shape) : exclude(rest, shape)) as Document;
    return isIdWanted && _id !== undefined ? { _id, ...kept } : kept;
  };
}

function withOperators(projection: Document): Project {
  return (document) =>
    asRefusal(() => new Query({}, expressionOptions).find<Document>([document], projection).all()[0] ?? {});
}

function shapeOf(paths: readonly string[]): Shape {
  const shape: Shape = {};
  for (const path of paths) {
    let level = shape;
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      const inner = level[part];
      const next: Shape = inner && inner !== true ? inner : {};
      level[part] = next;
      level = next;
    }
    level[last] = true;
  }
  return shape;
}

function include(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) {
    return value.filter((each) => isDocument(each) || Array.isArray(each)).map((each) => include(each, shape));
  }
  if (!isDocument(value)) return undefined;
  const kept: Document = {};
  for (const [name, inner] of Object.entries(value)) {
    const wanted = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const projected = wanted === true ? inner : wanted && include(inner, wanted);
    if (projected !== undefined) kept[name] = projected;
  }
  return kept;
}

function exclude(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((each) => exclude(each, shape));
  if (!isDocument(value)) return value;
  const kept: Document = {};
  for (const [name, inner] of Object.entries(value)) {
    const unwanted = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (unwanted !== true) kept[name] = unwanted ? exclude(inner, unwanted) : inner;
  }
  return kept;
}
