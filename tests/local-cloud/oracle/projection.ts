import { manual, shows } from './cases';

const post = {
  name: 'Beilun',
  at: { x: 1, y: 2 },
  rows: [
    { by: 'li', n: 1 },
    { by: 'wu', n: 2 },
  ],
  tags: ['a', 'b', 'c', 'd'],
};

/** Projection of `find`. */
export const projection = [
  ...manual('Project Fields to Return from Query', [
    shows('the id is included unless left out', [{ a: 1, b: 2 }], { a: 1 }, [{ _id: 1, a: 1 }]),
    shows('the id may be left out', [{ a: 1, b: 2 }], { a: 1, _id: 0 }, [{ a: 1 }]),
    shows('exclusion keeps the rest', [{ a: 1, b: 2, c: 3 }], { b: 0 }, [{ _id: 1, a: 1, c: 3 }]),
    shows('only the id may be left out', [{ a: 1, b: 2 }], { _id: 0 }, [{ a: 1, b: 2 }]),
    shows('only the id may be kept', [{ a: 1 }], { _id: 1 }, [{ _id: 1 }]),
    shows('true and false do the same', [{ a: 1, b: 2 }], { a: true, _id: false }, [{ a: 1 }]),
    shows('a missing field stays missing', [{ a: 1 }], { b: 1 }, [{ _id: 1 }]),
    shows('an embedded field by a dotted path', [post], { 'at.x': 1, _id: 0 }, [{ at: { x: 1 } }]),
    shows('an embedded field by nesting', [post], { at: { y: 1 }, _id: 0 }, [{ at: { y: 2 } }]),
    shows('an embedded field left out', [{ at: { x: 1, y: 2 }, b: 1 }], { 'at.x': 0, _id: 0 }, [
      { at: { y: 2 }, b: 1 },
    ]),
    shows('a field of every document of an array', [post], { 'rows.n': 1, _id: 0 }, [{ rows: [{ n: 1 }, { n: 2 }] }]),
    shows('numbers beside documents of an array are dropped', [{ r: [1, { n: 2 }, 3] }], { 'r.n': 1, _id: 0 }, [
      { r: [{ n: 2 }] },
    ]),
    shows('a value that holds no fields is dropped', [{ at: 5 }], { 'at.x': 1, _id: 0 }, [{}]),
    shows('a mixture is refused', [], { a: 1, b: 0 }, /cannot mix inclusion and exclusion/),
    shows('two paths that meet are refused', [], { at: 1, 'at.x': 1 }, /Path collision/),
    shows('a new field from an expression', [{ a: 2, b: 3 }], { sum: { $add: ['$a', '$b'] }, _id: 0 }, [{ sum: 5 }]),
    shows('a new field from another', [{ a: 2 }], { copy: '$a', _id: 0 }, [{ copy: 2 }]),
  ]),
  ...manual('$slice (projection)', [
    shows('the first elements', [{ t: [1, 2, 3] }], { t: { $slice: 2 }, _id: 0 }, [{ t: [1, 2] }]),
    shows('the last elements', [{ t: [1, 2, 3] }], { t: { $slice: -2 }, _id: 0 }, [{ t: [2, 3] }]),
    shows('elements after a skip', [{ t: [1, 2, 3, 4] }], { t: { $slice: [1, 2] }, _id: 0 }, [{ t: [2, 3] }]),
    shows('a skip from the end', [{ t: [1, 2, 3, 4] }], { t: { $slice: [-3, 2] }, _id: 0 }, [{ t: [2, 3] }]),
    shows('more than there are', [{ t: [1] }], { t: { $slice: 5 }, _id: 0 }, [{ t: [1] }]),
    shows('alone it keeps the other fields', [{ t: [1, 2], a: 1 }], { t: { $slice: 1 } }, [{ _id: 1, t: [1], a: 1 }]),
    shows('beside an inclusion it is one', [{ t: [1, 2], a: 1, b: 2 }], { a: 1, t: { $slice: 1 }, _id: 0 }, [
      { a: 1, t: [1] },
    ]),
    shows('what is no array stays', [{ t: 'x' }], { t: { $slice: 1 }, _id: 0 }, [{ t: 'x' }]),
    shows('a limit that is not positive is refused', [{ t: [1] }], { t: { $slice: [0, 0] } }, /limit must be positive/),
  ]),
  ...manual('$elemMatch (projection)', [
    shows('the first element that matches', [post], { rows: { $elemMatch: { n: { $gt: 0 } } }, _id: 0 }, [
      { rows: [{ by: 'li', n: 1 }] },
    ]),
    shows('conditions on one element together', [post], { rows: { $elemMatch: { by: 'wu', n: 2 } }, _id: 0 }, [
      { rows: [{ by: 'wu', n: 2 }] },
    ]),
    shows('no match, no field', [post], { rows: { $elemMatch: { n: 9 } } }, [{ _id: 1 }]),
    shows('operators on plain elements', [{ n: [1, 5, 9] }], { n: { $elemMatch: { $gt: 3 } }, _id: 0 }, [{ n: [5] }]),
    shows('other fields need to be asked for', [post], { name: 1, rows: { $elemMatch: { n: 2 } }, _id: 0 }, [
      { name: 'Beilun', rows: [{ by: 'wu', n: 2 }] },
    ]),
  ]),
  ...manual('$ (projection)', [
    shows('the element the query matched', [post], { 'rows.$': 1, _id: 0 }, [{ rows: [{ by: 'wu', n: 2 }] }], {
      'rows.by': 'wu',
    }),
    shows('a plain element', [{ n: [1, 5, 9] }], { 'n.$': 1, _id: 0 }, [{ n: [5] }], { n: { $gt: 3 } }),
    shows('with $elemMatch in the query', [post], { 'rows.$': 1, _id: 0 }, [{ rows: [{ by: 'wu', n: 2 }] }], {
      rows: { $elemMatch: { n: { $gte: 2 } } },
    }),
    shows(
      'a query without the array is refused',
      [post],
      { 'rows.$': 1 },
      /positional operator did not find the match/,
      { name: 'Beilun' },
    ),
    shows('two of them are refused', [], { 'a.$': 1, 'b.$': 1 }, /more than one positional projection/),
  ]),
];
