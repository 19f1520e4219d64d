import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** Rules of WeChat's own experience score that can be read off the style sheets. */
export const faultsOfStyle = () => {
  const dist = path.join(root, 'dist/weapp');
  const sheets = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.wxss'));
  const faults = [];
  for (const sheet of sheets) {
    const text = readFileSync(path.join(dist, sheet), 'utf8');
    if (/:active\b/.test(text)) faults.push(`${sheet} uses :active; use hover-class`);
  }
  const all = sheets.map((sheet) => readFileSync(path.join(dist, sheet), 'utf8')).join('\n');
  if (!all.includes('safe-area-inset-bottom')) faults.push('no style sheet minds the safe area');
  return faults;
};
