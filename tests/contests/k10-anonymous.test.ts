import {
  acceptTicket,
  fileGrievance,
  listInbox,
  readGrievance,
  recordOutcome,
  replyToTicket,
} from '@shared/features/grievances/contract';
import {
  confirmByReceipt,
  fileAnonymously,
  openByReceipt,
  readContact,
  writeByReceipt,
} from '@shared/features/grievances/protection-contract';
import { aCity, arrears, type City, ticketOf } from '../api/grievances/a-city';
import { anonymous, passphrase } from '../api/grievances/an-anonymous';
import { newKey, type Person, role } from '../support/world';

let city: City;
beforeEach(async () => {
  city = await aCity();
});

/** Everything that can be told somebody of one ticket. */
const toldTo = async (person: Person, ticketId: string): Promise<string> => {
  const { world } = city;
  const replies = [
    await world.as(person).do(readGrievance, { ticketId }),
    await world.as(person).do(listInbox, {}),
    await world.as(person).send(readContact.name, { ticketId, reason: 'VERIFY' }, newKey()),
  ];
  return JSON.stringify(replies);
};

const everyoneElse = async (): Promise<Person[]> => [
  city.countyAdmin,
  city.cityAdmin,
  city.otherTownHandler,
  city.stranger,
  await city.world.person({ name: '企业工会', roles: [role('unionOfficer', 'union', 'union-of-the-employer')] }),
  await city.world.person({ name: '人社局', roles: [role('partnerAgency', 'region', '330226')] }),
  await city.world.person({ name: '审计', roles: [role('auditor', 'region', '3302')] }),
];

describe('K10: an anonymous complaint', () => {
  it('goes its whole way by the receipt, and nobody ever learns who it is', async () => {
    const { world, worker, townHandler } = city;
    const { code } = await world.as(worker).must(fileAnonymously, anonymous);
    const receipt = { code, passphrase };
    const { ticketId } = await world.as(worker).must(openByReceipt, receipt);
    await world.as(townHandler).must(acceptTicket, { ticketId });
    await world.as(townHandler).must(replyToTicket, { ticketId, text: '已联系单位，明天当面谈。' });
    await world.as(worker).must(writeByReceipt, { ...receipt, text: '单位今天又招了人。' });
    await world.as(townHandler).must(recordOutcome, { ticketId, result: 'SOLVED', summary: '已补发全部工资。' });
    await world.as(worker).must(confirmByReceipt, { ...receipt, solved: 'yes' });
    await world.runJobs();
    for (const person of [townHandler, ...(await everyoneElse())]) {
      const told = await toldTo(person, ticketId);
      for (const needle of [worker.name, worker.accountId, worker.openid]) expect(told).not.toContain(needle);
    }
    const ticket = await ticketOf(world, ticketId);
    expect(ticket).toMatchObject({ state: 'CLOSED', reporterIds: [], sealedContact: null });
    expect(JSON.stringify(ticket)).not.toContain(worker.accountId);
    const audit = JSON.stringify(await world.documents('audit'));
    expect(audit).not.toContain(worker.accountId);
  });

  it('when confidential instead, is known to the office that has it alone', async () => {
    const { world, worker, townHandler } = city;
    const { ticketId } = await world.as(worker).must(fileGrievance, { ...arrears, identity: 'confidential' });
    expect(await toldTo(townHandler, ticketId)).toContain('王建国');
    for (const person of await everyoneElse()) {
      const told = await toldTo(person, ticketId);
      for (const needle of ['王建国', '王**', '13805741234', '1234"', worker.accountId])
        expect(told).not.toContain(needle);
    }
  });
});
