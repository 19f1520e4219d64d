import { listMessages, markMessagesRead, subscribe } from '@shared/features/messages/contract';
import { type Message, messagesSpec } from '../../../cloudfunctions/features/messages/store';
import { aWorld, newKey, type Person, type World } from '../../support/world';

describe('messages', () => {
  let world: World;
  let rider: Person;
  beforeEach(async () => {
    world = await aWorld();
    rider = await world.person({ name: '林小满' });
  });

  const receive = async (to: Person, count: number): Promise<void> => {
    const messages = world.platform.database.collection<Message>(messagesSpec.name);
    for (let at = 0; at < count; at++) {
      const instant = new Date(world.now().getTime() + at * 1000).toISOString();
      const _id = `m${at}-${to.accountId}`;
      await messages.insert({
        _id,
        accountId: to.accountId,
        template: 'ticket.accepted',
        details: { number: `20260302-${at}` },
        about: { kind: 'ticket', id: 't1' },
        at: instant,
        newestKey: `${instant}|${_id}`,
        readAt: null,
      });
    }
  };

  it('lists the newest first, page by page, each once', async () => {
    await receive(rider, 45);
    const numbers: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await world.as(rider).must(listMessages, after ? { after } : {});
      expect(page.rows.length).toBeLessThanOrEqual(20);
      numbers.push(...page.rows.map(({ details }) => details.number));
      after = page.next;
    } while (after);
    expect(numbers).toEqual(Array.from({ length: 45 }, (_, at) => `20260302-${44 - at}`));
  });

  it('makes one call to the store for a page', async () => {
    await receive(rider, 25);
    expect(await world.storeCalls(() => world.as(rider).must(listMessages, {}))).toBe(1);
  });

  it('refuses a cursor it never gave', async () => {
    const reply = await world.as(rider).do(listMessages, { after: '***' });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'input.invalid', details: { fields: ['after'] } } });
  });

  it("marks the caller's own messages, and nobody else's", async () => {
    const stranger = await world.person({ name: '陌生人' });
    await receive(rider, 2);
    await receive(stranger, 1);
    const messageIds = (await world.documents<Message>('messages')).map(({ _id }) => _id);
    await world.as(rider).must(markMessagesRead, { messageIds });
    const unread = (await world.documents<Message>('messages')).filter(({ readAt }) => readAt === null);
    expect(unread.map(({ accountId }) => accountId)).toEqual([stranger.accountId]);
  });

  it('counts each permission to send once, however often it arrives', async () => {
    const key = newKey();
    const answer = { left: { progress: 1, question: 1 } };
    expect(await world.as(rider).must(subscribe, { templates: ['progress', 'question'] }, { key })).toEqual(answer);
    expect(await world.as(rider).must(subscribe, { templates: ['progress', 'question'] }, { key })).toEqual(answer);
    expect(await world.as(rider).must(subscribe, { templates: ['progress'] })).toEqual({
      left: { progress: 2, question: 1 },
    });
  });

  it('refuses a visitor who has not signed in', async () => {
    for (const action of [listMessages, markMessagesRead, subscribe]) {
      expect(await world.as(null).send(action.name, {}, newKey())).toMatchObject({
        ok: false,
        failure: { code: 'auth.required' },
      });
    }
  });
});
