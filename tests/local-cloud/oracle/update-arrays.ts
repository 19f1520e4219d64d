import { leaves, manual } from './cases';

const rows = {
  rows: [
    { by: 'li', n: 1 },
    { by: 'wu', n: 2 },
    { by: 'li', n: 3 },
  ],
};

/** Array Update Operators. */
export const updateArrays = [
  ...manual('$push', [
    leaves('appends', { t: ['a'] }, { $push: { t: 'b' } }, { t: ['a', 'b'] }),
    leaves('makes a missing array', {}, { $push: { t: 'b' } }, { t: ['b'] }),
    leaves('an array is one element', { t: ['a'] }, { $push: { t: ['b', 'c'] } }, { t: ['a', ['b', 'c']] }),
    leaves('$each appends several', { t: ['a'] }, { $push: { t: { $each: ['b', 'c'] } } }, { t: ['a', 'b', 'c'] }),
    leaves('a value that is no array is refused', { t: 'a' }, { $push: { t: 'b' } }, /must be an array/),
    leaves(
      'an unknown modifier is refused',
      { t: [] },
      { $push: { t: { $each: [1], $last: 1 } } },
      /Unrecognized clause in \$push: \$last/,
    ),
    leaves('$each without an array is refused', { t: [] }, { $push: { t: { $each: 1 } } }, /must be an array/),
  ]),
  ...manual('$position', [
    leaves(
      'inserts before a place',
      { t: [1, 2] },
      { $push: { t: { $each: [8, 9], $position: 1 } } },
      { t: [1, 8, 9, 2] },
    ),
    leaves('beyond the end it appends', { t: [1] }, { $push: { t: { $each: [9], $position: 7 } } }, { t: [1, 9] }),
    leaves(
      'a negative place counts from the end',
      { t: [1, 2, 3] },
      { $push: { t: { $each: [9], $position: -1 } } },
      { t: [1, 2, 9, 3] },
    ),
    leaves(
      'a negative place beyond the start is the start',
      { t: [1, 2] },
      { $push: { t: { $each: [9], $position: -7 } } },
      { t: [9, 1, 2] },
    ),
    leaves(
      'a fraction is refused',
      { t: [] },
      { $push: { t: { $each: [1], $position: 1.5 } } },
      /\$position must be an integer/,
    ),
  ]),
  ...manual('$slice', [
    leaves('keeps the first', { t: [1, 2] }, { $push: { t: { $each: [3, 4], $slice: 3 } } }, { t: [1, 2, 3] }),
    leaves('keeps the last', { t: [1, 2] }, { $push: { t: { $each: [3, 4], $slice: -3 } } }, { t: [2, 3, 4] }),
    leaves('zero empties the array', { t: [1, 2] }, { $push: { t: { $each: [3], $slice: 0 } } }, { t: [] }),
    leaves(
      'with an empty $each it only cuts',
      { t: [1, 2, 3] },
      { $push: { t: { $each: [], $slice: -1 } } },
      { t: [3] },
    ),
  ]),
  ...manual('$sort', [
    leaves('sorts plain elements', { t: [3, 1] }, { $push: { t: { $each: [2], $sort: 1 } } }, { t: [1, 2, 3] }),
    leaves('sorts downwards', { t: [3, 1] }, { $push: { t: { $each: [2], $sort: -1 } } }, { t: [3, 2, 1] }),
    leaves(
      'sorts documents by a field',
      { t: [{ n: 3 }, { n: 1 }] },
      { $push: { t: { $each: [{ n: 2 }], $sort: { n: 1 } } } },
      { t: [{ n: 1 }, { n: 2 }, { n: 3 }] },
    ),
    leaves(
      'sorts by an embedded field',
      { t: [{ m: { n: 2 } }] },
      { $push: { t: { $each: [{ m: { n: 1 } }], $sort: { 'm.n': 1 } } } },
      { t: [{ m: { n: 1 } }, { m: { n: 2 } }] },
    ),
    leaves(
      'sorts before it slices',
      { t: [5, 9] },
      { $push: { t: { $each: [7], $sort: -1, $slice: 2 } } },
      { t: [9, 7] },
    ),
    leaves(
      'another direction is refused',
      { t: [] },
      { $push: { t: { $each: [1], $sort: 2 } } },
      /\$sort must be 1, -1/,
    ),
  ]),
  ...manual('$addToSet', [
    leaves('adds a new value', { t: ['a'] }, { $addToSet: { t: 'b' } }, { t: ['a', 'b'] }),
    leaves('adds no value twice', { t: ['a'] }, { $addToSet: { t: 'a' } }, { t: ['a'] }),
    leaves('an array is one value', { t: ['a'] }, { $addToSet: { t: ['a'] } }, { t: ['a', ['a']] }),
    leaves(
      '$each adds those that are new',
      { t: ['a'] },
      { $addToSet: { t: { $each: ['a', 'b', 'b'] } } },
      { t: ['a', 'b'] },
    ),
    leaves(
      'documents are equal with the same fields in the same order',
      { t: [{ x: 1, y: 2 }] },
      {
        $addToSet: {
          t: {
            $each: [
              { x: 1, y: 2 },
              { y: 2, x: 1 },
            ],
          },
        },
      },
      {
        t: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ),
    leaves('makes a missing array', {}, { $addToSet: { t: 'a' } }, { t: ['a'] }),
    leaves('a value that is no array is refused', { t: 5 }, { $addToSet: { t: 1 } }, /must be an array/),
  ]),
  ...manual('$pop', [
    leaves('1 removes the last', { t: [1, 2, 3] }, { $pop: { t: 1 } }, { t: [1, 2] }),
    leaves('-1 removes the first', { t: [1, 2, 3] }, { $pop: { t: -1 } }, { t: [2, 3] }),
    leaves('the last element leaves an empty array', { t: [1] }, { $pop: { t: 1 } }, { t: [] }),
    leaves('a missing field changes nothing', { a: 1 }, { $pop: { t: 1 } }, { a: 1 }),
    leaves('another number is refused', { t: [1] }, { $pop: { t: 2 } }, /\$pop expects 1 or -1/),
    leaves('a value that is no array is refused', { t: 1 }, { $pop: { t: 1 } }, /must be an array/),
  ]),
  ...manual('$pull', [
    leaves('removes every equal value', { t: ['a', 'b', 'a'] }, { $pull: { t: 'a' } }, { t: ['b'] }),
    leaves('removes values that meet a condition', { t: [1, 5, 9] }, { $pull: { t: { $gte: 5 } } }, { t: [1] }),
    leaves('removes any of several', { t: ['a', 'b', 'c'] }, { $pull: { t: { $in: ['a', 'c'] } } }, { t: ['b'] }),
    leaves(
      'removes documents that meet conditions',
      rows,
      { $pull: { rows: { by: 'li', n: { $gt: 1 } } } },
      { rows: rows.rows.slice(0, 2) },
    ),
    leaves(
      'a document may have more fields than asked',
      rows,
      { $pull: { rows: { by: 'li' } } },
      { rows: [{ by: 'wu', n: 2 }] },
    ),
    leaves(
      'an array must be equal',
      {
        t: [
          [1, 2],
          [2, 1],
        ],
      },
      { $pull: { t: [1, 2] } },
      { t: [[2, 1]] },
    ),
    leaves(
      '$elemMatch looks into arrays of an element',
      { r: [{ a: [{ q: 1 }] }, { a: [{ q: 2 }] }] },
      { $pull: { r: { a: { $elemMatch: { q: 2 } } } } },
      { r: [{ a: [{ q: 1 }] }] },
    ),
    leaves('a missing field changes nothing', { a: 1 }, { $pull: { t: 1 } }, { a: 1 }),
    leaves('a value that is no array is refused', { t: 1 }, { $pull: { t: 1 } }, /must be an array/),
  ]),
  ...manual('$pullAll', [
    leaves('removes all of a list', { t: [1, 2, 3, 1] }, { $pullAll: { t: [1, 3] } }, { t: [2] }),
    leaves(
      'documents must be equal',
      { t: [{ x: 1 }, { x: 1, y: 2 }] },
      { $pullAll: { t: [{ x: 1 }] } },
      { t: [{ x: 1, y: 2 }] },
    ),
    leaves('a value is refused', { t: [1] }, { $pullAll: { t: 1 } }, /must be an array/),
  ]),
  ...manual('$ (update)', [
    leaves('the element the query matched', { t: [4, 5, 6] }, { $set: { 't.$': 50 } }, { t: [4, 50, 6] }, { t: 5 }),
    leaves('only the first that matches', { t: [5, 5] }, { $inc: { 't.$': 1 } }, { t: [6, 5] }, { t: 5 }),
    leaves(
      'a field of the element',
      rows,
      { $set: { 'rows.$.n': 9 } },
      { rows: [rows.rows[0], { by: 'wu', n: 9 }, rows.rows[2]] },
      { 'rows.by': 'wu' },
    ),
    leaves(
      '$elemMatch for several conditions',
      rows,
      { $set: { 'rows.$.n': 9 } },
      { rows: [rows.rows[0], rows.rows[1], { by: 'li', n: 9 }] },
      { rows: { $elemMatch: { by: 'li', n: { $gt: 1 } } } },
    ),
    leaves(
      'two fields of the element, one of them asked for',
      rows,
      { $set: { 'rows.$.by': 'xu', 'rows.$.n': 0 } },
      { rows: [rows.rows[0], { by: 'xu', n: 0 }, rows.rows[2]] },
      { 'rows.by': 'wu' },
    ),
    leaves(
      'a query without the array is refused',
      { t: [1] },
      { $set: { 't.$': 2 } },
      /positional operator did not find the match/,
      {},
    ),
    leaves(
      'a negated condition names no element',
      { t: [1] },
      { $set: { 't.$': 2 } },
      /positional operator did not find/,
      { t: { $ne: 5 } },
    ),
    leaves('two of them are refused', { t: [[1]] }, { $set: { 't.$.$': 2 } }, /Too many positional/, { t: 1 }),
  ]),
  ...manual('$[]', [
    leaves('every element', { t: [1, 2] }, { $inc: { 't.$[]': 10 } }, { t: [11, 12] }),
    leaves(
      'a field of every element',
      { r: [{ n: 1 }, { n: 2 }] },
      { $set: { 'r.$[].n': 0 } },
      { r: [{ n: 0 }, { n: 0 }] },
    ),
    leaves(
      'arrays within arrays',
      { r: [{ t: [1] }, { t: [2, 3] }] },
      { $inc: { 'r.$[].t.$[]': 1 } },
      { r: [{ t: [2] }, { t: [3, 4] }] },
    ),
    leaves('a missing array is refused', {}, { $set: { 't.$[]': 1 } }, /must exist in the document/),
    leaves('what is no array is refused', { t: 1 }, { $set: { 't.$[]': 1 } }, /non-array element/),
  ]),
  ...manual('$[identifier]', [
    leaves(
      'refused: the SDK sends no array filters',
      { t: [1] },
      { $set: { 't.$[big]': 1 } },
      /No array filter found for identifier 'big'/,
    ),
  ]),
];
