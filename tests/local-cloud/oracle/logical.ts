import { finds, manual } from './cases';

const shifts = [{ kind: 'night', hours: 8 }, { kind: 'night', hours: 12 }, { kind: 'day', hours: 12 }, { hours: 4 }];

/** Logical Query Operators. */
export const logical = [
  ...manual('$and', [
    finds('every filter must hold', shifts, { $and: [{ kind: 'night' }, { hours: { $gt: 8 } }] }, [2]),
    finds('several fields of one filter mean and', shifts, { kind: 'night', hours: 8 }, [1]),
    finds(
      'the same operator may stand twice on a field',
      [{ t: ['a', 'b'] }, { t: ['a'] }],
      { $and: [{ t: 'a' }, { t: 'b' }] },
      [1],
    ),
    finds('an empty list is refused', [], { $and: [] }, /\$and must be a nonempty array/),
    finds('anything but a list is refused', [], { $and: { a: 1 } }, /\$and must be a nonempty array/),
  ]),
  ...manual('$or', [
    finds('one filter is enough', shifts, { $or: [{ kind: 'day' }, { hours: { $lt: 5 } }] }, [3, 4]),
    finds('a document is answered once', shifts, { $or: [{ kind: 'night' }, { hours: 8 }] }, [1, 2]),
    finds('it stands beside other conditions', shifts, { hours: 12, $or: [{ kind: 'day' }, { kind: 'dawn' }] }, [3]),
    finds('it nests', shifts, { $or: [{ $and: [{ kind: 'day' }, { hours: 12 }] }, { hours: 4 }] }, [3, 4]),
    finds('an element that is no filter is refused', [], { $or: [1] }, /\$or must be a nonempty array/),
  ]),
  ...manual('$nor', [
    finds('no filter may hold', shifts, { $nor: [{ kind: 'night' }, { hours: 4 }] }, [3]),
    finds('documents without the field are included', shifts, { $nor: [{ kind: 'night' }, { kind: 'day' }] }, [4]),
  ]),
  ...manual('$not', [
    finds('the opposite, with missing fields included', shifts, { kind: { $not: { $eq: 'night' } } }, [3, 4]),
    finds(
      'it differs from the opposite comparison on missing fields',
      [{ n: 1 }, { n: 9 }, {}],
      { n: { $not: { $gt: 5 } } },
      [1, 3],
    ),
    finds('a regular expression may be negated', shifts, { kind: { $not: /^n/ } }, [3, 4]),
    finds(
      '$regex with options may be negated',
      [{ s: 'Night' }, { s: 'day' }],
      { s: { $not: { $regex: '^n', $options: 'i' } } },
      [2],
    ),
    finds(
      'two operators are negated together',
      [{ n: 1 }, { n: 5 }, { n: 9 }],
      { n: { $not: { $gt: 3, $lt: 7 } } },
      [1, 3],
    ),
    finds('no element of an array may hold', [{ n: [1, 9] }, { n: [1] }], { n: { $not: { $gt: 5 } } }, [2]),
    finds('a plain value is refused', [], { n: { $not: 5 } }, /\$not needs/),
    finds('an empty document is refused', [], { n: { $not: {} } }, /\$not needs/),
  ]),
  ...manual('Query and Projection Operators', [
    finds('an unknown operator on a field is refused', [], { n: { $near2: 1 } }, /unknown operator: \$near2/),
    finds('an unknown operator at the top is refused', [], { $xor: [{ n: 1 }] }, /unknown top level operator: \$xor/),
    finds('a comment changes nothing', [{ n: 1 }, { n: 2 }], { n: 2, $comment: 'who asked' }, [2]),
  ]),
];
