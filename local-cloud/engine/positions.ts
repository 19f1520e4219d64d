import { isOperators } from './conditions';
import { requestFailed } from './errors';
import { compileFilter } from './matcher';
import { valuesAt } from './paths';
import { type Document, isDocument } from './values';

/**
 * The place of the element of the array at `path` that the filter matched: what `$` stands for in an update and in a
 * projection. Negations match no particular element (MongoDB Manual: $ (update)).
 * @throws CloudError when the filter says nothing of the array's elements.
 */
export function matchedPosition(filter: Document, document: Document, path: string): number {
  const array = valuesAt(document, path.split('.')).values.find(Array.isArray) as readonly unknown[] | undefined;
  const tests = elementTests(filter, path);
  const [first] = tests;
  if (array && first) {
    const whole = array.findIndex((element) => tests.every((test) => test(element)));
    const position = whole >= 0 ? whole : array.findIndex(first);
    if (position >= 0) return position;
  }
  throw requestFailed('The positional operator did not find the match needed from the query.');
}

type ElementTest = (element: unknown) => boolean;

function elementTests(filter: Document, path: string): readonly ElementTest[] {
  return Object.entries(filter).flatMap(([name, wanted]) => {
    if (name === '$and' && Array.isArray(wanted)) {
      return wanted.filter(isDocument).flatMap((each) => elementTests(each, path));
    }
    if (name === '$or' && Array.isArray(wanted)) {
      const any = wanted.filter(isDocument).flatMap((each) => elementTests(each, path));
      return any.length > 0 ? [(element: unknown) => any.some((test) => test(element))] : [];
    }
    if (isOperators(wanted) && Object.keys(wanted).some((operator) => negations.has(operator))) return [];
    if (name === path) return [onElement(wanted)];
    return name.startsWith(`${path}.`) ? [onField(name.slice(path.length + 1), wanted)] : [];
  });
}

const negations = new Set(['$ne', '$nin', '$not']);

/** `$elemMatch` and the like look at the whole array, so each element is shown to them in an array of its own. */
function onElement(wanted: unknown): ElementTest {
  const matches = compileFilter({ element: wanted });
  return (element) => matches({ element: [element] });
}

function onField(path: string, wanted: unknown): ElementTest {
  const matches = compileFilter({ [path]: wanted });
  return (element) => isDocument(element) && matches(element);
}
