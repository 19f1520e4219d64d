import { acceptTicket, fileGrievance, readGrievance, replyToTicket } from '@shared/features/grievances/contract';
import { readEvidencePack } from '@shared/features/grievances/papers-contract';
import { joinGrievance } from '@shared/features/grievances/people-contract';
import { readPdf } from '../papers/read-pdf';
import { aCity, arrears, type City } from './a-city';

let city: City;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  ({ ticketId } = await city.world.as(city.worker).must(fileGrievance, arrears));
  await city.world.as(city.townHandler).must(acceptTicket, { ticketId });
  await city.world.as(city.townHandler).must(replyToTicket, { ticketId, text: '公司答应月底付清。' });
});

const textOf = (base64: string): string => readPdf(Buffer.from(base64, 'base64')).pages.join('').replace(/\s/g, '');

describe('the evidence pack', () => {
  it('holds the worker’s words, the course, and where the year for arbitration stands with its article', async () => {
    const asked = { ticketId, knownOn: '2025-06-01', employment: 'ended' as const, endedOn: '2026-01-31' };
    const { base64, fileName } = await city.world.as(city.worker).must(readEvidencePack, asked);
    const text = textOf(base64);
    for (const words of [
      '去年十月到今年一月的运费一直没有结',
      '王建国',
      '拖欠工资',
      '公司答应月底付清',
      '2027年1月31日',
      '第二十七条第四款',
      '不是法律意见',
    ]) {
      expect(text).toContain(words);
    }
    expect(fileName).toMatch(/\.pdf$/);
  });

  it('says nothing of a limit when the worker did not say when it began', async () => {
    const { base64 } = await city.world.as(city.worker).must(readEvidencePack, { ticketId });
    expect(textOf(base64)).not.toContain('第二十七条');
  });

  it('leaves the name out for whoever asked for confidence', async () => {
    const filed = await city.world.as(city.worker).must(fileGrievance, { ...arrears, identity: 'confidential' });
    const { base64 } = await city.world.as(city.worker).must(readEvidencePack, { ticketId: filed.ticketId });
    expect(textOf(base64)).not.toContain('王建国');
  });

  it('of somebody who joined holds their own words and not the others’', async () => {
    const { inviteCode } = await city.world.as(city.worker).must(readGrievance, { ticketId });
    const colleague = await city.world.person({ name: '李大海' });
    const said = { said: '我也没拿到加班费。', contactName: '李大海', contactPhone: '13905740002' };
    await city.world.as(colleague).must(joinGrievance, { inviteCode: inviteCode ?? '', ...said });
    const text = textOf((await city.world.as(colleague).must(readEvidencePack, { ticketId })).base64);
    expect(text).toContain('我也没拿到加班费');
    expect(text).not.toContain('王建国');
    expect(text).not.toContain('去年十月');
  });
});
