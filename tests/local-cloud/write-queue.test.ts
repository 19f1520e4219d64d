import { CloudError } from '../../local-cloud/engine/errors';
import { roomGuard } from '../../local-cloud/engine/free-space';
import { WriteQueue } from '../../local-cloud/engine/write-queue';

/** A store whose commits end when, and as, the test says; and the queue before it. */
function setUp(commitEnds: () => void, assertRoom: () => void = () => undefined) {
  const events: string[] = [];
  const failures: unknown[] = [];
  const store = {
    commit: (work: () => boolean) => {
      events.push('commit');
      work();
      commitEnds();
      events.push('flushed');
    },
    nested: <T>(work: () => T) => work(),
  };
  const queue = new WriteQueue({ store, assertRoom, onFailedCommit: (error) => failures.push(error) });
  const write = (name: string) =>
    queue
      .run(() => events.push(`work ${name}`))
      .then(
        () => events.push(`answer ${name}`),
        (error: Error) => events.push(`refusal ${name}: ${error.message}`),
      );
  return { queue, write, events, failures };
}

/** Until everything that was due by now has run. */
const allRan = () => new Promise<void>((done) => setImmediate(() => setImmediate(done)));

describe('the queue of writes', () => {
  it('answers nobody before the flush, and everybody who shared it after it', async () => {
    const { queue, write, events } = setUp(() => undefined);
    await Promise.all([write('a'), write('b'), write('c')]);
    expect(events).toEqual(['commit', 'work a', 'work b', 'work c', 'flushed', 'answer a', 'answer b', 'answer c']);
    expect(queue.counts).toEqual({ writes: 3, flushes: 1 });
  });

  it('answers nobody when the flush fails, neither yes nor no, and tells its owner', async () => {
    const { write, events, failures } = setUp(() => {
      throw new Error('the disk is gone');
    });
    void write('a');
    void write('b');
    await allRan();
    expect(events).toEqual(['commit', 'work a', 'work b']);
    expect(failures).toEqual([new Error('the disk is gone')]);
  });

  it('refuses what it has no room for before it tries, and goes on when there is room again', async () => {
    let free = 10;
    const { write, events } = setUp(
      () => undefined,
      roomGuard('/', 2 ** 20, () => free),
    );
    await write('a');
    free = 2 ** 21;
    await write('b');
    expect(events).toEqual([
      'refusal a: [FailedOperation] the disk has less than 1 MB left: nothing is written',
      'commit',
      'work b',
      'flushed',
      'answer b',
    ]);
  });

  it('tells one write its own refusal and its neighbours nothing of it', async () => {
    const { queue } = setUp(() => undefined);
    const refused = queue.run(() => {
      throw new CloudError('CODE', 'no');
    });
    const taken = queue.run(() => 'yes');
    await expect(refused).rejects.toThrow('no');
    expect(await taken).toBe('yes');
  });
});
