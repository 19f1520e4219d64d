import { answerQuestion, fileGrievance } from '@shared/features/grievances/contract';
import { applyForMembership, decideApplication } from '@shared/features/membership/contract';
import { logVisit } from '@shared/features/visits/contract';
import { createApplication } from '../../cloudfunctions/entry/application';
import { logLines } from '../support/test-cloud';
import { newKey } from '../support/world';
import { application, aStage, askedTicket, grievance, visit } from './support/stage';

/** Everything about one person that must never stand in a log line. */
const marked = {
  name: '欧阳标记',
  idNumber: '330226199001011234',
  phone: '13812345678',
  said: '标记过的话：老板说再闹就开除我',
  employer: '标记文具有限公司',
  answer: '标记过的回答：银行流水在我手机里',
  found: '标记过的走访记录：车间主任不在',
};

describe('G26 logs hold no personal data', () => {
  it('keeps every mark out of every line, whether answered, refused or broken', async () => {
    const stage = await aStage();
    const { world, officer, districtWorker } = stage;
    const worker = await world.person({ name: marked.name });
    const join = { ...application(stage), name: marked.name, phone: marked.phone };

    await world.as(worker).do(applyForMembership, { ...join, idNumber: marked.idNumber });
    await world.as(worker).must(applyForMembership, join);
    await world.as(officer).do(decideApplication, { applicationId: marked.idNumber, decision: 'approve' });
    const told = {
      ...grievance,
      said: marked.said,
      employerName: marked.employer,
      contactName: marked.name,
      contactPhone: marked.phone,
    };
    await world.as(worker).must(fileGrievance, told);
    await world
      .as(worker)
      .send('grievances.file', { ...told, headcount: marked.phone, [marked.idNumber]: marked.name }, newKey());
    await world.as(worker).send(marked.phone, told, marked.idNumber);
    await world.as(worker).must(answerQuestion, { ticketId: await askedTicket(stage, worker), text: marked.answer });
    await world.as(districtWorker).must(logVisit, { ...visit(stage), found: marked.found, metWhom: marked.name });
    await world.runJobs();

    // a store that breaks while it holds what the person typed
    const broken = createApplication({
      ...world.platform,
      database: {
        collection: () =>
          Object.create(null, { add: { value: () => Promise.reject(new Error(JSON.stringify(marked))) } }),
      },
    });
    const caller = { accountId: worker.accountId, openid: worker.openid };
    const reply = await broken.dispatch(
      { action: 'grievances.file', input: told, key: newKey() },
      { caller, now: world.now(), requestId: 'r1' },
    );
    expect(reply).toEqual({ ok: false, failure: { code: 'server.unexpected', details: {} }, requestId: 'r1' });

    const everything = logLines.join('');
    expect(logLines.length).toBeGreaterThan(10);
    expect(everything).toContain('"bug"');
    const hits = [...Object.values(marked), worker.openid, join.idNumber, '银行流水', '再闹'].filter((mark) =>
      everything.includes(mark),
    );
    expect(hits).toEqual([]);
    for (const line of logLines) expect(JSON.parse(line)).toHaveProperty('requestId');
  });
});
