import { sizeOf } from './support/sizes';
import { specimens } from './support/specimens';
import { aStage } from './support/stage';

const commands = specimens.filter(({ action }) => action.kind === 'command');
const parallel = 50;
const later = 50;

const keptPhotos = ['photos.keep', 'photos.keepAnonymously'];

/** Another value for one field that the contract still allows, so that only the content differs. */
const otherContent = (input: Record<string, unknown>): Record<string, unknown> => {
  const changed: Record<string, unknown> = { ...input };
  if (typeof input.said === 'string') changed.said = `${input.said}（补充）`;
  else if (typeof input.text === 'string') changed.text = `${input.text}（补充）`;
  else if (typeof input.summary === 'string') changed.summary = `${input.summary}（补充）`;
  else if (typeof input.found === 'string') changed.found = `${input.found}（补充）`;
  else if (typeof input.task === 'string') changed.task = `${input.task}（补充）`;
  else if (typeof input.name === 'string') changed.name = `${input.name}二`;
  else if (input.reason === 'CALL_BACK') changed.reason = 'VERIFY';
  else if (typeof input.contactName === 'string') changed.contactName = `${input.contactName}二`;
  else if (input.solved === 'yes') changed.solved = 'no';
  else if (input.decision === 'approve') Object.assign(changed, { decision: 'reject', reason: 'WRONG_UNION' });
  else if (input.isGranted === true) changed.isGranted = false;
  else if (input.received === 'yes') changed.received = 'no';
  else if (typeof input.paidInFen === 'number') changed.paidInFen = input.paidInFen + 1;
  else if (typeof input.place === 'string') changed.place = `${input.place}二`;
  else if (typeof input.purpose === 'string') changed.purpose = `${input.purpose}二`;
  else if (typeof input.facts === 'string') changed.facts = `${input.facts}二`;
  else if (input.reason === 'SOLVED_OTHERWISE') changed.reason = 'NO_LONGER_WANTED';
  else if (typeof input.reason === 'string') changed.reason = `${input.reason}（补充）`;
  else if (Array.isArray(input.shares)) changed.shares = [{ ...input.shares[0], agreedInFen: 200 }];
  else if (Array.isArray(input.templates)) changed.templates = ['question'];
  else if (typeof input.kind === 'string') changed.expiresOn = '2026-12-31';
  else return {};
  return changed;
};

describe('G08 a command sent a hundred times is done once', () => {
  it.each(commands.map((specimen) => [specimen.name, specimen] as const))('%s', async (_, specimen) => {
    const stage = await aStage();
    const { world } = stage;
    const { input, by } = await specimen.make(stage);
    const key = 'one-and-the-same-key';
    const send = () => world.as(by).send(specimen.action.name, input, key);
    const first = await Promise.all(Array.from({ length: parallel }, send));
    const afterFirst = await sizeOf(stage);
    expect(first[0]).toMatchObject({ ok: true });
    for (const reply of first) expect(reply).toEqual(first[0]);
    for (let at = 0; at < later; at++) expect(await send()).toEqual(first[0]);
    expect(await sizeOf(stage)).toEqual(afterFirst);
    // what one delivery does may leave another: jobs run until nothing waits
    while ((await world.runJobs()).delivered !== 0);
    const delivered = await sizeOf(stage);
    await world.runJobs();
    expect(await send()).toEqual(first[0]);
    expect(await sizeOf(stage)).toEqual(delivered);
  });

  it.each(commands.map((specimen) => [specimen.name, specimen] as const))(
    '%s refuses other content under the key',
    async (_, specimen) => {
      const stage = await aStage();
      const { input, by } = await specimen.make(stage);
      const other = otherContent(input);
      // accepting, giving to a person, merging, revoking, marking read and keeping a photo say nothing but which thing, so there is no other content for that thing
      if (Object.keys(other).length === 0) {
        return expect([
          'tickets.accept',
          'tickets.assign',
          'tickets.merge',
          'codes.revoke',
          'messages.markRead',
          ...keptPhotos,
          'grievances.unsealMine',
        ]).toContain(specimen.name);
      }
      const send = (content: object) => stage.world.as(by).send(specimen.action.name, content, 'one-and-the-same-key');
      expect(await send(input)).toMatchObject({ ok: true });
      const before = await stage.world.hash();
      expect(await send(other)).toMatchObject({ ok: false, failure: { code: 'command.keyReused' } });
      expect(await stage.world.hash()).toBe(before);
    },
  );

  it('tells another account with the same key nothing', async () => {
    const stage = await aStage();
    const file = specimens.find(({ name }) => name === 'grievances.file');
    if (!file) throw new Error('no specimen');
    const { input, by } = await file.make(stage);
    const mine = await stage.world.as(by).send('grievances.file', input, 'a-key-somebody-guessed');
    const theirs = await stage.world
      .as(await stage.freshWorker())
      .send('grievances.file', input, 'a-key-somebody-guessed');
    expect(mine).toMatchObject({ ok: true });
    expect(theirs).toMatchObject({ ok: true });
    expect(theirs).not.toEqual(mine);
    expect(await stage.world.documents('tickets')).toHaveLength(2);
  });
});
