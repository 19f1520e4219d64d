import { plainText } from '../../people/plain-text';
import { regionName } from '../../places/regions';

/** Up to so many characters a name is found by its beginning in any of its forms; longer texts only by the full name. */
export const longestPrefix = 12;

/** How names and what is typed are compared: without blanks, without the city's name in front, without 市. */
export const searchText = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/^宁波市?/, '')
    .replaceAll('市', '');

const without = (name: string, front: string | undefined): string =>
  front !== undefined && name.startsWith(front) ? name.slice(front.length) : name;

/** The beginnings under which a union is found: people leave out the county and the town as often as they type them. */
export const searchPrefixesOf = (name: string, regionCode: string): string[] => {
  const regionNamed = (length: number) => {
    const region = regionCode.length >= length ? regionName(regionCode.slice(0, length)) : undefined;
    return region === undefined ? undefined : searchText(region);
  };
  const full = searchText(name);
  const withoutCounty = without(full, regionNamed(6));
  const withoutTown = without(withoutCounty, regionNamed(9));
  const prefixes = [full, withoutCounty, withoutTown].flatMap((form) => {
    const characters = Array.from(form).slice(0, longestPrefix);
    return characters.map((_, at) => characters.slice(0, at + 1).join(''));
  });
  return [...new Set(prefixes)];
};
