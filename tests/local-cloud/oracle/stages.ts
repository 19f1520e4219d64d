import { answers, manual } from './cases';

const tickets = [
  { town: 'a', n: 1, tags: ['x', 'y'] },
  { town: 'b', n: 5, tags: [] },
  { town: 'a', n: 3, tags: 'z' },
  { n: 4, tags: null },
];

/** Aggregation stages that choose, order and project documents. */
export const stages = [
  ...manual('$match', [
    answers(
      'takes the filters of find',
      tickets,
      [{ $match: { town: 'a', n: { $gt: 1 } } }, { $project: { n: 1 } }],
      [{ _id: 3, n: 3 }],
    ),
    answers(
      'later in a pipeline it sees what was made',
      tickets,
      [{ $project: { twice: { $multiply: ['$n', 2] } } }, { $match: { twice: { $gte: 8 } } }],
      [
        { _id: 2, twice: 10 },
        { _id: 4, twice: 8 },
      ],
    ),
    answers(
      '$expr compares fields',
      [
        { a: 1, b: 2 },
        { a: 2, b: 2 },
      ],
      [{ $limit: 9 }, { $match: { $expr: { $eq: ['$a', '$b'] } } }, { $project: { _id: 1 } }],
      [{ _id: 2 }],
    ),
  ]),
  ...manual('$sort (aggregation)', [
    answers(
      'orders by several fields',
      tickets,
      [{ $match: { town: { $exists: true } } }, { $sort: { town: 1, n: -1 } }, { $project: { _id: 1 } }],
      [{ _id: 3 }, { _id: 1 }, { _id: 2 }],
    ),
    answers(
      'a missing field comes first',
      tickets,
      [{ $sort: { town: 1, _id: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
      [{ _id: 4 }],
    ),
    answers(
      'types have an order',
      [{ v: 'a' }, { v: 1 }, { v: true }, { v: { a: 1 } }, { v: null }, { v: [] }],
      [{ $skip: 0 }, { $sort: { v: 1, _id: 1 } }, { $project: { _id: 1 } }],
      [{ _id: 5 }, { _id: 6 }, { _id: 2 }, { _id: 1 }, { _id: 4 }, { _id: 3 }],
    ),
    answers(
      'an array goes by its least element upwards',
      [{ t: [9, 1] }, { t: [5] }],
      [{ $skip: 0 }, { $sort: { t: 1 } }, { $project: { _id: 1 } }],
      [{ _id: 1 }, { _id: 2 }],
    ),
    answers(
      'an array goes by its greatest element downwards',
      [{ t: [5] }, { t: [9, 1] }],
      [{ $skip: 0 }, { $sort: { t: -1 } }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 1 }],
    ),
    answers('another direction is refused', [{ n: 1 }], [{ $sort: { n: 2 } }], /\$sort key ordering must be 1/),
  ]),
  ...manual('$limit (aggregation)', [
    answers('the first so many', tickets, [{ $limit: 2 }, { $project: { _id: 1 } }], [{ _id: 1 }, { _id: 2 }]),
    answers('zero is refused', tickets, [{ $skip: 1 }, { $limit: 0 }], /limit must be positive/),
    answers('zero is refused at the start too', tickets, [{ $limit: 0 }], /limit must be positive/),
  ]),
  ...manual('$skip (aggregation)', [
    answers('leaves out the first', tickets, [{ $skip: 3 }, { $project: { _id: 1 } }], [{ _id: 4 }]),
    answers('a negative number is refused', tickets, [{ $skip: -1 }], /non-negative/),
  ]),
  ...manual('$project (aggregation)', [
    answers(
      'keeps and makes fields',
      [{ a: 1, b: 2, c: 3 }],
      [{ $project: { _id: 0, a: 1, d: { $add: ['$b', '$c'] } } }],
      [{ a: 1, d: 5 }],
    ),
    answers('only made fields: the others go', [{ a: 1 }], [{ $project: { _id: 0, d: { $literal: 1 } } }], [{ d: 1 }]),
    answers(
      'drops fields',
      [{ a: 1, b: { c: 1, d: 2 } }],
      [{ $project: { _id: 0, 'b.c': 0 } }],
      [{ a: 1, b: { d: 2 } }],
    ),
    answers(
      'a field of every document of an array',
      [{ r: [{ n: 1, m: 2 }] }],
      [{ $project: { _id: 0, 'r.n': 1 } }],
      [{ r: [{ n: 1 }] }],
    ),
    answers(
      'a made field inside every document of an array',
      [{ k: 7, r: [{ n: 1 }, { n: 2 }] }],
      [{ $project: { _id: 0, 'r.k': '$k' } }],
      [{ r: [{ k: 7 }, { k: 7 }] }],
    ),
    answers(
      '$$REMOVE leaves a field out',
      [{ a: '' }, { a: 'x' }],
      [{ $project: { _id: 0, a: { $cond: [{ $eq: ['$a', ''] }, '$$REMOVE', '$a'] } } }],
      [{}, { a: 'x' }],
    ),
    answers(
      'an array of fields has null for a missing one',
      [{ a: 1 }],
      [{ $project: { _id: 0, t: ['$a', '$b'] } }],
      [{ t: [1, null] }],
    ),
    answers('a made id is the only field', [{ a: 5, b: 6 }], [{ $project: { _id: '$a' } }], [{ _id: 5 }]),
    answers('a mixture is refused', tickets, [{ $project: { town: 1, n: 0 } }], /cannot mix inclusion and exclusion/),
    answers('nothing is refused', tickets, [{ $project: {} }], /at least one field/),
  ]),
  ...manual('$addFields (aggregation)', [
    answers(
      'adds beside what is there',
      [{ a: 1 }],
      [{ $addFields: { b: { $add: ['$a', 1] } } }],
      [{ _id: 1, a: 1, b: 2 }],
    ),
    answers('replaces a field', [{ a: 1 }], [{ $addFields: { a: 'x' } }], [{ _id: 1, a: 'x' }]),
    answers(
      'adds inside an embedded document',
      [{ m: { a: 1 } }],
      [{ $addFields: { 'm.b': 2 } }],
      [{ _id: 1, m: { a: 1, b: 2 } }],
    ),
    answers(
      'adds inside every document of an array',
      [{ r: [{ a: 1 }, { a: 2 }] }],
      [{ $addFields: { 'r.b': 0 } }],
      [
        {
          _id: 1,
          r: [
            { a: 1, b: 0 },
            { a: 2, b: 0 },
          ],
        },
      ],
    ),
    answers(
      'takes two values from before',
      [{ a: 1, b: 2 }],
      [{ $addFields: { a: '$b', b: '$a' } }],
      [{ _id: 1, a: 2, b: 1 }],
    ),
    answers('numbers are values here', [{ a: 5 }], [{ $addFields: { a: 0, b: 1 } }], [{ _id: 1, a: 0, b: 1 }]),
  ]),
  ...manual('$set (aggregation)', [
    answers('does what $addFields does', [{ a: 1 }], [{ $set: { b: '$a' } }], [{ _id: 1, a: 1, b: 1 }]),
  ]),
  ...manual('$unset (aggregation)', [
    answers('one field', [{ a: 1, b: 2 }], [{ $unset: 'a' }], [{ _id: 1, b: 2 }]),
    answers(
      'several, embedded ones too',
      [{ a: 1, m: { x: 1, y: 2 } }],
      [{ $unset: ['a', 'm.x'] }],
      [{ _id: 1, m: { y: 2 } }],
    ),
    answers('the id', [{ a: 1 }], [{ $unset: '_id' }], [{ a: 1 }]),
  ]),
];
