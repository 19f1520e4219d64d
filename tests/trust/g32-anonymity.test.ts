import { acceptTicket, readGrievance } from '@shared/features/grievances/contract';
import {
  confirmByReceipt,
  fileAnonymously,
  openByReceipt,
  writeByReceipt,
} from '@shared/features/grievances/protection-contract';
import { listMessages, subscribe } from '@shared/features/messages/contract';
import { keepPhoto, keepPhotoAnonymously } from '@shared/features/photos/contract';
import { aCity, arrears } from '../api/grievances/a-city';
import { anonymous, passphrase } from '../api/grievances/an-anonymous';
import { newKey } from '../support/world';
import { photoBase64 } from './support/stage';

type Scalar = string | number;

/** Every value in a document, and the marks a counter of uses keeps as names: its other names are words of ours. */
const scalarsOf = (value: unknown, isCounter = false): Scalar[] => {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap((inner) => scalarsOf(inner));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(isCounter ? [name] : []),
    ...(name === 'uses' ? Object.values(inner as object).flatMap((marks) => scalarsOf(marks, true)) : scalarsOf(inner)),
  ]);
};

/** Pieces long enough to tell one from another: eight characters are 48 bits of an id. */
const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8));

const aMoment = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

describe('G32 an anonymous ticket and the account that sent it', () => {
  it('share no value, no part of an id and no moment, in any two documents', async () => {
    const { world, worker, townHandler } = await aCity();
    world.at('2026-03-02T09:17:43.218+08:00');
    const key = newKey();
    // the same phone, the same minute, even the same keys: what the account leaves behind and what the ticket does
    await world.as(worker).must(keepPhoto, { base64: photoBase64 }, { key });
    await world.as(worker).must(subscribe, { templates: ['progress'] }, { key });
    const { photoId } = await world.as(worker).must(keepPhotoAnonymously, { base64: photoBase64 }, { key });
    const { code } = await world.as(worker).must(fileAnonymously, { ...anonymous, photoIds: [photoId] }, { key });
    const receipt = { code, passphrase };
    await world.as(worker).must(openByReceipt, receipt);
    await world.as(worker).must(listMessages, {});
    await world.as(worker).must(writeByReceipt, { ...receipt, text: '还有一件事忘了说。' }, { key: newKey() });
    const own = {
      accounts: (await world.documents<{ _id: string }>('accounts')).filter(({ _id }) => _id === worker.accountId),
    };
    // before a handler touches it: what a handler does has the handler's own account and time in it
    await world.runJobs();
    const left = {
      tickets: await world.documents('tickets'),
      audit: (await world.documents<{ subject: string; action: string }>('audit')).filter(
        ({ action }) => action.includes('nonymously') || action.includes('Receipt'),
      ),
      sources: await world.documents('sources'),
    };
    expect(left.tickets).toHaveLength(1);
    expect(left.audit).toHaveLength(2);
    expect(left.sources).toHaveLength(1);
    const ofAccount = scalarsOf(own).map(String);
    // the openid as well: it is sealed in the account, and nothing may be made from it without a key
    const pieces = new Set([...ofAccount, worker.openid].flatMap(piecesOf));
    expect(pieces.size).toBeGreaterThan(100);
    const found = scalarsOf(left).map(String);
    expect(found.filter((text) => text.length >= 8 && ofAccount.includes(text))).toEqual([]);
    // pieces of ids; every moment of a year begins alike, and moments are looked at below
    const isOfMoment = (piece: string) => /^[\dT:.Z|-]+$/.test(piece);
    const shared = found.filter((text) => piecesOf(text).some((piece) => !isOfMoment(piece) && pieces.has(piece)));
    expect(shared).toEqual([]);
    // no moment finer than the day it came, whatever the moment was
    const moments = scalarsOf({ ...left, sources: [] })
      .map(String)
      .filter((text) => aMoment.test(text));
    expect(moments.length).toBeGreaterThan(5);
    expect(moments.filter((text) => text.includes('01:17') || text.includes('43.218'))).toEqual([]);
    const seen = await world
      .as(townHandler)
      .must(readGrievance, { ticketId: (left.tickets[0] as { _id: string })._id });
    for (const { at } of seen.timeline) expect(at).toBe('2026-03-01T16:00:00.000Z');
    expect(seen.filedAt).toBe('2026-03-01T16:00:00.000Z');
  });

  it('keeps its worker’s later words to the day as well, and a confirmation', async () => {
    const { world, worker, townHandler } = await aCity();
    const { code } = await world.as(worker).must(fileAnonymously, anonymous);
    const [ticket] = await world.documents<{ _id: string }>('tickets');
    await world.as(townHandler).must(acceptTicket, { ticketId: ticket?._id ?? '' });
    world.at('2026-03-04T21:14:09+08:00');
    await world.as(worker).must(writeByReceipt, { code, passphrase, text: '今天还是没有发。' });
    const seen = await world.as(townHandler).must(readGrievance, { ticketId: ticket?._id ?? '' });
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'wrote', at: '2026-03-03T16:00:00.000Z' });
    expect(await world.as(worker).do(confirmByReceipt, { code, passphrase, solved: 'yes' })).toMatchObject({
      ok: false,
    });
  });

  it('cannot be found by trying out passphrases or words on what is stored', async () => {
    const { world, worker } = await aCity();
    const key = newKey();
    await world.as(worker).must(fileAnonymously, anonymous, { key });
    const [first] = await world.documents<{ receipts: { key: string; content: string }[] }>('tickets');
    const { createHash } = await import('node:crypto');
    const plain = (text: string) => createHash('sha256').update(text).digest('base64url');
    expect(first?.receipts.map(({ key: kept }) => kept)).not.toContain(plain(`/${key}`));
    expect(JSON.stringify(first)).not.toContain(passphrase);
    expect(arrears.said).toBe(anonymous.said);
  });
});
