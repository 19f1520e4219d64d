import { bitTest } from './bits';
import { compareValues } from './compare';
import { isOperators } from './conditions';
import { requestFailed } from './errors';
import { isNear, toArea, toNear } from './geo-query';
import { toGeometry } from './geometry';
import { typeTest, type ValueTest } from './types';
import { type Document, isDocument, rank, rankOf, toRegExp } from './values';

/** How a predicate compiles filters and operators inside it. */
export type Nested = {
  compileFilter(filter: Document): (document: Document) => boolean;
  valuesTest(wanted: unknown): ValueTest;
};
type Single = (value: unknown) => boolean;

/** A value at the end of a path stands for itself and, when it is an array, for each of its elements. */
const expanded =
  (test: Single): ValueTest =>
  (values) =>
    values.some((value) => test(value) || (Array.isArray(value) && value.some(test)));

const whole =
  (test: (array: readonly unknown[]) => boolean): ValueTest =>
  (values) =>
    values.some((value) => Array.isArray(value) && test(value));

const not =
  (test: ValueTest): ValueTest =>
  (values) =>
    !test(values);

export function predicateFor(name: string, wanted: unknown, all: Document, nested: Nested): ValueTest {
  const make = predicates[name];
  if (!make) throw requestFailed(unsupported.has(name) ? `${name} is not supported here` : `unknown operator: ${name}`);
  return make(wanted, all, nested);
}

/** They need a text index, a script or a schema, none of which is there. */
export const unsupported: ReadonlySet<string> = new Set([
  '$text',
  '$search',
  '$where',
  '$jsonSchema',
  '$box',
  '$polygon',
]);

type Make = (wanted: unknown, all: Document, nested: Nested) => ValueTest;

const predicates: Readonly<Record<string, Make>> = {
  $eq: (wanted) => expanded(equals(wanted)),
  $ne: (wanted) => {
    if (wanted instanceof RegExp) throw requestFailed("Can't have regex as arg to $ne.");
    return not(expanded(equals(wanted)));
  },
  $in: (wanted) => expanded(oneOf('$in', wanted)),
  $nin: (wanted) => not(expanded(oneOf('$nin', wanted))),
  $gt: (wanted) => expanded(ordered(wanted, (order) => order > 0)),
  $gte: (wanted) => expanded(ordered(wanted, (order) => order >= 0)),
  $lt: (wanted) => expanded(ordered(wanted, (order) => order < 0)),
  $lte: (wanted) => expanded(ordered(wanted, (order) => order <= 0)),
  $exists: (wanted) => (wanted ? isPresent : not(isPresent)),
  $type: (wanted) => typeTest(wanted),
  $size: (wanted) => {
    if (!Number.isInteger(wanted) || Number(wanted) < 0) throw requestFailed('$size takes a whole number, 0 or more');
    return whole((array) => array.length === wanted);
  },
  $mod: (wanted) => expanded(modulo(wanted)),
  $bitsAllSet: (wanted) => expanded(bitTest('$bitsAllSet', wanted)),
  $bitsAllClear: (wanted) => expanded(bitTest('$bitsAllClear', wanted)),
  $bitsAnySet: (wanted) => expanded(bitTest('$bitsAnySet', wanted)),
  $bitsAnyClear: (wanted) => expanded(bitTest('$bitsAnyClear', wanted)),
  $regex: (wanted, { $options }) => expanded(expression(wanted, $options)),
  $options: (_, { $regex }) => {
    if ($regex === undefined) throw requestFailed('$options needs a $regex');
    return () => true;
  },
  $all: (wanted, _, nested) => containsAll(wanted, nested),
  $elemMatch: (wanted, _, nested) => {
    const test = elementTest(wanted, nested);
    return whole((array) => array.some(test));
  },
  $not: (wanted, _, nested) => not(nested.valuesTest(negatable(wanted))),
  $near: nearPredicate,
  $nearSphere: nearPredicate,
  // the distances of the older form stand beside $near
  $maxDistance: () => () => true,
  $minDistance: () => () => true,
  $geoWithin: (wanted) => areaPredicate('$geoWithin', wanted),
  $geoIntersects: (wanted) => areaPredicate('$geoIntersects', wanted),
};

const isPresent: ValueTest = (values) => values.some((value) => value !== undefined);

function equals(wanted: unknown): Single {
  if (wanted === null || typeof wanted === 'object') return (value) => compareValues(value, wanted) === 0;
  return (value) => value === wanted || (Number.isNaN(wanted) && Number.isNaN(value));
}

