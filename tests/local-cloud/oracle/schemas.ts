import { finds, manual } from './cases';

const workers = [
  { name: '林小满', age: 31, groups: ['COURIER'], home: { town: '西店' } },
  { name: '周师傅', age: 58.5, groups: [], home: { town: '桥头胡', village: '岭口' } },
  { name: 5, age: '31' },
  {},
];

const schema = (title: string, rules: object, answer: readonly number[] | RegExp) =>
  finds(title, workers, { $jsonSchema: rules }, answer);

/** What a schema lets through; a keyword says nothing of a value of another kind. */
export const schemas = [
  ...manual('$jsonSchema', [
    schema('an empty schema takes every document', {}, [1, 2, 3, 4]),
    schema('required fields must be there', { required: ['name', 'age'] }, [1, 2, 3]),
    schema('a BSON type is named', { properties: { age: { bsonType: 'int' } } }, [1, 4]),
    schema('any of several types', { properties: { age: { bsonType: ['double', 'string'] } } }, [2, 3, 4]),
    schema('number is every numeric type', { properties: { age: { bsonType: 'number' } } }, [1, 2, 4]),
    schema('a JSON type is named', { properties: { name: { type: 'string' } } }, [1, 2, 4]),
    schema('integer is no JSON type here', { properties: { age: { type: 'integer' } } }, /type/),
    schema('a bound holds for numbers alone', { properties: { age: { minimum: 40 } } }, [2, 3, 4]),
    schema('a bound may be left out', { properties: { age: { maximum: 31, exclusiveMaximum: true } } }, [3, 4]),
    schema(
      'a flag without its bound is refused',
      { properties: { age: { exclusiveMaximum: true } } },
      /exclusiveMaximum/,
    ),
    schema('a multiple', { properties: { age: { multipleOf: 1 } } }, [1, 3, 4]),
    schema('a length counts letters', { properties: { name: { minLength: 3, maxLength: 5 } } }, [1, 2, 3, 4]),
    schema('a length may be too short', { properties: { name: { minLength: 4 } } }, [3, 4]),
    schema('a pattern', { properties: { name: { pattern: '^林' } } }, [1, 3, 4]),
    schema('one of a list', { properties: { name: { enum: ['林小满', 5] } } }, [1, 3, 4]),
    schema('a list has a size', { required: ['groups'], properties: { groups: { minItems: 1 } } }, [1]),
    schema('every element of a list', { properties: { groups: { items: { enum: ['RIDER'] } } } }, [2, 3, 4]),
    finds(
      'elements by their place',
      [{ t: ['a'] }, { t: ['a', 'b'] }, { t: [1] }, { t: [] }],
      { $jsonSchema: { properties: { t: { items: [{ type: 'string' }], additionalItems: false } } } },
      [1, 4],
    ),
    schema('nested fields', { properties: { home: { required: ['village'] } } }, [2, 3, 4]),
    schema(
      'no other fields',
      { properties: { home: { properties: { town: {} }, additionalProperties: false } } },
      [1, 3, 4],
    ),
    schema('other fields of a kind', { properties: { home: { additionalProperties: { pattern: '^西' } } } }, [1, 3, 4]),
    schema('fields by a pattern', { patternProperties: { '^ag': { bsonType: 'string' } } }, [3, 4]),
    schema('a number of fields', { properties: { home: { maxProperties: 1 } } }, [1, 3, 4]),
    schema('one field needs another', { dependencies: { age: ['home'] } }, [1, 2, 4]),
    schema(
      'one field needs a schema',
      { dependencies: { home: { properties: { age: { bsonType: 'int' } } } } },
      [1, 3, 4],
    ),
    schema('all of', { allOf: [{ required: ['age'] }, { required: ['home'] }] }, [1, 2]),
    schema(
      'any of',
      { anyOf: [{ required: ['groups'] }, { properties: { name: { bsonType: 'int' } } }] },
      [1, 2, 3, 4],
    ),
    schema('none of any', { anyOf: [{ required: ['groups'] }, { required: ['name'] }] }, [1, 2, 3]),
    schema('one of', { oneOf: [{ required: ['age'] }, { required: ['home'] }] }, [3]),
    schema('not', { not: { required: ['home'] } }, [3, 4]),
    schema('title and description say nothing', { title: '工友', description: '谁' }, [1, 2, 3, 4]),
    schema('a keyword it does not know is refused', { $ref: '#/x' }, /\$ref/),
    finds(
      'elements all different',
      [{ t: [1, 2] }, { t: [1, 1] }],
      { $jsonSchema: { properties: { t: { uniqueItems: true } } } },
      [1],
    ),
    finds('stands inside $nor', workers, { $nor: [{ $jsonSchema: { required: ['home'] } }] }, [3, 4]),
  ]),
];
