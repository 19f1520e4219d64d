import {
  type Interruption,
  type InterruptionKind,
  interruptionWords,
  type LimitationFacts,
  limitationOf,
  limitationSentence,
} from '@shared/features/grievances/letters-limitation';
import { addDays, daysBetween } from '@shared/time/china-day';
import * as fc from 'fast-check';

const known: LimitationFacts = {
  isForWages: false,
  knownOn: '2025-03-10',
  employment: { state: 'unknown' },
  events: [],
};
const wages: LimitationFacts = { ...known, isForWages: true, employment: { state: 'ongoing' } };
const event = (kind: InterruptionKind, on: string): Interruption => ({ kind, on });

describe('the year for going to arbitration', () => {
  it.each<[string, LimitationFacts, string, string | null]>([
    ['runs from the day it was known', known, '2025-06-01', '2026-03-10'],
    ['ends on 28 February when it began on 29', { ...known, knownOn: '2024-02-29' }, '2024-06-01', '2025-02-28'],
    ['has no last day when nobody knows its beginning', { ...known, knownOn: null }, '2025-06-01', null],
    ['has not begun before it was known', { ...known, knownOn: '2025-07-01' }, '2025-06-01', null],
    ['does not run for wages while employed', wages, '2026-11-01', null],
    [
      'runs for wages from the end of employment',
      { ...wages, employment: { state: 'ended', on: '2026-01-31' } },
      '2026-06-01',
      '2027-01-31',
    ],
    [
      'runs from the day it was known when nobody knows whether employment goes on',
      { ...wages, employment: { state: 'unknown' } },
      '2025-06-01',
      '2026-03-10',
    ],
    [
      'is not put off for other matters by employment that goes on',
      { ...known, employment: { state: 'ongoing' } },
      '2025-06-01',
      '2026-03-10',
    ],
  ])('%s', (_, facts, today, lastDay) => {
    const limitation = limitationOf(facts, today);
    expect(limitation.lastDay).toBe(lastDay);
    expect(limitation.isRunning).toBe(lastDay !== null);
    expect(limitation.isPassed).toBe(false);
  });

  it('is over on the day behind its last, not on it', () => {
    expect(limitationOf(known, '2026-03-10')).toMatchObject({ isPassed: false, isRunning: true });
    expect(limitationOf(known, '2026-03-11')).toMatchObject({ isPassed: true, isRunning: false });
  });

  it.each(Object.keys(interruptionWords) as InterruptionKind[])('begins anew with %s', (kind) => {
    const limitation = limitationOf({ ...known, events: [event(kind, '2025-09-01')] }, '2026-05-01');
    expect(limitation).toMatchObject({ lastDay: '2026-09-01', interruptedBy: [{ kind, on: '2025-09-01' }] });
  });

  it.each([
    ['before it began', '2025-03-09', '2026-03-01'],
    ['on the day it began', '2025-03-10', '2026-03-01'],
    ['after it was over', '2026-03-11', '2026-04-01'],
    ['that has not happened yet', '2026-03-05', '2026-03-01'],
  ])('takes no notice of an event %s', (_, on, today) => {
    const limitation = limitationOf({ ...known, events: [event('PROMISED', on)] }, today);
    expect(limitation).toMatchObject({ lastDay: '2026-03-10', interruptedBy: [] });
  });

  it('goes on from event to event in the order of days, until a year without one', () => {
    const events = [
      event('PROMISED', '2026-02-01'),
      event('LETTER_DELIVERED', '2025-08-01'),
      event('PART_PAID', '2027-02-02'),
    ];
    const limitation = limitationOf({ ...known, events }, '2027-06-01');
    expect(limitation.interruptedBy.map(({ kind }) => kind)).toEqual(['LETTER_DELIVERED', 'PROMISED']);
    expect(limitation).toMatchObject({ lastDay: '2027-02-01', isPassed: true });
  });

  it('names the paragraph that it rests on', () => {
    expect(limitationOf(known, '2025-06-01').article).toBe('《劳动争议调解仲裁法》第二十七条第一款');
    expect(limitationOf(wages, '2025-06-01').article).toBe('《劳动争议调解仲裁法》第二十七条第四款');
  });

  describe('whatever happened', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2022-01-01', count));
    const events = fc.array(
      fc.record({ kind: fc.constantFrom(...(Object.keys(interruptionWords) as InterruptionKind[])), on: day }),
      { maxLength: 8 },
    );
    const anyFacts = fc.record({ knownOn: day, events }).map((given): LimitationFacts => ({ ...known, ...given }));

    it('gives a year from the last thing that counted, and is either running or passed once it has begun', () => {
      fc.assert(
        fc.property(anyFacts, day, (facts, today) => {
          const { lastDay, interruptedBy, isPassed, isRunning } = limitationOf(facts, today);
          fc.pre(lastDay !== null);
          const from = interruptedBy.at(-1)?.on ?? facts.knownOn ?? '';
          expect([365, 366]).toContain(daysBetween(from, lastDay ?? ''));
          expect(lastDay?.slice(5)).toBe(from.slice(5) === '02-29' ? '02-28' : from.slice(5));
          expect(isPassed).toBe(today > (lastDay ?? ''));
          expect(isRunning).toBe(!isPassed);
        }),
      );
    });

    it('does not depend on the order in which events were written down', () => {
      fc.assert(
        fc.property(anyFacts, day, (facts, today) => {
          const turned = { ...facts, events: [...facts.events].reverse() };
          expect(limitationOf(turned, today).lastDay).toBe(limitationOf(facts, today).lastDay);
        }),
      );
    });

    it('never ends earlier because something more happened', () => {
      fc.assert(
        fc.property(anyFacts, day, day, (facts, on, today) => {
          const more = { ...facts, events: [...facts.events, event('PROMISED', on)] };
          const [before, after] = [limitationOf(facts, today).lastDay, limitationOf(more, today).lastDay];
          expect((after ?? '') >= (before ?? '')).toBe(true);
        }),
      );
    });
  });
});

describe('what a worker reads about it', () => {
  const promised = { ...known, events: [event('PROMISED', '2025-09-01')] };

  it.each<[string, LimitationFacts, string, readonly string[]]>([
    ['the last day', known, '2025-06-01', ['最后一天是2026年3月10日', '第二十七条第一款']],
    ['what began it anew', promised, '2026-05-01', ['从2025年9月1日（单位同意履行）起重新计算', '2026年9月1日']],
    ['that it is over', known, '2026-05-01', ['2026年3月10日已经届满']],
    ['that wages are not limited while employed', wages, '2026-05-01', ['不受一年仲裁时效的限制', '第四款']],
    ['the rule when nothing is known', { ...known, knownOn: null }, '2026-05-01', ['知道或者应当知道']],
  ])('is %s, as information and never as advice', (_, facts, today, words) => {
    const sentence = limitationSentence(limitationOf(facts, today));
    for (const word of [...words, '不是法律意见', '12351']) expect(sentence).toContain(word);
  });
});
