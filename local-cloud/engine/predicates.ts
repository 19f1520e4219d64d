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
  if (!make) throw requestFailed(`unknown operator: ${name}`);
  return make(wanted, all, nested);
}

type Make = (wanted: unknown, all: Document, nested: Nested) => ValueTest;

const predicates: Readonly<Record<string, Make>> = {
  $eq: (wanted) => expanded(equals(wanted)),
  $ne: (wanted) => not(expanded(equals(wanted))),
  $in: (wanted) => expanded(oneOf('$in', wanted)),
  $nin: (wanted) => not(expanded(oneOf('$nin', wanted))),
  $gt: (wanted) => expanded(ordered(wanted, (order) => order > 0)),
  $gte: (wanted) => expanded(ordered(wanted, (order) => order >= 0)),
  $lt: (wanted) => expanded(ordered(wanted, (order) => order < 0)),
  $lte: (wanted) => expanded(ordered(wanted, (order) => order <= 0)),
  $exists: (wanted) => (wanted ? isPresent : not(isPresent)),
  $type: (wanted) => typeTest(wanted),
  $size: (wanted) => whole((array) => array.length === wanted),
  $mod: (wanted) => expanded(modulo(wanted)),
  $regex: (wanted, { $options }) => expanded(expression(wanted, $options)),
  $all: (wanted, _, nested) => containsAll(wanted, nested),
  $elemMatch: (wanted, _, nested) => whole((array) => array.some(elementTest(wanted, nested))),
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
  const tests = wanted.map((each) => (each instanceof RegExp ? expression(each, undefined) : equals(each)));
  return (value) => tests.some((test) => test(value));
}

/** Only values of the same type are ordered; NaN is ordered with nothing but itself. */
function ordered(wanted: unknown, holds: (order: number) => boolean): Single {
  const kind = rankOf(wanted);
  if (kind === rank.number && Number.isNaN(wanted)) return (value) => Number.isNaN(value) && holds(0);
  return (value) => rankOf(value) === kind && !Number.isNaN(value) && holds(compareValues(value, wanted));
}

function modulo(wanted: unknown): Single {
  const [divisor, remainder] = Array.isArray(wanted) ? wanted.map(Number) : [];
  if (!divisor || remainder === undefined) throw requestFailed('$mod needs [divisor, remainder]');
  return (value) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder);
}

function expression(wanted: unknown, options: unknown): Single {
  const regex =
    wanted instanceof RegExp
      ? toRegExp(wanted.source, typeof options === 'string' ? options : wanted.flags)
      : toRegExp(String(wanted), typeof options === 'string' ? options : '');
  return (value) => (typeof value === 'string' ? regex.test(value) : value instanceof RegExp && equals(regex)(value));
}

function containsAll(wanted: unknown, nested: Nested): ValueTest {
  if (!Array.isArray(wanted)) throw requestFailed('$all needs an array');
  const tests = wanted.map((each) =>
    isDocument(each) && '$elemMatch' in each ? nested.valuesTest(each) : nested.valuesTest({ $in: [each] }),
  );
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
