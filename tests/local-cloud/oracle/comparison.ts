import { MaxKey, MinKey } from 'bson';
import { finds, manual } from './cases';

const day = (n: number) => new Date(Date.UTC(2026, 2, n));

/** Comparison Query Operators, and the order of types they stand on. */
export const comparison = [
  ...manual('$eq', [
    finds('a plain value asks for equality', [{ hours: 8 }, { hours: 9 }, {}], { hours: 8 }, [1]),
    finds('the operator asks the same as a plain value', [{ hours: 8 }, { hours: 9 }], { hours: { $eq: 8 } }, [1]),
    finds('a number is not its text', [{ code: 7 }, { code: '7' }], { code: 7 }, [1]),
    finds('one and true are different', [{ open: 1 }, { open: true }], { open: true }, [2]),
    finds(
      'an array is found by one of its elements',
      [{ tags: ['rain', 'heat'] }, { tags: ['cold'] }],
      { tags: 'heat' },
      [1],
    ),
    finds(
      'a whole array must agree in order',
      [{ t: ['a', 'b'] }, { t: ['b', 'a'] }, { t: ['a'] }],
      { t: ['a', 'b'] },
      [1],
    ),
    finds(
      'an array is found inside an array',
      [{ t: [['a', 'b'], 'c'] }, { t: ['a', 'c'] }],
      { t: { $eq: ['a', 'b'] } },
      [1],
    ),
    finds(
      'an embedded document must agree in the order of its fields',
      [{ at: { x: 1, y: 2 } }, { at: { y: 2, x: 1 } }],
      { at: { x: 1, y: 2 } },
      [1],
    ),
    finds('an embedded document must agree wholly', [{ at: { x: 1, y: 2 } }, { at: { x: 1 } }], { at: { x: 1 } }, [2]),
    finds('a dotted path reaches into a document', [{ at: { x: 1, y: 2 } }, { at: { x: 3 } }], { 'at.x': 1 }, [1]),
    finds('dates are equal by their instant', [{ on: day(1) }, { on: day(2) }], { on: { $eq: day(2) } }, [2]),
    finds(
      'a regular expression given to $eq matches only such a value',
      [{ n: /^ab/ }, { n: 'abc' }],
      { n: { $eq: /^ab/ } },
      [1],
    ),
    finds('NaN equals itself', [{ v: Number.NaN }, { v: 0 }], { v: Number.NaN }, [1]),
    finds('zero has no sign', [{ v: -0 }, { v: 1 }], { v: 0 }, [1]),
  ]),
  ...manual('$ne', [
    finds('documents without the field are included', [{ hours: 8 }, { hours: 9 }, {}], { hours: { $ne: 8 } }, [2, 3]),
    finds(
      'an array that has the value anywhere is left out',
      [{ t: ['a', 'b'] }, { t: ['c'] }],
      { t: { $ne: 'a' } },
      [2],
    ),
    finds('null leaves out null and missing', [{ v: null }, {}, { v: 0 }], { v: { $ne: null } }, [3]),
    finds('a regular expression is refused', [], { v: { $ne: /a/ } }, /regex/i),
  ]),
  ...manual('$gt', [
    finds('only greater values', [{ n: 4 }, { n: 5 }, { n: 6 }], { n: { $gt: 5 } }, [3]),
    finds('values of another type are not compared', [{ n: 'z' }, { n: true }, { n: 6 }, {}], { n: { $gt: 5 } }, [3]),
    finds('any element of an array may be greater', [{ n: [1, 9] }, { n: [1, 2] }], { n: { $gt: 5 } }, [1]),
    finds(
      'two bounds may be met by two elements',
      [{ n: [1, 9] }, { n: [5] }, { n: [1] }],
      { n: { $gt: 4, $lt: 6 } },
      [1, 2],
    ),
    finds('text compares by code point', [{ s: 'Z' }, { s: 'a' }, { s: '工' }], { s: { $gt: 'Z' } }, [2, 3]),
    finds('false is less than true', [{ b: false }, { b: true }], { b: { $gt: false } }, [2]),
    finds('dates compare by instant', [{ on: day(1) }, { on: day(5) }], { on: { $gt: day(3) } }, [2]),
    finds('everything present is above MinKey', [{ v: null }, { v: 'x' }, {}], { v: { $gt: new MinKey() } }, [1, 2]),
    finds('a regular expression is refused', [], { v: { $gt: /a/ } }, /regex/i),
  ]),
  ...manual('$gte', [
    finds('the bound is included', [{ n: 4 }, { n: 5 }, { n: 6 }], { n: { $gte: 5 } }, [2, 3]),
    finds(
      'null is at least null, and so is a missing field',
      [{ v: null }, {}, { v: 0 }],
      { v: { $gte: null } },
      [1, 2],
    ),
    finds('a document compares field by field', [{ v: { x: 1 } }, { v: { x: 2 } }], { v: { $gte: { x: 2 } } }, [2]),
    finds(
      'an array bound compares with whole arrays',
      [{ v: [1, 2] }, { v: [2] }, { v: 9 }],
      { v: { $gte: [1, 3] } },
      [2],
    ),
  ]),
  ...manual('$lt', [
    finds('only smaller values', [{ n: 4 }, { n: 5 }, { n: -1 }], { n: { $lt: 5 } }, [1, 3]),
    finds('NaN is not less than a number', [{ n: Number.NaN }, { n: 1 }], { n: { $lt: 5 } }, [2]),
    finds('nothing is less than null', [{ v: null }, {}, { v: 0 }], { v: { $lt: null } }, []),
    finds('the empty text is less than any other', [{ s: '' }, { s: ' ' }], { s: { $lt: ' ' } }, [1]),
  ]),
  ...manual('$lte', [
    finds('the bound is included', [{ n: 4 }, { n: 5 }, { n: 6 }], { n: { $lte: 5 } }, [1, 2]),
    finds('everything present is at most MaxKey', [{ v: 1 }, { v: [] }, {}], { v: { $lte: new MaxKey() } }, [1, 2]),
  ]),
  ...manual('$in', [
    finds('any of the values will do', [{ n: 1 }, { n: 2 }, { n: 3 }], { n: { $in: [1, 3] } }, [1, 3]),
    finds('any element of an array may be among them', [{ n: [7, 1] }, { n: [7] }], { n: { $in: [1, 2] } }, [1]),
    finds(
      'a regular expression among them matches text',
      [{ s: 'rain' }, { s: 'heat' }, { s: 'cold' }],
      { s: { $in: [/^ra/, 'cold'] } },
      [1, 3],
    ),
    finds('null among them finds missing fields', [{ n: null }, {}, { n: 1 }], { n: { $in: [null] } }, [1, 2]),
    finds('nothing is in an empty list', [{ n: 1 }, {}], { n: { $in: [] } }, []),
    finds('a whole array may be among them', [{ n: [1, 2] }, { n: [1] }], { n: { $in: [[1, 2]] } }, [1]),
    finds('anything but an array is refused', [], { n: { $in: 1 } }, /\$in needs an array/),
    finds('operators among them are refused', [], { n: { $in: [{ $gt: 1 }] } }, /cannot nest \$ under \$in/),
  ]),
  ...manual('$nin', [
    finds('none of the values, and missing fields', [{ n: 1 }, { n: 2 }, {}], { n: { $nin: [1] } }, [2, 3]),
    finds('an array with one of the values is left out', [{ n: [1, 9] }, { n: [9] }], { n: { $nin: [1, 2] } }, [2]),
    finds('null among them leaves out missing fields', [{ n: null }, {}, { n: 1 }], { n: { $nin: [null] } }, [3]),
  ]),
  ...manual('Query for Null or Missing Fields', [
    finds('null finds both null and missing', [{ v: null }, {}, { v: 0 }, { v: '' }], { v: null }, [1, 2]),
    finds('null finds an array that holds it', [{ v: [1, null] }, { v: [1] }], { v: null }, [1]),
    finds(
      'null finds a document of an array that lacks the field',
      [{ rows: [{ x: 1 }, {}] }, { rows: [{ x: 1 }] }],
      { 'rows.x': null },
      [1],
    ),
    finds('an empty array holds no missing field', [{ rows: [] }, { rows: [{}] }], { 'rows.x': null }, [2]),
    finds('numbers in an array lack nothing', [{ rows: [1, 2] }, {}], { 'rows.x': null }, [2]),
  ]),
];
