import { leaves, manual, upserts } from './cases';

const day = (n: number) => new Date(Date.UTC(2026, 2, n));

/** Field Update Operators and $bit. */
export const updateFields = [
  ...manual('$set', [
    leaves('replaces a value', { a: 1, b: 2 }, { $set: { a: 9 } }, { a: 9, b: 2 }),
    leaves('adds a missing field', { a: 1 }, { $set: { b: 2 } }, { a: 1, b: 2 }),
    leaves('makes the documents on its way', {}, { $set: { 'at.x.y': 1 } }, { at: { x: { y: 1 } } }),
    leaves(
      'touches no neighbour of an embedded field',
      { at: { x: 1, y: 2 } },
      { $set: { 'at.x': 9 } },
      { at: { x: 9, y: 2 } },
    ),
    leaves('replaces an embedded document whole', { at: { x: 1, y: 2 } }, { $set: { at: { x: 9 } } }, { at: { x: 9 } }),
    leaves('sets an element by its position', { t: ['a', 'b'] }, { $set: { 't.1': 'z' } }, { t: ['a', 'z'] }),
    leaves(
      'sets a field of an element',
      { r: [{ n: 1 }, { n: 2 }] },
      { $set: { 'r.0.n': 9 } },
      { r: [{ n: 9 }, { n: 2 }] },
    ),
    leaves(
      'fills an array with null up to a position',
      { t: ['a'] },
      { $set: { 't.3': 'd' } },
      { t: ['a', null, null, 'd'] },
    ),
    leaves('a number names a field where there is no array', {}, { $set: { 't.0': 'a' } }, { t: { 0: 'a' } }),
    leaves('null is a value', { a: 1 }, { $set: { a: null } }, { a: null }),
    leaves('a field inside a number is refused', { a: 1 }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/),
    leaves('a named field of an array is refused', { t: [1] }, { $set: { 't.x': 1 } }, /Cannot create field 'x'/),
    leaves('another id is refused', { a: 1 }, { $set: { _id: 5 } }, /immutable field '_id'/),
    leaves('an empty part of a path is refused', { a: 1 }, { $set: { 'a..b': 1 } }, /empty field name/),
    leaves(
      'two operators on one path are refused',
      { a: 1 },
      { $set: { a: 1 }, $inc: { a: 1 } },
      /would create a conflict at 'a'/,
    ),
    leaves(
      'a path and its start are refused',
      { a: {} },
      { $set: { a: {}, 'a.b': 1 } },
      /would create a conflict at 'a'/,
    ),
  ]),
  ...manual('$unset', [
    leaves('removes a field', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }),
    leaves('a missing field changes nothing', { a: 1 }, { $unset: { x: '', 'y.z': '' } }, { a: 1 }),
    leaves('an embedded field', { at: { x: 1, y: 2 } }, { $unset: { 'at.x': '' } }, { at: { y: 2 } }),
    leaves('an element becomes null', { t: ['a', 'b'] }, { $unset: { 't.0': '' } }, { t: [null, 'b'] }),
  ]),
  ...manual('$inc', [
    leaves('adds', { n: 5 }, { $inc: { n: 3 } }, { n: 8 }),
    leaves('subtracts', { n: 5 }, { $inc: { n: -2 } }, { n: 3 }),
    leaves('a missing field starts at zero', {}, { $inc: { n: 3 } }, { n: 3 }),
    leaves('an embedded path', { m: { n: 1 } }, { $inc: { 'm.n': 1, 'm.k': 1 } }, { m: { n: 2, k: 1 } }),
    leaves('null is refused', { n: null }, { $inc: { n: 1 } }, /non-numeric type/),
    leaves('text is refused', { n: '5' }, { $inc: { n: 1 } }, /non-numeric type/),
    leaves('an amount that is no number is refused', { n: 5 }, { $inc: { n: '1' } }, /increment with non-numeric/),
  ]),
  ...manual('$mul', [
    leaves('multiplies', { n: 5 }, { $mul: { n: 3 } }, { n: 15 }),
    leaves('a missing field becomes zero', {}, { $mul: { n: -3 } }, { n: 0 }),
    leaves('text is refused', { n: 'x' }, { $mul: { n: 2 } }, /non-numeric type/),
  ]),
  ...manual('$min', [
    leaves('takes the smaller', { n: 5 }, { $min: { n: 3 } }, { n: 3 }),
    leaves('keeps the smaller', { n: 5 }, { $min: { n: 7 } }, { n: 5 }),
    leaves('sets a missing field', {}, { $min: { n: 7 } }, { n: 7 }),
    leaves('dates', { on: day(5) }, { $min: { on: day(3) } }, { on: day(3) }),
    leaves('a number is less than a text', { v: 'a' }, { $min: { v: 100 } }, { v: 100 }),
    leaves('null is less than a number', { v: 5 }, { $min: { v: null } }, { v: null }),
  ]),
  ...manual('$max', [
    leaves('takes the greater', { n: 5 }, { $max: { n: 7 } }, { n: 7 }),
    leaves('keeps the greater', { n: 5 }, { $max: { n: 3 } }, { n: 5 }),
    leaves('a date is greater than a number', { v: 5 }, { $max: { v: day(1) } }, { v: day(1) }),
    leaves('a missing field is set even to null', {}, { $max: { v: null } }, { v: null }),
  ]),
  ...manual('$rename', [
    leaves('gives a field another name', { a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }),
    leaves('moves into a document', { a: 1 }, { $rename: { a: 'm.n' } }, { m: { n: 1 } }),
    leaves('moves out of a document', { m: { n: 1, k: 2 } }, { $rename: { 'm.n': 'a' } }, { m: { k: 2 }, a: 1 }),
    leaves('replaces a field of that name', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }),
    leaves('a missing field changes nothing', { b: 2 }, { $rename: { a: 'b' } }, { b: 2 }),
    leaves('its own name is refused', { a: 1 }, { $rename: { a: 'a' } }, /must differ/),
    leaves(
      'an element of an array is refused',
      { t: [{ a: 1 }] },
      { $rename: { 't.0.a': 'b' } },
      /cannot be an array element/,
    ),
    leaves('a name that is no text is refused', { a: 1 }, { $rename: { a: 5 } }, /must be a string/),
  ]),
  ...manual('$setOnInsert', [
    leaves('changes no document that is there', { a: 1 }, { $setOnInsert: { b: 2 }, $set: { a: 3 } }, { a: 3 }),
    upserts('is set in a new one', { k: 1 }, { $setOnInsert: { b: 2 }, $set: { a: 3 } }, { k: 1, b: 2, a: 3 }),
  ]),
  ...manual('db.collection.updateOne()', [
    upserts(
      'an upsert takes the equalities of its query',
      { k: 1, 'm.n': { $eq: 2 }, z: { $gt: 5 } },
      { $inc: { c: 1 } },
      { k: 1, m: { n: 2 }, c: 1 },
    ),
    upserts('also those within $and', { $and: [{ k: 1 }, { j: 2 }] }, { $set: { a: 1 } }, { k: 1, j: 2, a: 1 }),
    leaves('an unknown operator is refused', { a: 1 }, { $push2: { a: 1 } }, /Unknown modifier: \$push2/),
    leaves('an operator without a document is refused', { a: 1 }, { $set: 5 }, /Modifiers operate on fields/),
  ]),
  ...manual('$bit', [
    leaves('and', { n: 13 }, { $bit: { n: { and: 10 } } }, { n: 8 }),
    leaves('or', { n: 3 }, { $bit: { n: { or: 5 } } }, { n: 7 }),
    leaves('xor', { n: 1 }, { $bit: { n: { xor: 5 } } }, { n: 4 }),
    leaves('a missing field is zero', {}, { $bit: { n: { or: 5 } } }, { n: 5 }),
    leaves('another name is refused', { n: 1 }, { $bit: { n: { not: 1 } } }, /only supports 'and', 'or', and 'xor'/),
    leaves('a fraction in the document is refused', { n: 1.5 }, { $bit: { n: { or: 1 } } }, /non-integral type/),
    leaves('a fraction as the mask is refused', { n: 1 }, { $bit: { n: { or: 1.5 } } }, /whole number/),
  ]),
  ...manual('$currentDate', [
    leaves('another type is refused', {}, { $currentDate: { at: { $type: 'string' } } }, /\$currentDate takes true/),
  ]),
];
