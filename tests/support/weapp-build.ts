import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const weappFolder = path.resolve(__dirname, '../../dist/weapp');

export interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

export const readAppConfig = (): AppConfig => JSON.parse(readFileSync(path.join(weappFolder, 'app.json'), 'utf8'));

export const routesOf = ({ pages, subPackages = [] }: AppConfig): readonly string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
];

/** WeChat does not upload licence notes, and Taro's rewritten project settings are not part of a package. */
const isShipped = (file: string): boolean => !file.endsWith('.LICENSE.txt') && file !== 'project.config.json';

/** Bytes of the main package and of each subpackage, as WeChat counts them: unpacked. */
export const packageSizes = (): Readonly<Record<string, number>> => {
  const roots = (readAppConfig().subPackages ?? []).map(({ root }) => root);
  const sizes: Record<string, number> = { main: 0, ...Object.fromEntries(roots.map((root) => [root, 0])) };
  for (const name of readdirSync(weappFolder, { recursive: true, encoding: 'utf8' })) {
    const file = name.split(path.sep).join('/');
    const size = statSync(path.join(weappFolder, name));
    if (!size.isFile() || !isShipped(file)) continue;
    const owner = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main';
    sizes[owner] = (sizes[owner] ?? 0) + size.size;
  }
  return sizes;
};
