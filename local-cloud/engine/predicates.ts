import { bitTest } from './bits';
import { isOperators } from './conditions';
import { requestFailed } from './errors';
import { isNear, toArea, toNear } from './geo-query';
import { toGeometry } from './geometry';
import { typeTest, type ValueTest } from './types';
import { equals, expression, modulo, oneOf, ordered, type Single } from './value-tests';
import { type Document, isDocument } from './values';

/** How a predicate compiles filters and operators inside it. */
export type Nested = {
  compileFilter(filter: Document): (document: Document) => boolean;
  valuesTest(wanted: unknown): ValueTest;
};

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
export const unsupported: ReadonlySet<string> = new Set(['$text', '$search', '$where', '$box', '$polygon']);

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
