import { acceptTicket, fileGrievance } from '@shared/features/grievances/contract';
import { subscribe } from '@shared/features/messages/contract';
import type { Ticket } from '../../../cloudfunctions/features/grievances/store';
import type { Account } from '../../../cloudfunctions/kernel/accounts';
import { aCity, arrears, messagesOf, ticketOf } from '../grievances/a-city';

describe('a subscription message', () => {
  it('goes out once, however often its effect is delivered', async () => {
    const { world, worker, townHandler } = await aCity();
    for (let time = 0; time < 3; time++) await world.as(worker).must(subscribe, { templates: ['progress'] });
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    await world.as(townHandler).must(acceptTicket, { ticketId });
    const { outbox } = await ticketOf(world, ticketId);
    const tickets = world.platform.database.collection<Ticket>('tickets');
    for (let time = 0; time < 3; time++) {
      // as after a crash between delivering and emptying
      await tickets.setWhere({ _id: ticketId }, { outbox, hasOutbox: true });
      await world.runJobs();
    }
    const account = (await world.documents<Account>('accounts')).find(({ _id }) => _id === worker.accountId);
    expect(account?.pushesLeft).toMatchObject({ progress: 2 });
    expect((await messagesOf(world, worker)).sort()).toEqual(['ticket.accepted', 'ticket.filed']);
  });
});
