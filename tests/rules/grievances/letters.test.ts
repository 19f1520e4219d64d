import {
  type LetterKind,
  letterDueOn,
  letterKinds,
  letterNumber,
  letterRules,
  mayIssue,
  maySign,
} from '@shared/features/grievances/letters';
import { type Letter, missingIn } from '@shared/features/grievances/letters-content';
import { paperOf } from '@shared/features/grievances/letters-paper';
import { chineseDate, type Paper } from '@shared/features/papers/paper';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import * as fc from 'fast-check';
import {
  evidence,
  mediation,
  notAccepted,
  opinion,
  reminder,
  sampleLetters,
  suggestion,
} from '../../support/sample-letters';

const wordsOf = ({ title, number, recipient, blocks, signatures }: Paper): string =>
  [
    title,
    number,
    recipient,
    ...blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text)),
    ...signatures,
  ].join('\n');
const printed = (letter: Letter): string => wordsOf(paperOf(letter));

describe('who may write a letter', () => {
  const rows: readonly [LetterKind, boolean, boolean][] = [
    ['REMINDER', true, true],
    ['OPINION', true, false],
    ['SUGGESTION', false, false],
    ['MEDIATION', true, true],
    ['NOT_ACCEPTED', true, true],
    ['EVIDENCE', true, true],
  ];

  it.each(rows)('%s: a town %p, a handler may sign %p', (kind, byTown, byHandler) => {
    expect(mayIssue(kind, 'town')).toBe(byTown);
    expect(maySign(kind, 'handler')).toBe(byHandler);
  });

  it('lets county and city write all, and chair and deputy sign all', () => {
    for (const kind of letterKinds) {
      expect([mayIssue(kind, 'county'), mayIssue(kind, 'city')]).toEqual([true, true]);
      expect([maySign(kind, 'chair'), maySign(kind, 'deputyChair')]).toEqual([true, true]);
    }
  });
});

describe('the clock of a letter', () => {
  it('gives the employer fifteen working days from receipt of an opinion, the festival and its working Saturdays counted', () => {
    expect(letterDueOn('OPINION', '2026-03-13', calendar)).toBe('2026-04-03');
    expect(letterDueOn('OPINION', '2026-02-10', calendar)).toBe('2026-03-09');
  });

  it('gives the union five working days to say that it does not accept', () => {
    expect(letterDueOn('NOT_ACCEPTED', '2026-02-13', calendar)).toBe('2026-02-27');
  });

  it('says of the reminder that its days are our default, and knows none for the others', () => {
    expect(letterRules.REMINDER.clock).toMatchObject({ workingDays: 5, isLaw: false });
    for (const kind of ['SUGGESTION', 'MEDIATION', 'EVIDENCE'] as const)
      expect(letterDueOn(kind, '2026-03-13', calendar)).toBeNull();
  });
});

