import { cloudLimits, type Limits } from './engine/limits';

const isName = (name: string): name is keyof Limits => Object.hasOwn(cloudLimits, name);

/**
 * `--limit NAME=NUMBER` sets a limit, `--without NAME` lifts it.
 * @throws for a name or a number that is none.
 */
export function limitsFrom(changed: readonly string[] = [], lifted: readonly string[] = []): Partial<Limits> {
  return Object.fromEntries([...changed.map(setting), ...lifted.map((name) => lift(name))]) as Partial<Limits>;
}

function setting(text: string): [string, number] {
  const [name = '', value = ''] = text.split('=');
  const number = Number(value);
  if (typeof kindOf(name) !== 'number') throw new Error(`--limit ${text}: ${name} is on or off: use --without ${name}`);
  if (!/^\d+$/.test(value) || number < 1) throw new Error(`--limit ${text}: a limit is a whole number above zero`);
  return [name, number];
}

const lift = (name: string): [string, number | boolean] => [
  name,
  typeof kindOf(name) === 'number' ? Number.POSITIVE_INFINITY : false,
];

function kindOf(name: string): number | boolean {
  if (isName(name)) return cloudLimits[name];
  throw new Error(`there is no limit ${name}; the limits are ${Object.keys(cloudLimits).join(', ')}`);
}
