#!/usr/bin/env node
import { backup } from './commands/backup';
import { restore } from './commands/restore';
import { serve } from './commands/serve';
import { verifyStores } from './commands/verify';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  serve,
  backup,
  restore,
  verify: verifyStores,
};

/** The first word names the command; without one it serves. */
async function run([first = '', ...rest]: readonly string[]): Promise<void> {
  if (first === '' || first.startsWith('-')) return serve(first === '' ? rest : [first, ...rest]);
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (!command) throw new Error(`no command ${first}: there are ${Object.keys(commands).join(', ')}`);
  await command(rest);
}

// a limit on the size of files is then answered as an error and not by ending the process
process.on('SIGXFSZ', () => undefined);

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`local cloud: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
