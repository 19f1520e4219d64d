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

const join = { $lookup: { from: 'self', localField: 'up', foreignField: '_id', as: 'found' } };

/** Accumulators of several values, buckets, facets and joins. */
export const buckets = [
  ...manual('$firstN', [
    answers('the first several', scores, all({ $firstN: { input: '$n', n: 2 } }), [{ v: [2, 4] }]),
    answers('zero is refused', scores, all({ $firstN: { input: '$n', n: 0 } }), /greater than 0/),
  ]),
  ...manual('$lastN', [answers('the last several', scores, all({ $lastN: { input: '$n', n: 2 } }), [{ v: [4, 6] }])]),
  ...manual('$minN', [
    answers('the least several', [{ n: 3 }, { n: 1 }, {}, { n: 2 }], all({ $minN: { input: '$n', n: 2 } }), [
      { v: [1, 2] },
    ]),
  ]),
  ...manual('$maxN', [answers('the greatest several', scores, all({ $maxN: { input: '$n', n: 2 } }), [{ v: [6, 4] }])]),
  ...manual('$top', [
    answers('the first in an order of its own', sales, all({ $top: { sortBy: { at: -1 }, output: '$shop' } }), [
      { v: 'b' },
    ]),
  ]),
  ...manual('$topN', [
    answers('several of them', sales, all({ $topN: { n: 2, sortBy: { at: -1 }, output: '$at' } }), [{ v: [5, 4] }]),
  ]),
  ...manual('$bottom', [
    answers(
      'the last in an order of its own',
      sales,
      all({ $bottom: { sortBy: { at: 1 }, output: ['$at', '$shop'] } }),
      [{ v: [5, 'b'] }],
    ),
  ]),
  ...manual('$bottomN', [
    answers('several of them', sales, all({ $bottomN: { n: 2, sortBy: { at: 1 }, output: '$at' } }), [{ v: [4, 5] }]),
  ]),
  ...manual('$bucket (aggregation)', [
    answers(
      'the lower boundary is in, the upper one is not',
      scores,
      [{ $bucket: { groupBy: '$n', boundaries: [2, 4, 8] } }],
      [
        { _id: 2, count: 1 },
        { _id: 4, count: 3 },
      ],
    ),
    answers(
      'empty buckets are left out',
      scores,
      [{ $bucket: { groupBy: '$n', boundaries: [0, 1, 9] } }],
      [{ _id: 1, count: 4 }],
    ),
    answers(
      'a default takes the rest',
      scores,
      [{ $bucket: { groupBy: '$n', boundaries: [0, 3], default: 'more', output: { sum: { $sum: '$n' } } } }],
      [
        { _id: 0, sum: 2 },
        { _id: 'more', sum: 14 },
      ],
    ),
    answers(
      'without one the rest is refused',
      scores,
      [{ $bucket: { groupBy: '$n', boundaries: [0, 3] } }],
      /no default was specified/,
    ),
    answers(
      'boundaries that fall are refused',
      scores,
      [{ $bucket: { groupBy: '$n', boundaries: [3, 0] } }],
      /must be sorted/,
    ),
    answers(
      'a default within the boundaries is refused',
      scores,
      [{ $bucket: { groupBy: '$n', boundaries: [0, 9], default: 5 } }],
      /'default' field must be/,
    ),
  ]),
  ...manual('$bucketAuto (aggregation)', [
    answers(
      'buckets of the same size',
      [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }],
      [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
      [
        { _id: { min: 1, max: 3 }, count: 2 },
        { _id: { min: 3, max: 4 }, count: 2 },
      ],
    ),
    answers(
      'equal values stay together',
      [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }],
      [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
      [
        { _id: { min: 1, max: 2 }, count: 3 },
        { _id: { min: 2, max: 2 }, count: 1 },
      ],
    ),
    answers('zero buckets are refused', scores, [{ $bucketAuto: { groupBy: '$n', buckets: 0 } }], /greater than 0/),
  ]),
  ...manual('$sortByCount (aggregation)', [
    answers(
      'the most frequent first',
      [{ t: 'x' }, { t: 'y' }, { t: 'y' }],
      [{ $sortByCount: '$t' }],
      [
        { _id: 'y', count: 2 },
        { _id: 'x', count: 1 },
      ],
    ),
  ]),
  ...manual('$facet (aggregation)', [
    answers(
      'several pipelines on the same documents',
      scores,
      [{ $facet: { n: [{ $count: 'n' }], big: [{ $match: { n: { $gt: 5 } } }, { $project: { _id: 0 } }] } }],
      [{ n: [{ n: 4 }], big: [{ n: 6 }] }],
    ),
    answers(
      'one that finds nothing answers an empty array',
      scores,
      [{ $facet: { none: [{ $match: { n: 99 } }] } }],
      [{ none: [] }],
    ),
  ]),

  ...manual('$lookup (aggregation)', [
    answers(
      'joins equal values',
      [{ up: 2 }, { name: 'b' }],
      [{ $match: { up: 2 } }, join, { $project: { _id: 0, 'found.name': 1 } }],
      [{ found: [{ name: 'b' }] }],
    ),
    answers('nothing found is an empty array', [{ up: 9 }], [join], [{ _id: 1, up: 9, found: [] }]),
    answers(
      'any element of an array is joined',
      [{ up: [2, 3] }, { up: 0 }, { up: 0 }],
      [{ $match: { _id: 1 } }, join, { $project: { _id: 0, n: { $size: '$found' } } }],
      [{ n: 2 }],
    ),
    answers(
      'a pipeline sees the variables',
      [{ n: 1 }, { n: 2 }, { n: 3 }],
      [
        { $match: { n: 2 } },
        {
          $lookup: {
            from: 'self',
            let: { least: '$n' },
            pipeline: [{ $match: { $expr: { $gt: ['$n', '$$least'] } } }, { $project: { _id: 0, n: 1 } }],
            as: 'more',
          },
        },
        { $project: { _id: 0, more: 1 } },
      ],
      [{ more: [{ n: 3 }] }],
    ),
  ]),
];
