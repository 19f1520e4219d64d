import { abilities } from '@shared/access/abilities';
import { chinaDay, chinaInstant } from '@shared/time/china-day';
import type { AuditLine } from '../../cloudfunctions/kernel/audit';
import type { Person, World } from '../support/world';
import { specimens } from './support/specimens';
import { aStage } from './support/stage';

/** A mark in one's own inbox, and a photo that counts only once a grievance or a visit holds it, which is audited. */
const unrecorded = ['messages.markRead', 'photos.keep', 'photos.keepAnonymously'];
const commands = specimens.filter(({ name, action }) => action.kind === 'command' && !unrecorded.includes(name));

/** What everyone may do has no caller, and no more of its moment than the day. */
const whoAndWhen = ({ name }: { readonly name: string }, by: Person, world: World) =>
  abilities[name]?.includes('everyone')
    ? { requestId: 'withheld', accountId: null, at: chinaInstant(chinaDay(world.now())).toISOString() }
    : { requestId: 'test', accountId: by.accountId, at: world.now().toISOString() };

describe('G34 every write', () => {
  it.each(commands.map((specimen) => [specimen.name, specimen] as const))(
    'by %s leaves one line of who did what, to which, when',
    async (_, { action, make }) => {
      const stage = await aStage();
      const { world } = stage;
      const { input, by } = await make(stage);
      await world.runJobs();
      const earlier = new Set((await world.documents<AuditLine>('audit')).map(({ _id }) => _id));
      expect(await world.as(by).send(action.name, input, 'a-key-of-this-test')).toMatchObject({ ok: true });
      await world.runJobs();
      await world.runJobs();
      const lines = (await world.documents<AuditLine>('audit')).filter(({ _id }) => !earlier.has(_id));
      const own = lines.filter((line) => line.action === action.name);
      expect(own).toEqual([
        {
          _id: expect.any(String),
          action: action.name,
          subject: expect.any(String),
          ...whoAndWhen(action, by, world),
        },
      ]);
    },
  );
});
