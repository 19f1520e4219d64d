// Prints {executablePath, environment} of a browser the tests may use: the machine's own Chrome or Chromium, else the one
// that lies inside the npm package @sparticuz/chromium, unpacked once. A script of its own because that package is an
// ES module, which Jest cannot load.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');

const usualPlaces = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const packageFolder = () => {
  const main = require.resolve('@sparticuz/chromium');
  return main.slice(
    0,
    main.lastIndexOf(path.join('@sparticuz', 'chromium')) + path.join('@sparticuz', 'chromium').length,
  );
};

/** Unpacks beside the final place and moves it there, so that two test runs never see half a browser. */
const unpack = async (from, place) => {
  const staging = `${place}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  process.env.TMPDIR = staging;
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await chromium.executablePath(path.join(from, 'bin'));
  await inflate(path.join(from, 'bin/al2023.tar.br'));
  try {
    renameSync(staging, place);
  } catch {
    rmSync(staging, { recursive: true, force: true }); // another run was faster
  }
};

/** Machines without libnss3 take the libraries of the package; all others keep their own. */
const lacksLibraries = (executablePath) => {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
};

const packaged = async () => {
  const from = packageFolder();
  const { version } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'));
  const place = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  const executablePath = path.join(place, 'chromium');
  if (!existsSync(executablePath)) await unpack(from, place);
  const environment = {
    ...(lacksLibraries(executablePath) && { LD_LIBRARY_PATH: path.join(place, 'al2023/lib') }),
    ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: path.join(place, 'fonts') }),
  };
  return { executablePath, environment };
};

const own = usualPlaces.find((place) => place && existsSync(place));
console.log(JSON.stringify(own ? { executablePath: own, environment: {} } : await packaged()));
