import { readFileSync } from 'node:fs';

/**
 * npm writes an incomplete lock file when a registry lacks a platform package, and `npm ci` then fails on an empty cache. So: every
 * direct dependency stands pinned in the lock, every optional dependency of every package has an entry, every entry has its
 * integrity and none names the address it came from.
 */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const foldersAbove = (folder) => {
  const parts = folder.split('/node_modules/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/node_modules/'));
};

const isLocked = (packages, folder, name) =>
  foldersAbove(folder).some((above) => packages[`${above}/node_modules/${name}`]) ||
  packages[`node_modules/${name}`] !== undefined;

export const faultsOfLock = () => {
  const { dependencies, devDependencies } = read('package.json');
  const { packages } = read('package-lock.json');
  const faults = [];
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    const locked = packages[`node_modules/${name}`]?.version;
    if (!/^\d/.test(version)) faults.push(`${name} is not pinned: ${version}`);
    else if (locked !== version) faults.push(`${name} is ${version} in package.json and ${locked} in the lock`);
  }
  for (const [folder, entry] of Object.entries(packages)) {
    if (folder === '') continue;
    if (!entry.integrity && !entry.link && !entry.inBundle) faults.push(`${folder} has no integrity`);
    if (entry.resolved) faults.push(`${folder} names the address it came from`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(packages, folder, name)) faults.push(`${folder} misses its optional ${name}`);
    }
  }
  return faults;
};
