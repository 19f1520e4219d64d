import { areEqual } from './compare';
import { requestFailed } from './errors';
import { typeNamed } from './types';
import { type Document, isDocument } from './values';

type Test = (value: unknown) => boolean;
type Compile = (wanted: unknown, schema: Document) => Test;

/** What JSON Schema calls a type, in BSON's words; MongoDB leaves out 'integer'. */
const jsonTypes: Readonly<Record<string, string>> = {
  object: 'object',
  array: 'array',
  number: 'number',
  boolean: 'bool',
  string: 'string',
  null: 'null',
};

const refuse = (keyword: string): never => {
  throw requestFailed(`$jsonSchema keyword ${keyword} has a value it cannot have, or is not supported here`);
};
const numberOf = (keyword: string, wanted: unknown) => (typeof wanted === 'number' ? wanted : refuse(keyword));
const schemaOf = (keyword: string, wanted: unknown) => (isDocument(wanted) ? wanted : refuse(keyword));
const listOf = (keyword: string, wanted: unknown): readonly unknown[] =>
  Array.isArray(wanted) && wanted.length > 0 ? wanted : refuse(keyword);
const textOf = (keyword: string, wanted: unknown) => (typeof wanted === 'string' ? wanted : refuse(keyword));

const all = (keyword: string, wanted: unknown) => listOf(keyword, wanted).map(compileSchema);

/** A keyword says something of values of its own kind alone; any other value passes. */
const ofNumbers =
  (test: (value: number, bound: number) => boolean, keyword: string): Compile =>
  (wanted) => {
    const bound = numberOf(keyword, wanted);
    return (value) => typeof value !== 'number' || test(value, bound);
  };
const ofSize =
  (sizeOf: (value: unknown) => number | undefined, isMost: boolean, keyword: string): Compile =>
  (wanted) => {
    const bound = numberOf(keyword, wanted);
    return (value) => {
      const size = sizeOf(value);
      return size === undefined || (isMost ? size <= bound : size >= bound);
    };
  };
const letters = (value: unknown) => (typeof value === 'string' ? [...value].length : undefined);
const elements = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
const fields = (value: unknown) => (isDocument(value) ? Object.keys(value).length : undefined);

/** An array is of its own type here, whatever it holds. */
const typed = (names: unknown): Test => {
  const types = [names].flat().map(typeNamed);
  return (value) => types.some(({ holds }) => holds(value));
};

