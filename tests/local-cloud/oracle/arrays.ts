import { finds, manual } from './cases';

const visits = [
  {
    rows: [
      { by: 'li', ok: true },
      { by: 'wu', ok: false },
    ],
  },
  {
    rows: [
      { by: 'li', ok: false },
      { by: 'wu', ok: true },
    ],
  },
  { rows: [] },
  { rows: { by: 'li', ok: true } },
];

/** Array Query Operators and the paths that lead into arrays. */
export const arrays = [
  ...manual('$all', [
    finds('every value in any order', [{ t: ['c', 'a', 'b'] }, { t: ['a'] }], { t: { $all: ['a', 'b'] } }, [1]),
    finds('a single value may be no array', [{ t: 'a' }, { t: ['a'] }], { t: { $all: ['a'] } }, [1, 2]),
    finds(
      'a nested array is an element or the whole',
      [{ t: [['a', 'b'], 1] }, { t: ['a', 'b'] }, { t: ['b', 'a'] }],
      { t: { $all: [['a', 'b']] } },
      [1, 2],
    ),
    finds('nothing has all of an empty list', [{ t: ['a'] }, { t: [] }], { t: { $all: [] } }, []),
    finds(
      'regular expressions match elements',
      [{ t: ['rain', 'heat'] }, { t: ['rain'] }],
      { t: { $all: [/^r/, /^h/] } },
      [1],
    ),
    finds(
      'each $elemMatch may be met by another element',
      [{ r: [{ n: 1 }, { n: 5 }] }, { r: [{ n: 1 }] }],
      { r: { $all: [{ $elemMatch: { n: 1 } }, { $elemMatch: { n: { $gt: 3 } } }] } },
      [1],
    ),
    finds(
      'a path through an array of documents',
      [{ r: [{ x: 1 }, { x: 2 }] }, { r: [{ x: 1 }] }],
      { 'r.x': { $all: [1, 2] } },
      [1],
    ),
    finds('a value is refused', [], { t: { $all: 'a' } }, /\$all needs an array/),
    finds(
      'operators other than $elemMatch are refused',
      [],
      { t: { $all: [{ $gt: 1 }] } },
      /no \$ expressions in \$all/,
    ),
  ]),
  ...manual('$elemMatch (query)', [
    finds('one element meets every condition', visits, { rows: { $elemMatch: { by: 'li', ok: true } } }, [1]),
    finds('without it two elements may share them', visits, { 'rows.by': 'li', 'rows.ok': true }, [1, 2, 4]),
    finds(
      'operators apply to the element itself',
      [{ n: [1, 9] }, { n: [5] }],
      { n: { $elemMatch: { $gt: 4, $lt: 6 } } },
      [2],
    ),
    finds(
      'numbers do not meet conditions on fields',
      [{ n: [1, 2] }, { n: [{}] }],
      { n: { $elemMatch: { x: null } } },
      [2],
    ),
    finds(
      'a document that is no array is not searched',
      [{ n: { x: 1 } }, { n: [{ x: 1 }] }],
      { n: { $elemMatch: { x: 1 } } },
      [2],
    ),
    finds(
      'arrays inside arrays',
      [{ n: [[1, 2], [8]] }, { n: [[1]] }],
      { n: { $elemMatch: { $elemMatch: { $gt: 5 } } } },
      [1],
    ),
    finds(
      '$or inside',
      [{ n: [{ x: 1 }] }, { n: [{ y: 1 }] }, { n: [{}] }],
      { n: { $elemMatch: { $or: [{ x: 1 }, { y: 1 }] } } },
      [1, 2],
    ),
    finds('$not around it', [{ n: [1] }, { n: [9] }, {}], { n: { $not: { $elemMatch: { $gt: 5 } } } }, [1, 3]),
    finds(
      '$ne asks for one element that differs',
      [{ n: ['a'] }, { n: ['a', 'b'] }],
      { n: { $elemMatch: { $ne: 'a' } } },
      [2],
    ),
    finds(
      'an element may be a text that matches',
      [{ n: ['rain'] }, { n: ['heat'] }],
      { n: { $elemMatch: { $regex: '^r' } } },
      [1],
    ),
    finds(
      'a dotted path inside',
      [{ n: [{ a: { b: 1 } }] }, { n: [{ a: { b: 2 } }] }],
      { n: { $elemMatch: { 'a.b': 2 } } },
      [2],
    ),
    finds('a value is refused', [], { n: { $elemMatch: 5 } }, /\$elemMatch needs a document/),
  ]),
  ...manual('$size', [
    finds('exactly so many elements', [{ t: [1, 2] }, { t: [1] }, { t: [] }], { t: { $size: 2 } }, [1]),
    finds('zero finds empty arrays only', [{ t: [] }, {}, { t: null }, { t: '' }], { t: { $size: 0 } }, [1]),
    finds('an inner array does not count', [{ t: [[1, 2]] }, { t: [1, 2] }], { t: { $size: 2 } }, [2]),
    finds('a fraction is refused', [], { t: { $size: 1.5 } }, /\$size/),
    finds('a negative number is refused', [], { t: { $size: -1 } }, /\$size/),
    finds('a range is refused', [], { t: { $size: { $gt: 1 } } }, /\$size/),
  ]),
  ...manual('Query an Array', [
    finds('a position picks one element', [{ t: ['a', 'b'] }, { t: ['b', 'a'] }], { 't.0': 'a' }, [1]),
    finds('a position, then a field', [{ r: [{ x: 1 }, { x: 2 }] }, { r: [{ x: 2 }] }], { 'r.0.x': 2 }, [2]),
    finds('a position beyond the end is missing', [{ t: [1] }, { t: [1, 2] }], { 't.1': { $exists: false } }, [1]),
    finds('a number may also name a field', [{ t: { 0: 'a' } }, { t: ['b'] }], { 't.0': 'a' }, [1]),
    finds('a position or a field of an element', [{ t: [{ 0: 'a' }] }, { t: [{ 1: 'a' }] }], { 't.0': 'a' }, [1]),
    finds('an empty array equals an empty array', [{ t: [] }, { t: [1] }, {}], { t: [] }, [1]),
    finds('an empty array is not null', [{ t: [] }, { t: null }], { t: null }, [2]),
  ]),
];
