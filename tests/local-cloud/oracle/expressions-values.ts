import { ObjectId } from 'bson';
import { gives, manual, missing } from './cases';

const id = new ObjectId('65e5f0000000000000000001');
const noon = new Date('2026-03-05T12:34:56.789Z');

// written out it would be an object that an await takes for a promise
const when = (name: 'if' | 'case', condition: unknown, result: unknown) =>
  Object.fromEntries([
    [name, condition],
    ['then', result],
  ]);

/** Comparison, boolean, conditional, arithmetic, type and object expressions. */
export const expressionsValues = [
  ...manual('$eq (aggregation)', [
    gives('missing is not null', {}, { $eq: ['$a', null] }, false),
    gives(
      'documents with fields in another order differ',
      { a: { x: 1, y: 2 }, b: { y: 2, x: 1 } },
      { $eq: ['$a', '$b'] },
      false,
    ),
    gives('arrays in another order differ', { a: [1, 2] }, { $eq: ['$a', [2, 1]] }, false),
    gives('three arguments are refused', {}, { $eq: [1, 1, 1] }, /\$eq takes exactly 2 arguments/),
  ]),
  ...manual('$cmp (aggregation)', [
    gives('less is -1', { a: 1 }, { $cmp: ['$a', 2] }, -1),
    gives('types have an order', { a: 'x' }, { $cmp: ['$a', 2] }, 1),
    gives('missing is less than null', {}, { $cmp: ['$a', null] }, -1),
  ]),
  ...manual('$gt (aggregation)', [gives('a text is greater than a number', { a: 'a' }, { $gt: ['$a', 5] }, true)]),
  ...manual('$and (aggregation)', [
    gives('of nothing is true', {}, { $and: [] }, true),
    gives(
      'an empty text is true, zero and null are not',
      { s: '', z: 0 },
      [{ $and: ['$s'] }, { $and: ['$z'] }, { $and: [null] }],
      [true, false, false],
    ),
  ]),
  ...manual('$or (aggregation)', [gives('of nothing is false', {}, { $or: [] }, false)]),
  ...manual('$not (aggregation)', [
    gives(
      'zero and missing are false',
      { z: 0 },
      [{ $not: ['$z'] }, { $not: ['$a'] }, { $not: [[false]] }],
      [true, true, false],
    ),
    gives('an empty text is true', {}, { $not: [''] }, false),
  ]),
  ...manual('$cond (aggregation)', [
    gives('by three arguments', { n: 5 }, { $cond: [{ $gt: ['$n', 3] }, 'big', 'small'] }, 'big'),
    gives('by name', { n: 1 }, { $cond: { ...when('if', { $gt: ['$n', 3] }, 'big'), else: 'small' } }, 'small'),
    gives('a missing part is refused', { n: 1 }, { $cond: ['$n', 1] }, /\$cond/),
  ]),
  ...manual('$ifNull (aggregation)', [
    gives('null and missing are replaced', { a: null }, { $ifNull: ['$a', '$b', 'none'] }, 'none'),
    gives('zero is not', { a: 0 }, { $ifNull: ['$a', 5] }, 0),
  ]),
  ...manual('$switch (aggregation)', [
    gives(
      'the first branch that holds',
      { n: 5 },
      {
        $switch: {
          branches: [when('case', { $lt: ['$n', 3] }, 'a'), when('case', { $lt: ['$n', 9] }, 'b')],
          default: 'c',
        },
      },
      'b',
    ),
    gives(
      'the default where none does',
      { n: 50 },
      { $switch: { branches: [when('case', { $lt: ['$n', 3] }, 'a')], default: 'c' } },
      'c',
    ),
    gives(
      'none and no default is refused',
      { n: 5 },
      { $switch: { branches: [when('case', false, 1)] } },
      /\$switch could not find a matching branch/,
    ),
  ]),
  ...manual('$add (aggregation)', [
    gives('numbers', { a: 1, b: 2 }, { $add: ['$a', '$b', 3] }, 6),
    gives('milliseconds to a date', { at: noon }, { $add: ['$at', 211] }, new Date('2026-03-05T12:34:57.000Z')),
    gives('null makes null', { a: 1 }, { $add: ['$a', '$b'] }, null),
    gives('text is refused', { a: 'x' }, { $add: ['$a', 1] }, /\$add/),
    gives('two dates are refused', { at: noon }, { $add: ['$at', '$at'] }, /only one date/),
    gives('one argument needs no list', { a: 5 }, { $add: '$a' }, 5),
  ]),
  ...manual('$subtract (aggregation)', [
    gives(
      'two dates in milliseconds',
      { a: noon, b: new Date('2026-03-05T12:34:50.000Z') },
      { $subtract: ['$a', '$b'] },
      6789,
    ),
    gives('milliseconds from a date', { a: noon }, { $subtract: ['$a', 789] }, new Date('2026-03-05T12:34:56.000Z')),
  ]),
  ...manual('$multiply (aggregation)', [gives('numbers', { a: 3 }, { $multiply: ['$a', 2, 2] }, 12)]),
  ...manual('$divide (aggregation)', [
    gives('keeps the fraction', {}, { $divide: [7, 2] }, 3.5),
    gives('by zero is refused', {}, { $divide: [7, 0] }, /can't \$divide by zero/),
  ]),
  ...manual('$mod (aggregation)', [
    gives('keeps the sign of the first', {}, { $mod: [-7, 3] }, -1),
    gives('null makes null', {}, { $mod: ['$a', 3] }, null),
    gives('by zero is refused', {}, { $mod: [7, 0] }, /can't \$mod by zero/),
  ]),
  ...manual('$round (aggregation)', [
    gives(
      'a tie goes to the even neighbour',
      {},
      [{ $round: [2.5, 0] }, { $round: [3.5, 0] }, { $round: [-2.5, 0] }],
      [2, 4, -2],
    ),
    gives('beyond a tie it rounds up', {}, { $round: [2.55, 0] }, 3),
    gives(
      'to decimals',
      {},
      [{ $round: [19.25, 1] }, { $round: [28.73, 1] }, { $round: [34.36, 1] }],
      [19.2, 28.7, 34.4],
    ),
    gives('to tens', {}, [{ $round: [1234, -2] }, { $round: [1250, -2] }, { $round: [1251, -2] }], [1200, 1200, 1300]),
    gives('without a place, to a whole number', { a: 1.7 }, { $round: '$a' }, 2),
  ]),
  ...manual('$trunc (aggregation)', [
    gives('cuts towards zero', {}, [{ $trunc: [7.9] }, { $trunc: [-7.9] }], [7, -7]),
    gives('at a place', {}, [{ $trunc: [7.987, 2] }, { $trunc: [1299, -2] }], [7.98, 1200]),
  ]),
  ...manual('$log (aggregation)', [
    gives('to a base', {}, { $log: [8, 2] }, 3),
    gives('of zero is refused', {}, { $log: [0, 2] }, /\$log's argument must be a positive number/),
  ]),
  ...manual('$pow (aggregation)', [
    gives('raises', {}, { $pow: [2, 10] }, 1024),
    gives('zero to a negative power is refused', {}, { $pow: [0, -1] }, /base of 0/),
  ]),
  ...manual('$sqrt (aggregation)', [gives('of a negative number is refused', {}, { $sqrt: -1 }, /\$sqrt/)]),
  ...manual('$abs (aggregation)', [gives('also in a list of one', { a: -5 }, { $abs: ['$a'] }, 5)]),
  ...manual('$ceil (aggregation)', [gives('of null is null', { a: null }, { $ceil: '$a' }, null)]),
  ...manual('$floor (aggregation)', [gives('downwards', {}, { $floor: -1.2 }, -2)]),
  ...manual('$sum', [
    gives('the elements of an array', { t: [1, 2, 'x'] }, { $sum: '$t' }, 3),
    gives('several arguments; an array among them counts nothing', { a: 1, t: [5] }, { $sum: ['$a', 2, '$t'] }, 3),
  ]),
  ...manual('$avg', [gives('the elements of an array', { t: [1, 3] }, { $avg: '$t' }, 2)]),
  ...manual('$max', [gives('of several fields', { a: 1, b: 7 }, { $max: ['$a', '$b', '$c'] }, 7)]),
  ...manual('$min', [gives('the elements of an array', { t: [4, 2] }, { $min: '$t' }, 2)]),
  ...manual('$type (aggregation)', [
    gives(
      'names the type',
      { i: 5, d: 1.5, l: 2 ** 40, n: Number.NaN, o: id },
      [{ $type: '$i' }, { $type: '$d' }, { $type: '$l' }, { $type: '$n' }, { $type: '$o' }],
      ['int', 'double', 'long', 'double', 'objectId'],
    ),
    gives('missing and null', { a: null }, [{ $type: '$a' }, { $type: '$b' }], ['null', 'missing']),
    gives('arrays are not looked into', { t: [1] }, { $type: '$t' }, 'array'),
  ]),
  ...manual('$toString (aggregation)', [
    gives(
      'numbers, truth, dates and ids',
      { at: noon, id },
      [{ $toString: 2.5 }, { $toString: true }, { $toString: '$at' }, { $toString: '$id' }],
      ['2.5', 'true', '2026-03-05T12:34:56.789Z', '65e5f0000000000000000001'],
    ),
    gives('an array is refused', { t: [] }, { $toString: '$t' }, /array to string/),
  ]),
  ...manual('$toInt (aggregation)', [
    gives('cuts a fraction', {}, [{ $toInt: 7.9 }, { $toInt: '-12' }, { $toInt: true }], [7, -12, 1]),
    gives('a text with a fraction is refused', {}, { $toInt: '7.9' }, /to int/),
    gives('an empty text is refused', {}, { $toInt: '' }, /to int/),
    gives('too large is refused', {}, { $toInt: 2 ** 40 }, /to int/),
  ]),
  ...manual('$toLong (aggregation)', [
    gives('a date in milliseconds', { at: noon }, { $toLong: '$at' }, noon.getTime()),
  ]),
  ...manual('$toDouble (aggregation)', [
    gives('a text', {}, { $toDouble: '-1.5' }, -1.5),
    gives('another text is refused', {}, { $toDouble: 'x' }, /to double/),
  ]),
  ...manual('$toBool (aggregation)', [
    gives(
      'zero is false, every text is true',
      {},
      [{ $toBool: 0 }, { $toBool: 'false' }, { $toBool: '' }, { $toBool: null }],
      [false, true, true, null],
    ),
  ]),
  ...manual('$toDate (aggregation)', [
    gives('milliseconds', {}, { $toDate: 86_400_000 }, new Date('1970-01-02T00:00:00Z')),
    gives('a text without a zone is UTC', {}, { $toDate: '2026-03-05T10:00:00' }, new Date('2026-03-05T10:00:00Z')),
    gives('the time within an id', { id }, { $toDate: '$id' }, id.getTimestamp()),
    gives('another text is refused', {}, { $toDate: 'soon' }, /parsing date string/),
  ]),
  ...manual('$convert (aggregation)', [
    gives('to a named type', {}, { $convert: { input: '12', to: 'int' } }, 12),
    gives('to a numbered type', {}, { $convert: { input: 5, to: 2 } }, '5'),
    gives('what fails has a value of its own', {}, { $convert: { input: 'x', to: 'int', onError: -1 } }, -1),
    gives('so has null', {}, { $convert: { input: null, to: 'int', onNull: 0 } }, 0),
    gives('without one failure is refused', {}, { $convert: { input: 'x', to: 'int' } }, /no onError value/),
    gives('text is not taken for a field', { a: 1 }, { $convert: { input: { $literal: '$a' }, to: 'string' } }, '$a'),
  ]),
  ...manual('$isNumber (aggregation)', [
    gives(
      'numbers only',
      { a: 1 },
      [{ $isNumber: '$a' }, { $isNumber: '1' }, { $isNumber: '$b' }],
      [true, false, false],
    ),
  ]),
  ...manual('$literal (aggregation)', [gives('a text with a dollar stays a text', { a: 1 }, { $literal: '$a' }, '$a')]),
  ...manual('$let (aggregation)', [
    gives('names values', { a: 3 }, { $let: { vars: { x: '$a', y: 2 }, in: { $multiply: ['$$x', '$$y'] } } }, 6),
    gives('an unknown name is refused', {}, { $add: ['$$who', 1] }, /undefined variable: who/),
  ]),
  ...manual('$mergeObjects', [
    gives('later ones win', { m: { a: 1, b: 1 } }, { $mergeObjects: ['$m', { b: 2 }, null] }, { a: 1, b: 2 }),
  ]),
  ...manual('Field Paths', [
    gives('a missing field makes no field', {}, '$nothing', missing),
    gives('a path through an array collects', { r: [{ n: 1 }, {}, { n: 3 }] }, '$r.n', [1, 3]),
    gives('a number is no position', { t: ['a', 'b'] }, { $size: '$t.0' }, 0),
    gives('arrays inside arrays keep their shape', { r: [[{ n: 1 }], [{ n: 2 }, {}]] }, '$r.n', [[1], [2]]),
    gives('$$ROOT is the whole document', { _id: 7, a: 1 }, '$$ROOT', { _id: 7, a: 1 }),
    gives('an unknown operator is refused', {}, { $teleport: 1 }, /Unrecognized expression '\$teleport'/),
    gives('two operators in one document are refused', {}, { $add: [1], $abs: 1 }, /single operator|exactly one/i),
  ]),
];
