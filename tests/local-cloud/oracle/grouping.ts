import { answers, manual } from './cases';

const sales = [
  { shop: 'a', n: 2, at: 1 },
  { shop: 'b', n: 7, at: 2 },
  { shop: 'a', n: 4, at: 3 },
  { shop: 'a', at: 4 },
  { shop: 'b', n: 'x', at: 5 },
];
const all = (wanted: object) => [{ $group: { _id: null, v: wanted } }, { $project: { _id: 0, v: 1 } }];
const scores = [{ n: 2 }, { n: 4 }, { n: 4 }, { n: 6 }];

/** $group with the accumulators of one value. */
export const grouping = [
  ...manual('$group (aggregation)', [
    answers(
      'one document for each value',
      sales,
      [{ $group: { _id: '$shop', n: { $sum: '$n' } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'a', n: 6 },
        { _id: 'b', n: 7 },
      ],
    ),
    answers('null makes one group of all', sales, [{ $group: { _id: null, n: { $sum: 1 } } }], [{ _id: null, n: 5 }]),
    answers(
      'missing and null are one group',
      [{ k: null }, {}, { k: 1 }],
      [{ $group: { _id: '$k', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      [
        { _id: null, n: 2 },
        { _id: 1, n: 1 },
      ],
    ),
    answers(
      'a number and its text are two groups',
      [{ k: 1 }, { k: '1' }],
      [{ $group: { _id: '$k' } }, { $sort: { _id: 1 } }],
      [{ _id: 1 }, { _id: '1' }],
    ),
    answers(
      'a key of several fields',
      [
        { a: 1, b: 1 },
        { a: 1, b: 1 },
        { a: 1, b: 2 },
      ],
      [{ $group: { _id: { a: '$a', b: '$b' }, n: { $sum: 1 } } }, { $sort: { '_id.b': 1 } }],
      [
        { _id: { a: 1, b: 1 }, n: 2 },
        { _id: { a: 1, b: 2 }, n: 1 },
      ],
    ),
    answers(
      'an array is one key',
      [{ k: [1, 2] }, { k: [2, 1] }, { k: [1, 2] }],
      [{ $group: { _id: '$k', n: { $sum: 1 } } }, { $sort: { n: -1 } }],
      [
        { _id: [1, 2], n: 2 },
        { _id: [2, 1], n: 1 },
      ],
    ),
    answers('a key without an _id is refused', sales, [{ $group: { n: { $sum: 1 } } }], /must include an _id/),
    answers(
      'a value that is no accumulator is refused',
      sales,
      [{ $group: { _id: null, n: 5 } }],
      /must be an accumulator object/,
    ),
    answers(
      'an unknown accumulator is refused',
      sales,
      [{ $group: { _id: null, n: { $total: 1 } } }],
      /unknown group operator '\$total'/,
    ),
    answers('a dotted name is refused', sales, [{ $group: { _id: null, 'a.b': { $sum: 1 } } }], /cannot contain '\.'/),
  ]),
  ...manual('$sum', [
    answers('adds numbers and passes over the rest', sales, all({ $sum: '$n' }), [{ v: 13 }]),
    answers('no number: zero', [{ n: 'x' }], all({ $sum: '$n' }), [{ v: 0 }]),
    answers(
      'an expression for each document',
      [
        { a: 2, b: 3 },
        { a: 1, b: 4 },
      ],
      all({ $sum: { $multiply: ['$a', '$b'] } }),
      [{ v: 10 }],
    ),
  ]),
  ...manual('$avg', [
    answers('the mean of the numbers', sales, all({ $avg: '$n' }), [{ v: 13 / 3 }]),
    answers('no number: null', [{ n: 'x' }], all({ $avg: '$n' }), [{ v: null }]),
  ]),
  ...manual('$min', [
    answers('the least that is neither null nor missing', [{ n: 3 }, { n: null }, {}, { n: 2 }], all({ $min: '$n' }), [
      { v: 2 },
    ]),
    answers('nothing there: null', [{}, { n: null }], all({ $min: '$n' }), [{ v: null }]),
    answers('over types a number is least', [{ n: 'a' }, { n: 5 }], all({ $min: '$n' }), [{ v: 5 }]),
  ]),
  ...manual('$max', [
    answers('the greatest', sales.slice(0, 3), all({ $max: '$n' }), [{ v: 7 }]),
    answers('over types a text is greater than a number', sales, all({ $max: '$n' }), [{ v: 'x' }]),
  ]),
  ...manual('$first', [
    answers(
      'of the order the documents come in',
      sales,
      [{ $sort: { at: -1 } }, ...all({ $first: '$at' })],
      [{ v: 5 }],
    ),
    answers('null where it is missing', [{ a: 1 }, { n: 2 }], all({ $first: '$n' }), [{ v: null }]),
  ]),
  ...manual('$last', [
    answers('of the order the documents come in', sales, [{ $sort: { at: 1 } }, ...all({ $last: '$at' })], [{ v: 5 }]),
  ]),
  ...manual('$push (aggregation)', [
    answers('values in order, repeated ones too', scores, all({ $push: '$n' }), [{ v: [2, 4, 4, 6] }]),
    answers('missing values are left out', [{ n: 1 }, {}, { n: null }], all({ $push: '$n' }), [{ v: [1, null] }]),
    answers('documents', [{ a: 1 }], all({ $push: { k: '$a' } }), [{ v: [{ k: 1 }] }]),
  ]),
  ...manual('$addToSet (aggregation)', [
    answers(
      'each value once',
      scores,
      [...all({ $addToSet: '$n' }), { $project: { v: { $sortArray: { input: '$v', sortBy: 1 } } } }],
      [{ v: [2, 4, 6] }],
    ),
    answers(
      'documents with fields in another order are two',
      [{ k: { x: 1, y: 2 } }, { k: { y: 2, x: 1 } }],
      [...all({ $addToSet: '$k' }), { $project: { v: { $size: '$v' } } }],
      [{ v: 2 }],
    ),
  ]),
  ...manual('$stdDevPop', [
    answers('of the numbers', scores, all({ $stdDevPop: '$n' }), [{ v: Math.sqrt(2) }]),
    answers('of one number: zero', [{ n: 5 }], all({ $stdDevPop: '$n' }), [{ v: 0 }]),
    answers('of none: null', [{ n: 'x' }], all({ $stdDevPop: '$n' }), [{ v: null }]),
  ]),
  ...manual('$stdDevSamp', [
    answers('of the numbers', [{ n: 1 }, { n: 3 }], all({ $stdDevSamp: '$n' }), [{ v: Math.sqrt(2) }]),
    answers('of one number: null', [{ n: 5 }], all({ $stdDevSamp: '$n' }), [{ v: null }]),
  ]),
  ...manual('$count (accumulator)', [answers('how many', sales, all({ $count: {} }), [{ v: 5 }])]),
  ...manual('$mergeObjects', [
    answers(
      'later documents win, null is passed over',
      [{ m: { a: 1, b: 1 } }, { m: null }, { m: { b: 2 } }],
      all({ $mergeObjects: '$m' }),
      [{ v: { a: 1, b: 2 } }],
    ),
  ]),
];
