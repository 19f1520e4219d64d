import { answers, manual } from './cases';

const tickets = [
  { town: 'a', n: 1, tags: ['x', 'y'] },
  { town: 'b', n: 5, tags: [] },
  { town: 'a', n: 3, tags: 'z' },
  { n: 4, tags: null },
];

/** Aggregation stages that change how many documents there are or what they are. */
export const stageShapes = [
  ...manual('$unwind (aggregation)', [
    answers(
      'one document for each element',
      tickets,
      [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
      [
        { _id: 1, tags: 'x' },
        { _id: 1, tags: 'y' },
        { _id: 3, tags: 'z' },
      ],
    ),
    answers(
      'empty, null and missing may be kept',
      tickets,
      [{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true } }, { $project: { tags: 1 } }],
      [{ _id: 1, tags: 'x' }, { _id: 1, tags: 'y' }, { _id: 2 }, { _id: 3, tags: 'z' }, { _id: 4, tags: null }],
    ),
    answers(
      'the position of each element',
      [{ t: ['a', 'b'] }],
      [{ $unwind: { path: '$t', includeArrayIndex: 'at' } }],
      [
        { _id: 1, t: 'a', at: 0 },
        { _id: 1, t: 'b', at: 1 },
      ],
    ),
    answers(
      'the position of a value that is no array is null',
      [{ t: 'a' }],
      [{ $unwind: { path: '$t', includeArrayIndex: 'at' } }],
      [{ _id: 1, t: 'a', at: null }],
    ),
    answers('an empty text is a value', [{ t: '' }], [{ $unwind: '$t' }], [{ _id: 1, t: '' }]),
    answers(
      'an embedded array',
      [{ m: { t: [1, 2], k: 3 } }],
      [{ $unwind: '$m.t' }],
      [
        { _id: 1, m: { t: 1, k: 3 } },
        { _id: 1, m: { t: 2, k: 3 } },
      ],
    ),
    answers('a path without a dollar is refused', tickets, [{ $unwind: 'tags' }], /\$unwind/),
  ]),
  ...manual('$replaceRoot (aggregation)', [
    answers(
      'an embedded document takes its place',
      [{ m: { x: 1 } }],
      [{ $replaceRoot: { newRoot: '$m' } }],
      [{ x: 1 }],
    ),
    answers(
      'a document made of several',
      [{ m: { x: 1 }, k: 2 }],
      [{ $replaceRoot: { newRoot: { $mergeObjects: [{ k: '$k' }, '$m'] } } }],
      [{ k: 2, x: 1 }],
    ),
    answers(
      'a missing document is refused',
      [{ a: 1 }],
      [{ $replaceRoot: { newRoot: '$m' } }],
      /must evaluate to an object/,
    ),
  ]),
  ...manual('$replaceWith (aggregation)', [
    answers(
      'a literal document',
      [{ a: 5 }],
      [{ $replaceWith: { v: '$a', at: { x: '$a' } } }],
      [{ v: 5, at: { x: 5 } }],
    ),
  ]),
  ...manual('$count (aggregation)', [
    answers('how many came so far', tickets, [{ $match: { town: 'a' } }, { $count: 'n' }], [{ n: 2 }]),
    answers('none, no document', tickets, [{ $match: { town: 'z' } }, { $count: 'n' }], []),
    answers('an empty name is refused', tickets, [{ $count: '' }], /count field/),
    answers('a dollar is refused', tickets, [{ $count: '$n' }], /count field/),
  ]),
  ...manual('$sample (aggregation)', [
    answers(
      'no document twice',
      tickets,
      [
        { $sample: { size: 9 } },
        { $group: { _id: null, ids: { $addToSet: '$_id' }, n: { $sum: 1 } } },
        { $project: { _id: 0, n: 1, ids: { $size: '$ids' } } },
      ],
      [{ n: 4, ids: 4 }],
    ),
    answers('zero is refused', tickets, [{ $sample: { size: 0 } }], /positive integer/),
  ]),
  ...manual('Aggregation Stages', [
    answers(
      'an unknown stage is refused',
      tickets,
      [{ $teleport: {} }],
      /Unrecognized pipeline stage name: '\$teleport'/,
    ),
    answers(
      'one that is not there is refused',
      tickets,
      [{ $merge: { into: 'x' } }],
      /Unrecognized pipeline stage name: '\$merge'/,
    ),
  ]),
];
