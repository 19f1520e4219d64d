import { searchText } from '../unions/search-name';

/** Shorter names would match half the city. */
const shortestName = 4;

/** What is left of an employer's or a union's name when it is compared: no blanks, no city, no legal form, no "union" behind. */
export const employerKeyOf = (name: string): string =>
  searchText(name)
    .replace(/(?:工会委员会|工会联合会|联合工会|工会)$/, '')
    .replace(/(?:有限责任公司|股份有限公司|有限公司|公司)$/, '');

const isUnionOf = (unionName: string, employerName: string): boolean => {
  const [union, employer] = [employerKeyOf(unionName), employerKeyOf(employerName)];
  if (union.length < shortestName || employer.length < shortestName) return false;
  return employer.includes(union) || union.includes(employer);
};

/**
 * Whether somebody who is an officer of these unions stands too near the employer: such a person handles nothing against it and reads
 * nothing of it (K11). Unions go by the name they had when the role was given.
 */
export const isPartial = (unionNames: readonly string[], employerName: string | null): boolean =>
  employerName !== null && unionNames.some((unionName) => isUnionOf(unionName, employerName));
