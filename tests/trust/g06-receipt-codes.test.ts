import { fileAnonymously, openByReceipt } from '@shared/features/grievances/protection-contract';
import { readReceiptCode, receiptSigns, writeReceiptCode } from '@shared/features/grievances/receipt-code';
import { signs } from '@shared/features/membership/readable-number';
import { slowedToOneInMilliseconds, triesPerHourInAll, triesPerWindow } from '../../cloudfunctions/kernel/sources';
import { aCity, type City } from '../api/grievances/a-city';
import { anonymous, passphrase } from '../api/grievances/an-anonymous';
import type { Person } from '../support/world';

let city: City;
let receipt: { code: string; passphrase: string };
beforeEach(async () => {
  city = await aCity();
  const { code } = await city.world.as(city.worker).must(fileAnonymously, anonymous);
  receipt = { code, passphrase };
});

const wrong = { code: writeReceiptCode('7'.repeat(receiptSigns)), passphrase: '猜的口令六字' };
let count = 0;
const guess = async (person: Person, code = wrong.code) => {
  const reply = await city.world.as(person).do(openByReceipt, { code, passphrase: `${wrong.passphrase}${++count}` });
  return reply.ok ? 'ok' : reply.failure.code;
};
const guesses = (person: Person, times: number, code = wrong.code) =>
  Promise.all(Array.from({ length: times }, () => guess(person, code)));
const open = (person: Person | null) => city.world.as(person).do(openByReceipt, receipt);

describe('G06 receipt codes', () => {
  it('hold at least 80 bits, and ten years of guessing at a million live codes find none', () => {
    const bits = receiptSigns * Math.log2(signs.length);
    expect(bits).toBeGreaterThan(80);
    const tenYearsInHours = 10 * 365.25 * 24;
    // as the goal counts it: 600 tries an hour at 80 bits
    expect((triesPerHourInAll * tenYearsInHours * 1e6) / 2 ** 80).toBeLessThan(1e-10);
    // ours, were ten thousand sources to guess without a pause, each slowed to one try in two seconds
    const slowed = (10_000 * 3_600_000) / slowedToOneInMilliseconds;
    expect((slowed * tenYearsInHours * 1e6) / 2 ** bits).toBeLessThan(1e-10);
  });

  it('are all different, use every sign, and notice a mistyped sign and a swap', async () => {
    const { world } = city;
    const codes = [receipt.code];
    for (let at = 0; at < 40; at++) {
      const person = await world.person({ name: `某${at}` });
      codes.push((await world.as(person).must(fileAnonymously, anonymous)).code);
    }
    expect(new Set(codes).size).toBe(41);
    expect(new Set(codes.flatMap((code) => Array.from(code.replaceAll('-', '').slice(0, receiptSigns)))).size).toBe(31);
    const text = receipt.code;
    const at = text.search(/[^-]/);
    const other = text[at] === '7' ? '8' : '7';
    expect(readReceiptCode(`${other}${text.slice(1)}`)).toBeNull();
  });

  it('slow a source that was wrong ten times in ten minutes, however many tries come at once', async () => {
    const answers = await guesses(city.stranger, 40);
    const looked = answers.filter((answer) => answer === 'thing.notFound').length;
    expect(looked).toBe(triesPerWindow + 1);
    expect(answers.filter((answer) => answer === 'rate.limited')).toHaveLength(40 - looked);
    expect(await open(city.stranger)).toMatchObject({
      ok: false,
      failure: { code: 'rate.limited', details: { retryAfterSeconds: 2 } },
    });
  });

  it('never lock out whoever holds the right one, on the slowed source itself after two seconds', async () => {
    await guesses(city.stranger, 40);
    city.world.advance({ minutes: 2 / 60 });
    expect(await open(city.stranger)).toMatchObject({ ok: true });
    city.world.advance({ minutes: 10 });
    expect(await guess(city.stranger)).toBe('thing.notFound');
    expect(await open(city.stranger)).toMatchObject({ ok: true });
  });

  it('count the same wrong one tried again once', async () => {
    for (let at = 0; at < triesPerWindow + 5; at++) {
      expect(await city.world.as(city.stranger).do(openByReceipt, wrong)).toMatchObject({
        ok: false,
        failure: { code: 'thing.notFound' },
      });
    }
  });

  it('count nothing against the right one, however often it is brought', async () => {
    for (let at = 0; at < triesPerWindow + 5; at++) expect(await open(city.stranger)).toMatchObject({ ok: true });
  });

  it('slow everybody after 600 wrong tries in an hour, and answer the right holder at the first', async () => {
    const { world } = city;
    for (let at = 0; at < triesPerHourInAll / triesPerWindow; at++) {
      const guesser = await world.person({ name: `猜${at}` });
      expect(new Set(await guesses(guesser, triesPerWindow, 'no code at all'))).toEqual(new Set(['thing.notFound']));
    }
    const fresh = await world.person({ name: '又一个' });
    expect((await guesses(fresh, 5)).filter((answer) => answer === 'thing.notFound')).toHaveLength(1);
    expect(await open(city.worker)).toMatchObject({ ok: true });
    world.advance({ hours: 1 });
    expect(new Set(await guesses(fresh, 5))).toEqual(new Set(['thing.notFound']));
  }, 60_000);
});
