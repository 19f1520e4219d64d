import { failureCodes } from '@shared/kernel/failure';
import { line, story } from '@shared/kernel/fields';
import * as z from 'zod/mini';
import { dayWords, momentWords, recentWords, workingDaysLeft } from '@/words/dates';
import { failureSentence } from '@/words/failures';
import { fieldSentence } from '@/words/fields';
import { distanceWords } from '@/words/labels';
import { understoodAs, yuanWords } from '@/words/money';

const now = new Date('2026-03-05T02:00:00Z');

describe('the sentences', () => {
  it.each(failureCodes)('say what to do about %s, even without its details', (code) => {
    const said = failureSentence(code);
    expect(said).toMatch(/^[“\p{Script=Han}].*[。]$/u);
    expect(said).not.toMatch(/undefined|NaN|null|\[object/);
  });

  it('name the reason a number was refused', () => {
    expect(failureSentence('identity.invalid', { reason: 'checksum' })).toContain('有一位填错了');
    expect(failureSentence('membership.alreadyMember', { unionName: '西店镇总工会', mayTransfer: true })).toBe(
      '您已经是西店镇总工会的会员，可以把会员关系转过来。',
    );
    expect(failureSentence('rate.limited', { retryAfterSeconds: 600 })).toBe('操作太快了，请 10 分钟后再试。');
  });

  it('never show a detail that is not text or a number', () => {
    expect(failureSentence('membership.alreadyApplied', { unionName: { toString: 'x' } })).toContain('向工会提交');
  });

  it('say the weekday and the clock in China wherever the phone is', () => {
    expect(momentWords('2026-03-05T09:30:00Z', now)).toBe('3月5日 周四 17:30');
    expect(momentWords('2026-03-05T16:30:00Z', now)).toBe('3月6日 周五 00:30');
    expect(dayWords('2027-01-04', now)).toBe('2027年1月4日 周一');
  });

  it('say today and yesterday for what is near', () => {
    expect(recentWords('2026-03-05T01:05:00Z', now)).toBe('今天 09:05');
    expect(recentWords('2026-03-04T01:05:00Z', now)).toBe('昨天 09:05');
    expect(recentWords('2026-03-01T01:05:00Z', now)).toBe('3月1日 周日 09:05');
  });

  it('count working days before and after a deadline', () => {
    expect([2, 0, -3].map(workingDaysLeft)).toEqual(['还剩 2 个工作日', '今天到期', '已超期 3 个工作日']);
  });

  it('give amounts and distances their units', () => {
    expect(yuanWords(12_600_000)).toBe('126,000 元');
    expect(understoodAs(120_050)).toBe('即 1,200.50 元');
    expect([318, 1438].map(distanceWords)).toEqual(['320 米', '1.4 公里']);
  });

  it('tell how to correct a field', () => {
    const form = z.strictObject({
      name: line(4),
      story: story(500, 10),
      kind: z.enum(['a', 'b']),
      photos: z.array(z.string()).check(z.maxLength(1)),
    });
    const issues = (values: unknown) =>
      form.safeParse(values).error?.issues.map((issue) => [issue.path.join('.'), fieldSentence(issue)]);
    expect(
      Object.fromEntries(issues({ name: '太长的名字', story: '短', kind: 'c', photos: ['1', '2'] }) ?? []),
    ).toEqual({
      name: '最多 4 个字',
      story: '至少写 10 个字',
      kind: '请选择一项',
      photos: '最多选 1 项',
    });
    expect(Object.fromEntries(issues({}) ?? [])).toEqual({
      name: '请填写这一项',
      story: '请填写这一项',
      kind: '请选择一项',
      photos: '请填写这一项',
    });
  });
});