function oneOf(operator: string, wanted: unknown): Single {
  if (!Array.isArray(wanted)) throw requestFailed(`${operator} needs an array`);
  if (wanted.some(isOperators)) throw requestFailed(`cannot nest $ under ${operator}`);
  const tests = wanted.map((each) => (each instanceof RegExp ? expression(each, undefined) : equals(each)));
  return (value) => tests.some((test) => test(value));
}

/** Only values of the same type are ordered; NaN is ordered with nothing but itself. */
function ordered(wanted: unknown, holds: (order: number) => boolean): Single {
  const kind = rankOf(wanted);
  if (kind === rank.regex) throw requestFailed("Can't have RegEx as arg to predicate over field");
  // the ends of the order compare with every type
  if (kind === rank.minKey || kind === rank.maxKey) {
    return (value) => value !== undefined && holds(rankOf(value) - kind);
  }
  if (kind === rank.number && Number.isNaN(wanted)) return (value) => Number.isNaN(value) && holds(0);
  return (value) => rankOf(value) === kind && !Number.isNaN(value) && holds(compareValues(value, wanted));
}

function modulo(wanted: unknown): Single {
  if (!Array.isArray(wanted)) throw requestFailed('malformed mod, needs to be an array');
  if (wanted.length !== 2)
    throw requestFailed(`malformed mod, ${wanted.length < 2 ? 'not enough' : 'too many'} elements`);
  const [divisor, remainder] = wanted.map((each) => (typeof each === 'number' ? Math.trunc(each) : Number.NaN));
  if (!Number.isFinite(divisor)) throw requestFailed('malformed mod, divisor is not a number');
  if (!Number.isFinite(remainder)) throw requestFailed('malformed mod, remainder is not a number');
  if (divisor === 0) throw requestFailed('divisor cannot be 0');
  // the difference, so that -0 is 0
  return (value) => typeof value === 'number' && (Math.trunc(value) % Number(divisor)) - Number(remainder) === 0;
}

function expression(wanted: unknown, options: unknown): Single {
  const isRegExp = wanted instanceof RegExp;
  if (!isRegExp && typeof wanted !== 'string') throw requestFailed('$regex has to be a string');
  const regex = compiled(
    isRegExp ? wanted.source : wanted,
    typeof options === 'string' ? options : isRegExp ? wanted.flags : '',
  );
  return (value) => (typeof value === 'string' ? regex.test(value) : value instanceof RegExp && equals(regex)(value));
}

function compiled(source: string, options: string): RegExp {
  if (/[^imsuxl]/.test(options)) throw requestFailed(`invalid flag in regex options: ${options}`);
  try {
    return toRegExp(source, options);
  } catch {
    throw requestFailed(`Regular expression is invalid: ${source}`);
  }
}

function containsAll(wanted: unknown, nested: Nested): ValueTest {
  if (!Array.isArray(wanted)) throw requestFailed('$all needs an array');
  const isElemMatch = (each: unknown) => isDocument(each) && '$elemMatch' in each;
  if (wanted.some(isOperators) && !wanted.every(isElemMatch)) throw requestFailed('no $ expressions in $all');
  const tests = wanted.map((each) => nested.valuesTest(isElemMatch(each) ? each : { $in: [each] }));
  return (values) => tests.length > 0 && tests.every((test) => test(values));
}

/** Either operators on the element itself or a filter on the element's fields. */
function elementTest(wanted: unknown, { compileFilter, valuesTest }: Nested): Single {
  if (!isDocument(wanted)) throw requestFailed('$elemMatch needs a document');
  const isOnValue = isOperators(wanted) && !Object.keys(wanted).some((name) => logicalNames.has(name));
  if (isOnValue) {
    const test = valuesTest(wanted);
    return (element) => test([element]);
  }
  const matches = compileFilter(wanted);
  return (element) => isDocument(element) && matches(element);
}

const logicalNames = new Set(['$and', '$or', '$nor', '$expr']);

function negatable(wanted: unknown): unknown {
  if (wanted instanceof RegExp || isOperators(wanted)) return wanted;
  throw requestFailed('$not needs a regular expression or operators');
}

function nearPredicate(wanted: unknown): ValueTest {
  const near = toNear(wanted);
  return (values) => values.some((value) => isNear(value, near));
}

function areaPredicate(operator: '$geoWithin' | '$geoIntersects', wanted: unknown): ValueTest {
  const area = toArea(operator, wanted);
  return (values) =>
    values.some((value) => {
      const geometry = toGeometry(value);
      return geometry !== undefined && area.holds(geometry);
    });
}
