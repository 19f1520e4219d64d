import { gives, manual, missing } from './cases';

const sorted = (expression: unknown) => ({ $sortArray: { input: expression, sortBy: 1 } });

/** Array and set expressions. */
export const expressionsArrays = [
  ...manual('$arrayElemAt (aggregation)', [
    gives(
      'from the start and from the end',
      { t: [1, 2, 3] },
      [{ $arrayElemAt: ['$t', 0] }, { $arrayElemAt: ['$t', -1] }],
      [1, 3],
    ),
    gives('beyond the end nothing', { t: [1] }, { $arrayElemAt: ['$t', 5] }, missing),
    gives('of null is null', { t: null }, { $arrayElemAt: ['$t', 0] }, null),
    gives('of a number is refused', { t: 5 }, { $arrayElemAt: ['$t', 0] }, /\$arrayElemAt needs an array/),
  ]),
  ...manual('$first (array)', [
    gives('an element that is an array stays one', { t: [[1, 2], 3] }, { $first: '$t' }, [1, 2]),
    gives('of an empty array nothing', { t: [] }, { $first: '$t' }, missing),
  ]),
  ...manual('$last (array)', [
    gives('the last', { t: [1, [2]] }, { $last: '$t' }, [2]),
    gives('of an empty array nothing', { t: [] }, { $last: '$t' }, missing),
  ]),
  ...manual('$firstN (array)', [
    gives('the first several', { t: [1, 2, 3] }, { $firstN: { input: '$t', n: 2 } }, [1, 2]),
  ]),
  ...manual('$lastN (array)', [gives('the last several', { t: [1, 2, 3] }, { $lastN: { input: '$t', n: 2 } }, [2, 3])]),
  ...manual('$maxN (array)', [
    gives('the greatest several', { t: [1, 9, null, 5] }, { $maxN: { input: '$t', n: 2 } }, [9, 5]),
  ]),
  ...manual('$minN (array)', [
    gives('the least several', { t: [4, 1, null, 5] }, { $minN: { input: '$t', n: 2 } }, [1, 4]),
  ]),
  ...manual('$in (aggregation)', [
    gives('an equal element', { t: ['a', 'b'] }, [{ $in: ['a', '$t'] }, { $in: ['z', '$t'] }], [true, false]),
    gives('a document in another order is not equal', { t: [{ x: 1, y: 2 }] }, { $in: [{ y: 2, x: 1 }, '$t'] }, false),
    gives('no array is refused', { t: 1 }, { $in: [1, '$t'] }, /\$in needs an array/),
  ]),
  ...manual('$indexOfArray (aggregation)', [
    gives(
      'where it is',
      { t: ['a', 'b', 'a'] },
      [{ $indexOfArray: ['$t', 'a'] }, { $indexOfArray: ['$t', 'a', 1] }],
      [0, 2],
    ),
    gives(
      'not there is -1, also after a start',
      { t: ['a', 'b'] },
      [{ $indexOfArray: ['$t', 'z'] }, { $indexOfArray: ['$t', 'a', 1] }],
      [-1, -1],
    ),
    gives('before an end', { t: ['a', 'b'] }, { $indexOfArray: ['$t', 'b', 0, 1] }, -1),
    gives('in null is null', {}, { $indexOfArray: ['$t', 1] }, null),
  ]),
  ...manual('$size (aggregation)', [
    gives('how many', { t: [1, [2, 3]] }, { $size: '$t' }, 2),
    gives('also in a list of one', { t: [1, 2] }, { $size: ['$t'] }, 2),
    gives('of a missing field is refused', {}, { $size: '$t' }, /argument to \$size needs an array/),
  ]),
  ...manual('$slice (aggregation)', [
    gives(
      'the first and the last',
      { t: [1, 2, 3] },
      [{ $slice: ['$t', 2] }, { $slice: ['$t', -2] }],
      [
        [1, 2],
        [2, 3],
      ],
    ),
    gives(
      'from a position',
      { t: [1, 2, 3, 4] },
      [{ $slice: ['$t', 1, 2] }, { $slice: ['$t', -3, 2] }],
      [
        [2, 3],
        [2, 3],
      ],
    ),
    gives('of null is null', {}, { $slice: ['$t', 1] }, null),
    gives('a count of zero is refused', { t: [1] }, { $slice: ['$t', 0, 0] }, /must be positive/),
  ]),
  ...manual('$concatArrays (aggregation)', [
    gives('one after the other', { a: [1], b: [2, [3]] }, { $concatArrays: ['$a', '$b'] }, [1, 2, [3]]),
    gives('with null is null', { a: [1] }, { $concatArrays: ['$a', '$b'] }, null),
  ]),
  ...manual('$reverseArray (aggregation)', [
    gives('the other way round', { t: [1, 2, [3, 4]] }, { $reverseArray: '$t' }, [[3, 4], 2, 1]),
  ]),
  ...manual('$range (aggregation)', [
    gives(
      'the end is left out',
      {},
      [{ $range: [0, 3] }, { $range: [10, 0, -4] }, { $range: [3, 3] }],
      [[0, 1, 2], [10, 6, 2], []],
    ),
    gives('a step of zero is refused', {}, { $range: [0, 3, 0] }, /\$range/),
  ]),
  ...manual('$filter (aggregation)', [
    gives(
      'elements for which the condition holds',
      { t: [1, 5, 9], least: 4 },
      { $filter: { input: '$t', as: 'n', cond: { $gte: ['$$n', '$least'] } } },
      [5, 9],
    ),
    gives(
      'the element is $$this unless named',
      { t: [1, 5] },
      { $filter: { input: '$t', cond: { $gt: ['$$this', 2] } } },
      [5],
    ),
    gives('of null is null', {}, { $filter: { input: '$t', cond: true } }, null),
  ]),
  ...manual('$map (aggregation)', [
    gives(
      'each element',
      { t: [1, 2], k: 10 },
      { $map: { input: '$t', as: 'n', in: { $add: ['$$n', '$k'] } } },
      [11, 12],
    ),
    gives('a field of each', { r: [{ n: 1 }, { n: 2 }] }, { $map: { input: '$r', in: '$$this.n' } }, [1, 2]),
    gives(
      'within another',
      { r: [[1], [2, 3]] },
      {
        $map: {
          input: '$r',
          as: 'row',
          in: { $map: { input: '$$row', as: 'n', in: { $add: ['$$n', { $size: '$$row' }] } } },
        },
      },
      [[2], [4, 5]],
    ),
  ]),
  ...manual('$reduce (aggregation)', [
    gives(
      'to one value',
      { t: ['a', 'b'] },
      { $reduce: { input: '$t', initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
      'ab',
    ),
    gives(
      'within a map, with a $$this of its own',
      { r: [[1, 2], [3]] },
      {
        $map: {
          input: '$r',
          in: { $reduce: { input: '$$this', initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
        },
      },
      [3, 3],
    ),
    gives('an empty array gives the start', { t: [] }, { $reduce: { input: '$t', initialValue: 7, in: 0 } }, 7),
  ]),
  ...manual('$zip (aggregation)', [
    gives('to the shortest', { a: [1, 2], b: ['x'] }, { $zip: { inputs: ['$a', '$b'] } }, [[1, 'x']]),
    gives('an empty one leaves nothing', { a: [], b: ['x'] }, { $zip: { inputs: ['$a', '$b'] } }, []),
    gives(
      'to the longest with defaults',
      { a: [1, 2], b: ['x'] },
      { $zip: { inputs: ['$a', '$b'], useLongestLength: true, defaults: [0, '-'] } },
      [
        [1, 'x'],
        [2, '-'],
      ],
    ),
  ]),
  ...manual('$sortArray (aggregation)', [
    gives('values', { t: [3, 'a', 1] }, { $sortArray: { input: '$t', sortBy: -1 } }, ['a', 3, 1]),
    gives('documents by a field', { r: [{ n: 2 }, { n: 1 }] }, { $sortArray: { input: '$r', sortBy: { n: 1 } } }, [
      { n: 1 },
      { n: 2 },
    ]),
  ]),
  ...manual('$isArray (aggregation)', [
    gives('arrays only', { t: [1], a: 1 }, [{ $isArray: '$t' }, { $isArray: ['$a'] }], [true, false]),
  ]),
  ...manual('$arrayToObject (aggregation)', [
    gives(
      'from pairs',
      {
        t: [
          ['a', 1],
          ['b', [2, 3]],
        ],
      },
      { $arrayToObject: '$t' },
      { a: 1, b: [2, 3] },
    ),
    gives('from k and v', { t: [{ k: 'a', v: 1 }] }, { $arrayToObject: '$t' }, { a: 1 }),
    gives('a key that is no text is refused', { t: [[1, 2]] }, { $arrayToObject: '$t' }, /\$arrayToObject/),
  ]),
  ...manual('$objectToArray (aggregation)', [
    gives('to k and v', { m: { a: 1, b: { c: 2 } } }, { $objectToArray: '$m' }, [
      { k: 'a', v: 1 },
      { k: 'b', v: { c: 2 } },
    ]),
  ]),
  ...manual('$setUnion (aggregation)', [
    gives('each value once', { a: [1, 2, 2], b: [2, 3] }, sorted({ $setUnion: ['$a', '$b'] }), [1, 2, 3]),
    gives('with null is null', { a: [1] }, { $setUnion: ['$a', '$b'] }, null),
  ]),
  ...manual('$setIntersection (aggregation)', [
    gives('values in all', { a: [1, 2, 2, 3], b: [3, 2] }, sorted({ $setIntersection: ['$a', '$b'] }), [2, 3]),
  ]),
  ...manual('$setDifference (aggregation)', [
    gives('values only in the first', { a: [1, 2, 2], b: [1] }, { $setDifference: ['$a', '$b'] }, [2]),
  ]),
  ...manual('$setEquals (aggregation)', [
    gives('whatever the order and however often', { a: [1, 2, 2], b: [2, 1] }, { $setEquals: ['$a', '$b'] }, true),
    gives('an inner array keeps its order', { a: [[1, 2]], b: [[2, 1]] }, { $setEquals: ['$a', '$b'] }, false),
  ]),
  ...manual('$setIsSubset (aggregation)', [
    gives(
      'all of the first are in the second',
      { a: [1, 1], b: [2, 1] },
      [{ $setIsSubset: ['$a', '$b'] }, { $setIsSubset: ['$b', '$a'] }],
      [true, false],
    ),
  ]),
  ...manual('$allElementsTrue (aggregation)', [
    gives(
      'of nothing is true',
      { t: [], u: [1, 0] },
      [{ $allElementsTrue: ['$t'] }, { $allElementsTrue: ['$u'] }],
      [true, false],
    ),
  ]),
  ...manual('$anyElementTrue (aggregation)', [
    gives(
      'of nothing is false',
      { t: [], u: [null, 'x'] },
      [{ $anyElementTrue: ['$t'] }, { $anyElementTrue: ['$u'] }],
      [false, true],
    ),
  ]),
];
