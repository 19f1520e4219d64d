import { plainText } from '../../people/plain-text';
import { regionName } from '../../places/regions';

/** Beginnings are kept up to so many characters; what is typed beyond them is compared afterwards. */
const longestPrefix = 12;

/** How names and what is typed are compared: without blanks, without the city's name in front, without 市. */
export const searchText = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/^宁波市?/, '')
    .replaceAll('市', '');

const without = (name: string, front: string | undefined): string =>
  front !== undefined && name.startsWith(front) ? name.slice(front.length) : name;

/** The forms of a union's name people type: they leave out the county and the town as often as not. */
const formsOf = (name: string, regionCode: string): readonly string[] => {
  const regionNamed = (length: number) => {
    const region = regionCode.length >= length ? regionName(regionCode.slice(0, length)) : undefined;
    return region === undefined ? undefined : searchText(region);
  };
  const full = searchText(name);
  const withoutCounty = without(full, regionNamed(6));
  return [full, withoutCounty, without(withoutCounty, regionNamed(9))];
};

/** The beginning by which what was typed is looked up; empty when nothing is left to look for. */
export const searchPrefix = (text: string): string => Array.from(searchText(text)).slice(0, longestPrefix).join('');

/** The beginnings under which a union is found. */
export const searchPrefixesOf = (name: string, regionCode: string): string[] => {
  const prefixes = formsOf(name, regionCode).flatMap((form) => {
    const characters = Array.from(form).slice(0, longestPrefix);
    return characters.map((_, at) => characters.slice(0, at + 1).join(''));
  });
  return [...new Set(prefixes)];
};

/** Whether one of the name's forms begins with the whole of what was typed. */
export const isFoundBy = (text: string, { name, regionCode }: { name: string; regionCode: string }): boolean =>
  formsOf(name, regionCode).some((form) => form.startsWith(searchText(text)));
