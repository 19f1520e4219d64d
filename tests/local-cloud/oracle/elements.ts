import { Binary, ObjectId } from 'bson';
import { finds, manual } from './cases';

const kinds = [
  { v: 1 },
  { v: 1.5 },
  { v: 'x' },
  { v: { a: 1 } },
  { v: ['x', 2] },
  { v: true },
  { v: null },
  { v: new Date(0) },
  { v: /a/ },
  { v: 2 ** 40 },
  {},
];

/** Element Query Operators. */
export const elements = [
  ...manual('$exists', [
    finds('true finds the field whatever it holds', [{ v: null }, { v: 0 }, {}], { v: { $exists: true } }, [1, 2]),
    finds('false finds only missing fields', [{ v: null }, {}], { v: { $exists: false } }, [2]),
    finds('a number stands for true', [{ v: 1 }, {}], { v: { $exists: 1 } }, [1]),
    finds('an embedded path', [{ at: { x: 1 } }, { at: {} }, { at: 5 }], { 'at.x': { $exists: false } }, [2, 3]),
    finds(
      'one document of an array is enough',
      [{ r: [{}, { x: 1 }] }, { r: [{}] }],
      { 'r.x': { $exists: true } },
      [1],
    ),
    finds('together with $nin', [{ v: 5 }, { v: 6 }, {}], { v: { $exists: true, $nin: [5] } }, [2]),
    finds('a position of an array', [{ t: [1, 2] }, { t: [1] }], { 't.1': { $exists: true } }, [1]),
  ]),
  ...manual('$type', [
    finds('by name', kinds, { v: { $type: 'date' } }, [8]),
    finds('by number', kinds, { v: { $type: 8 } }, [6]),
    finds('text, also as an element of an array', kinds, { v: { $type: 'string' } }, [3, 5]),
    finds('number stands for every kind of number', kinds, { v: { $type: 'number' } }, [1, 2, 5, 10]),
    finds('a whole number is an int', kinds, { v: { $type: 'int' } }, [1, 5]),
    finds('a fraction is a double', kinds, { v: { $type: 'double' } }, [2]),
    finds('a whole number beyond 32 bits is a long', kinds, { v: { $type: 18 } }, [10]),
    finds('array finds the field that is one', kinds, { v: { $type: 'array' } }, [5]),
    finds('object', kinds, { v: { $type: 'object' } }, [4]),
    finds('null does not mean missing', kinds, { v: { $type: 'null' } }, [7]),
    finds('a regular expression', kinds, { v: { $type: 'regex' } }, [9]),
    finds('any of several', kinds, { v: { $type: ['bool', 'null'] } }, [6, 7]),
    finds('an object id', [{ v: new ObjectId() }, { v: 'x' }], { v: { $type: 'objectId' } }, [1]),
    finds('bytes', [{ v: new Binary(Buffer.from([1])) }, { v: 'x' }], { v: { $type: 'binData' } }, [1]),
    finds('an unknown name is refused', [], { v: { $type: 'text' } }, /unknown type name/),
    finds('an unknown number is refused', [], { v: { $type: 99 } }, /unknown type name or number/),
    finds('an empty list is refused', [], { v: { $type: [] } }, /at least one type/),
  ]),
];
