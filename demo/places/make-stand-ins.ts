/** Makes stand-in-posts.json: `npx tsx demo/places/make-stand-ins.ts FOLDER`, with FOLDER/posts and FOLDER/boundaries. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Post } from '@shared/features/posts/post';
import { chooseSites } from './make/choose-sites';
import { countyBorders, mapPlaces } from './make/map-place';
import { countyOfSite, townOfSite } from './make/region-of-site';
import { type Site, siteAt } from './make/site';
import { standInPost } from './make/stand-in-post';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name the folder that holds posts/ and boundaries/');

const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const borders = countyBorders.parse(read('boundaries/ningbo-districts.gcj02.geojson')).features;
const sites = ['cbd', 'hospital', 'school']
  .flatMap((extract) => mapPlaces.parse(read(`posts/osm-ningbo-${extract}.wgs84.json`)))
  .map(siteAt)
  .filter((site): site is Site => site !== undefined && countyOfSite(site, borders) !== undefined);

const turns = new Map<string, number>();
const posts = chooseSites(sites).map((site, index): Post => {
  const turn = turns.get(site.kind) ?? 0;
  turns.set(site.kind, turn + 1);
  const countyCode = countyOfSite(site, borders) ?? '';
  const townCode = townOfSite(site, countyCode, sites);
  return standInPost({ site, countyCode, townCode }, `stand-in-${String(index + 1).padStart(3, '0')}`, turn);
});

const header = {
  notice: 'Stand-ins for a demonstration: the places are real, the posts, their hours and services are invented.',
  credit: '© OpenStreetMap contributors',
  licence: 'ODbL 1.0',
};
const rows = posts.map((post) => `    ${JSON.stringify(post)}`).join(',\n');
const text = `${JSON.stringify(header, null, 2).slice(0, -2)},\n  "posts": [\n${rows}\n  ]\n}\n`;
writeFileSync(join(__dirname, 'stand-in-posts.json'), text);
