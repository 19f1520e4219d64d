import { parseArgs } from 'node:util';
import { startLocalCloud } from './cloud';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: '.local' },
    environment: { type: 'string' },
    clock: { type: 'string' },
    'no-sync': { type: 'boolean', default: false },
  },
});

try {
  const cloud = await startLocalCloud({
    dataDir: values.data,
    port: Number(values.port),
    sync: !values['no-sync'],
    environment: values.environment,
    initialClock: values.clock,
  });
  const stop = async () => {
    await cloud.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`ready ${cloud.url}\n`);
} catch (error) {
  process.stderr.write(`local cloud: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