const keywords: Readonly<Record<string, Compile>> = {
  bsonType: (wanted) => typed(wanted),
  type: (wanted) => typed([wanted].flat().map((name) => jsonTypes[String(name)] ?? refuse('type'))),
  enum: (wanted) => {
    const values = listOf('enum', wanted);
    return (value) => values.some((each) => areEqual(each, value));
  },
  allOf: (wanted) => {
    const tests = all('allOf', wanted);
    return (value) => tests.every((test) => test(value));
  },
  anyOf: (wanted) => {
    const tests = all('anyOf', wanted);
    return (value) => tests.some((test) => test(value));
  },
  oneOf: (wanted) => {
    const tests = all('oneOf', wanted);
    return (value) => tests.filter((test) => test(value)).length === 1;
  },
  not: (wanted) => {
    const test = compileSchema(wanted);
    return (value) => !test(value);
  },
  multipleOf: ofNumbers((value, step) => value % step === 0, 'multipleOf'),
  minimum: (wanted, { exclusiveMinimum }) =>
    ofNumbers((value, bound) => (exclusiveMinimum === true ? value > bound : value >= bound), 'minimum')(wanted, {}),
  maximum: (wanted, { exclusiveMaximum }) =>
    ofNumbers((value, bound) => (exclusiveMaximum === true ? value < bound : value <= bound), 'maximum')(wanted, {}),
  exclusiveMinimum: flagBeside('exclusiveMinimum', 'minimum'),
  exclusiveMaximum: flagBeside('exclusiveMaximum', 'maximum'),
  minLength: ofSize(letters, false, 'minLength'),
  maxLength: ofSize(letters, true, 'maxLength'),
  pattern: (wanted) => {
    const pattern = new RegExp(textOf('pattern', wanted), 'u');
    return (value) => typeof value !== 'string' || pattern.test(value);
  },
  minItems: ofSize(elements, false, 'minItems'),
  maxItems: ofSize(elements, true, 'maxItems'),
  uniqueItems: (wanted) => (value) =>
    wanted !== true ||
    !Array.isArray(value) ||
    value.every((each, at) => value.findIndex((other) => areEqual(each, other)) === at),
  items: (wanted, { additionalItems }) => itemsTest(wanted, additionalItems),
  additionalItems: anything,
  minProperties: ofSize(fields, false, 'minProperties'),
  maxProperties: ofSize(fields, true, 'maxProperties'),
  required: (wanted) => {
    const names = listOf('required', wanted).map((name) => textOf('required', name));
    return (value) => !isDocument(value) || names.every((name) => Object.hasOwn(value, name));
  },
  properties: (wanted) => {
    const tests = Object.entries(schemaOf('properties', wanted)).map(
      ([name, schema]) => [name, compileSchema(schema)] as const,
    );
    return (value) =>
      !isDocument(value) || tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value[name]));
  },
  patternProperties: (wanted) => {
    const tests = Object.entries(schemaOf('patternProperties', wanted)).map(
      ([pattern, schema]) => [new RegExp(pattern, 'u'), compileSchema(schema)] as const,
    );
    return (value) =>
      !isDocument(value) ||
      Object.entries(value).every(([name, each]) =>
        tests.every(([pattern, test]) => !pattern.test(name) || test(each)),
      );
  },
  additionalProperties: (wanted, schema) => othersTest(wanted, schema),
  dependencies: (wanted) => {
    const tests = Object.entries(schemaOf('dependencies', wanted)).map(([name, needed]) => {
      const test = compileSchema(Array.isArray(needed) ? { required: needed } : needed);
      return (value: unknown) => !isDocument(value) || !Object.hasOwn(value, name) || test(value);
    });
    return (value) => tests.every((test) => test(value));
  },
  title: anything,
  description: anything,
};

function anything(): Test {
  return () => true;
}

/** JSON Schema's fourth draft: a flag that means nothing without its bound. */
function flagBeside(flag: string, bound: string): Compile {
  return (_, schema) => (Object.hasOwn(schema, bound) ? () => true : refuse(`${flag}, without ${bound},`));
}

/** One schema for every element, or one for each place and `additionalItems` for the rest. */
function itemsTest(wanted: unknown, additional: unknown): Test {
  if (!Array.isArray(wanted)) {
    const test = compileSchema(wanted);
    return (value) => !Array.isArray(value) || value.every(test);
  }
  const tests = wanted.map(compileSchema);
  const rest = isDocument(additional) ? compileSchema(additional) : () => additional !== false;
  return (value) => !Array.isArray(value) || value.every((each, at) => (tests[at] ?? rest)(each));
}

/** The fields that neither `properties` nor `patternProperties` names. */
function othersTest(wanted: unknown, { properties, patternProperties }: Document): Test {
  const named = isDocument(properties) ? properties : {};
  const patterns = Object.keys(isDocument(patternProperties) ? patternProperties : {}).map(
    (pattern) => new RegExp(pattern, 'u'),
  );
  const test = isDocument(wanted) ? compileSchema(wanted) : () => wanted !== false;
  const isOther = (name: string) => !Object.hasOwn(named, name) && !patterns.some((pattern) => pattern.test(name));
  return (value) => !isDocument(value) || Object.entries(value).every(([name, each]) => !isOther(name) || test(each));
}

/**
 * Compiles a schema as MongoDB reads it (MongoDB Manual: $jsonSchema).
 * @throws CloudError for a keyword it does not know.
 */
export function compileSchema(schema: unknown): Test {
  if (!isDocument(schema)) throw requestFailed('$jsonSchema must be an object');
  const tests = Object.entries(schema).map(([keyword, wanted]) => {
    const compile = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    return compile ? compile(wanted, schema) : refuse(keyword);
  });
  return (value) => tests.every((test) => test(value));
}
