import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const kilobyte = 1024;
const limits = {
  main: 600 * kilobyte,
  package: 700 * kilobyte,
  app: 1536 * kilobyte,
  picture: 20 * kilobyte,
  pictures: 100 * kilobyte,
};

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

const sum = (files) => files.reduce((total, file) => total + statSync(file).size, 0);

/** Sizes of the built mini-program in bytes: the main package, each subpackage by its root, and the whole. */
export const weappSizes = () => {
  const dist = path.join(root, 'dist/weapp');
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map((entry) => entry.root);
  const all = filesIn(dist);
  const packages = Object.fromEntries(
    roots.map((name) => [name, sum(all.filter((file) => file.startsWith(path.join(dist, name) + path.sep)))]),
  );
  const whole = sum(all);
  return { main: whole - Object.values(packages).reduce((total, size) => total + size, 0), packages, whole };
};

const inKilobytes = (bytes) => `${(bytes / kilobyte).toFixed(0)} KB`;

const pictureFaults = () => {
  const pictures = filesIn(path.join(root, 'dist/weapp')).filter((file) => /\.(png|jpe?g|gif|webp|svg)$/.test(file));
  const faults = pictures
    .filter((file) => statSync(file).size > limits.picture)
    .map((file) => `${path.relative(root, file)} is over ${inKilobytes(limits.picture)}`);
  if (sum(pictures) > limits.pictures) faults.push(`pictures together are over ${inKilobytes(limits.pictures)}`);
  return faults;
};

/** Joining needs at most one package beyond main, and no page preloads more than 1 MB. */
const reachFaults = ({ packages }) => {
  const app = JSON.parse(readFileSync(path.join(root, 'dist/weapp/app.json'), 'utf8'));
  const faults = app.pages.includes('pages/join/index') ? [] : ['the join page is not in the main package'];
  for (const [page, rule] of Object.entries(app.preloadRule ?? {})) {
    const preloaded = rule.packages.reduce((total, name) => total + (packages[name] ?? 0), 0);
    if (preloaded > 1024 * kilobyte) faults.push(`${page} preloads ${inKilobytes(preloaded)}`);
  }
  return faults;
};

export const faultsOfSize = () => {
  if (!existsSync(path.join(root, 'dist/weapp/app.json'))) return ['dist/weapp is not built'];
  const sizes = weappSizes();
  const faults = [...pictureFaults(), ...reachFaults(sizes)];
  if (sizes.main > limits.main)
    faults.push(`the main package is ${inKilobytes(sizes.main)}, over ${inKilobytes(limits.main)}`);
  if (sizes.whole > limits.app) faults.push(`the app is ${inKilobytes(sizes.whole)}, over ${inKilobytes(limits.app)}`);
  for (const [name, size] of Object.entries(sizes.packages)) {
    if (size > limits.package) faults.push(`${name} is ${inKilobytes(size)}, over ${inKilobytes(limits.package)}`);
  }
  console.log(
    `  main ${inKilobytes(sizes.main)}, ${Object.entries(sizes.packages)
      .map(([name, size]) => `${name} ${inKilobytes(size)}`)
      .join(', ')}, whole ${inKilobytes(sizes.whole)}`,
  );
  return faults;
};
