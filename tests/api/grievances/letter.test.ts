import { acceptTicket, fileGrievance, readGrievance } from '@shared/features/grievances/contract';
import { readLetter } from '@shared/features/grievances/papers-contract';
import { issueLetter, logContact } from '@shared/features/grievances/resolving-contract';
import type { InputOf } from '@shared/kernel/contract';
import { ninghai } from '../../support/seed';
import { readPdf } from '../papers/read-pdf';
import { aCity, arrears, type City, ticketOf } from './a-city';

const said = {
  recipient: '宁海某某物流有限公司',
  signatory: '何副主席',
  facts: '三名驾驶员的运费没有结。\n单位没有说明理由。',
  requests: '核对运单。\n三十日内付清。',
};

let city: City;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  ({ ticketId } = await city.world.as(city.worker).must(fileGrievance, arrears));
  await city.world.as(city.townHandler).must(acceptTicket, { ticketId });
});

/** Issues one and answers its id. */
const issue = async (kind: InputOf<typeof issueLetter>['kind'], more: Partial<typeof said> = {}): Promise<string> => {
  const office = city.world.as(city.townHandler);
  await office.must(issueLetter, { ticketId, kind, ...said, ...more });
  return (await office.must(readGrievance, { ticketId })).letters.at(-1)?.letterId ?? '';
};

const open = (letterId: string, by = city.townHandler) => city.world.as(by).do(readLetter, { ticketId, letterId });

const textOf = async (letterId: string): Promise<string> => {
  const { base64 } = await city.world.as(city.townHandler).must(readLetter, { ticketId, letterId });
  return readPdf(Buffer.from(base64, 'base64')).pages.join('').replace(/\s/g, '');
};

describe('a letter as PDF', () => {
  it.each([
    ['REMINDER', ['工会劳动法律监督提示函', '西店镇总工会〔2026〕提示1号', '经办人：何副主席', '本函是工会的善意提醒']],
    ['OPINION', ['工会劳动法律监督意见书', '西店镇总工会〔2026〕意见1号', '副主席：何副主席', '第二十一条']],
    ['MEDIATION', ['劳动争议调解协议书', '西店镇总工会〔2026〕调解1号', '调解组织', '支付令']],
  ] as const)('of the kind %s says what the office wrote, and no worker’s name', async (kind, words) => {
    const text = await textOf(await issue(kind));
    for (const expected of [...words, said.recipient, '拖欠工资', '1.核对运单。', '2.三十日内付清。']) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain('王建国');
  });

  it('that is an opinion names the day the employer was talked to', async () => {
    await city.world.as(city.townHandler).must(logContact, {
      ticketId,
      party: 'EMPLOYER',
      way: 'VISIT',
      on: '2026-02-27',
      summary: '到单位看了运单。',
    });
    expect(await textOf(await issue('OPINION'))).toContain('于2026年2月27日由');
  });

  it('that is a suggestion goes to the department with the number of the opinion before it', async () => {
    const opinionId = await issue('OPINION');
    const suggestionId = await countySuggests();
    const text = await textOf(suggestionId);
    for (const expected of ['宁海县劳动保障监察大队', '西店镇总工会〔2026〕意见1号', said.recipient, '第二十三条']) {
      expect(text).toContain(expected);
    }
    expect(opinionId).not.toBe(suggestionId);
  });

  it('that is a suggestion without an opinion before it is not printed', async () => {
    expect(await open(await countySuggests())).toMatchObject({ failure: { code: 'state.conflict' } });
  });

  it('keeps the name of the office that issued it after the ticket went on', async () => {
    const letterId = await issue('REMINDER');
    const { owner } = await ticketOf(city.world, ticketId);
    const moved = { ...owner, officeName: '宁海县总工会' };
    await city.world.platform.database.collection('tickets').setWhere({ _id: ticketId }, { owner: moved });
    const text = await textOf(letterId);
    expect(text).toContain('西店镇总工会收到职工反映');
    expect(text).not.toContain('宁海县总工会');
  });

  it('is for an office that is copied as well', async () => {
    const letterId = await issue('REMINDER');
    expect(await open(letterId, city.countyAdmin)).toMatchObject({ failure: { code: 'thing.notFound' } });
    const copied = [{ officeId: 'copied', officeName: '宁海县总工会', regionCode: ninghai }];
    await city.world.platform.database.collection('tickets').setWhere({ _id: ticketId }, { copied });
    expect(await open(letterId, city.countyAdmin)).toMatchObject({
      value: { fileName: expect.stringMatching(/pdf$/) },
    });
  });

  it('is for the owning office, and neither for its worker, another office nor a letter there is not', async () => {
    const letterId = await issue('REMINDER');
    for (const by of [city.worker, city.otherTownHandler, city.stranger]) {
      expect(await open(letterId, by)).toMatchObject({ failure: { code: expect.stringMatching(/access|notFound/) } });
    }
    expect(await open('no-such-letter')).toMatchObject({ failure: { code: 'thing.notFound' } });
  });
});

/** Only a county issues one: the town's is put there as the county's would stand. */
async function countySuggests(): Promise<string> {
  await issue('REMINDER', { recipient: '宁海县劳动保障监察大队' });
  const { letters } = await ticketOf(city.world, ticketId);
  const changed = letters.map((letter, at) =>
    at === letters.length - 1 ? { ...letter, kind: 'SUGGESTION' as const } : letter,
  );
  await city.world.platform.database.collection('tickets').setWhere({ _id: ticketId }, { letters: changed });
  return letters.at(-1)?.letterId ?? '';
}
