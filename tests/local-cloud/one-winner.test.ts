import { openEnvironment, withCloud } from './support';

const cloud = withCloud();
/** G13; RACES=200 is the long form. */
const races = Number(process.env.RACES ?? 20);
const actors = 50;

describe('of fifty who change a document from the state they all read', () => {
  it('exactly one wins, and every other is told that it changed nothing', async () => {
    const { database } = await openEnvironment(cloud(), [{ name: 'tickets' }]);
    const tickets = database.collection('tickets');
    await tickets.add(Array.from({ length: races }, (_, n) => ({ _id: `t${n}`, version: 1, owner: '' })));
    const winnersOf = async (id: string): Promise<string[]> => {
      const attempts = Array.from({ length: actors }, async (_, actor) => {
        const owner = `actor-${actor}`;
        const { updated } = await tickets.where({ _id: id, version: 1 }).update({ version: 2, owner });
        return updated === 1 ? [owner] : [];
      });
      return (await Promise.all(attempts)).flat();
    };
    const winners = await Promise.all(Array.from({ length: races }, (_, n) => winnersOf(`t${n}`)));
    const { data } = await tickets.limit(1000).orderBy('_id', 'asc').get();
    const owners = new Map((data as { _id: string; version: number; owner: string }[]).map((row) => [row._id, row]));
    for (const [n, won] of winners.entries()) {
      expect(won).toHaveLength(1);
      expect(owners.get(`t${n}`)).toEqual({ _id: `t${n}`, version: 2, owner: won[0] });
    }
  });
});