describe('the number of a letter', () => {
  it('names office, year, kind and serial', () => {
    const number = letterNumber({ officeShort: '甬工', kind: 'REMINDER', issuedOn: '2026-03-02', serial: 12 });
    expect(number).toBe('甬工〔2026〕提示 12 号');
  });

  it('is another for another kind, year or serial', () => {
    const about = fc.record({
      kind: fc.constantFrom(...letterKinds),
      issuedOn: fc.integer({ min: 2020, max: 2026 }).map((year) => `${year}-03-02`),
      serial: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(about, about, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        const numbers = [one, other].map((each) => letterNumber({ officeShort: '甬工', ...each }));
        expect(numbers[0] === numbers[1]).toBe(isSame);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses the serial %p', (serial) => {
    expect(() => letterNumber({ officeShort: '甬工', kind: 'OPINION', issuedOn: '2026-03-02', serial })).toThrow(
      RangeError,
    );
  });
});

describe('what a letter still needs', () => {
  it.each(sampleLetters.map((letter) => [letter.kind, letter] as const))('is nothing for a whole %s', (_, letter) => {
    expect(missingIn(letter)).toEqual([]);
  });

  it.each<[string, Letter, string[]]>([
    ['an opinion of one supervisor', { ...opinion, supervisorCount: 1 }, ['supervisorCount']],
    ['a reminder that asks for nothing', { ...reminder, requests: [], facts: [' '] }, ['facts', 'requests']],
    ['a letter nobody signs', { ...suggestion, signatory: { name: ' ', post: 'chair' } }, ['signatory']],
    ['an agreement on money without a day', { ...mediation, payOn: null }, ['payOn']],
    ['a notice to nobody', { ...notAccepted, workerName: '' }, ['workerName']],
    ['a pack without the words of the worker', { ...evidence, said: '' }, ['said']],
  ])('is named for %s', (_, letter, missing) => {
    expect(missingIn(letter)).toEqual(missing);
  });

  it('does not ask for an amount nobody knows', () => {
    expect(missingIn({ ...opinion, amountInFen: null })).toEqual([]);
    expect(printed({ ...opinion, amountInFen: null })).toContain('涉及金额 未确定');
  });
});

describe('what a letter says', () => {
  it('carries its number, its office, who signs and its day', () => {
    for (const letter of sampleLetters) {
      const paper = paperOf(letter);
      expect(paper).toMatchObject({ number: letter.number, issuedOn: letter.issuedOn });
      expect(paper.signatures[0]).toBe(letter.officeName);
      expect(paper.signatures[1]).toContain(letter.signatory.name);
      expect(paper.footer).toContain('平台生成');
    }
  });

  it('lets the reminder claim no law', () => {
    expect(printed(reminder)).not.toMatch(/《|条例|第.+条/);
    expect(printed(reminder)).toContain('不是行政决定');
  });

  it.each<[string, Letter, readonly string[]]>([
    [
      'opinion',
      opinion,
      ['第二十一条', '第二十二条', '十五个工作日', '书面答复', '2 名工会劳动法律监督员', '126,000 元'],
    ],
    [
      'suggestion',
      suggestion,
      ['第二十三条', '第二十四条', '移交相关材料', '未在十五个工作日内作出书面答复', opinion.number],
    ],
    ['refused opinion', { ...suggestion, ground: 'REFUSED' }, ['拒绝接收']],
    ['uncorrected fault', { ...suggestion, ground: 'NOT_CORRECTED' }, ['无正当理由不改正']],
    ['agreement', mediation, ['第十四条', '第十六条', '支付令', '23,600.50 元', '贰万叁仟陆佰元伍角', '2026年3月31日']],
    ['notice', notAccepted, ['第十七条', '已经由仲裁机构受理', '2026年2月27日', '12351']],
    [
      'pack',
      evidence,
      ['20260302-7K3QF-C', '老板都说等货款', '2026年3月20日 50,000 元', '照片 2 考勤记录', '不是法律意见'],
    ],
  ])('names in the %s what it rests on', (_, letter, words) => {
    for (const word of words) expect(printed(letter)).toContain(word);
  });

  it('promises a payment order only for what the law gives one', () => {
    expect(printed({ ...mediation, isForPaymentOrder: false })).not.toContain('支付令');
  });

  it('writes no name of a worker who does not want it, and leaves out what there is none of', () => {
    const bare = {
      ...evidence,
      workerName: null,
      timeline: [],
      promises: [],
      payments: [],
      photos: [],
      limitation: null,
    };
    expect(printed(bare)).not.toContain('周工友');
    const headings = paperOf(bare).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['职工的陈述']);
  });

  it('keeps every fact and every request, whatever people typed', () => {
    const texts = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(texts, texts, (facts, requests) => {
        const words = printed({ ...opinion, facts, requests });
        for (const text of [...facts, ...requests]) expect(words).toContain(text);
      }),
    );
  });

  it('writes days as Chinese papers do, and none that does not exist', () => {
    expect(chineseDate('2026-03-02')).toBe('2026年3月2日');
    expect(() => chineseDate('2026-02-30')).toThrow(RangeError);
  });
});
