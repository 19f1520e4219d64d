import { readReceiptCode, receiptSigns, writeReceiptCode } from '@shared/features/grievances/receipt-code';
import { signs } from '@shared/features/membership/readable-number';
import { Failure } from '@shared/kernel/failure';
import { plainText } from '@shared/people/plain-text';
import { requireCommand } from '../../../kernel/aggregate';
import type { Context, Source } from '../../../kernel/context';
import { type Secrets, stretched } from '../../../platform/secrets';
import type { GrievanceNeeds } from '../needs';
import type { Ticket } from '../store';

export interface Receipt {
  readonly code: string;
  readonly passphrase: string;
}

/** 256 keyed bits as twenty signs of 31: 99 bits, and none of them likelier than another by more than 2⁻¹⁵⁰. */
const signsOf = (digest: string): string => {
  let rest = BigInt(`0x${Buffer.from(digest, 'base64url').toString('hex')}`);
  const base = BigInt(signs.length);
  return Array.from({ length: receiptSigns }, () => {
    const sign = signs.charAt(Number(rest % base));
    rest /= base;
    return sign;
  }).join('');
};

/**
 * The code of what a command files. Made from the command and the passphrase under a key of ours, so that the same command sent again
 * is told the same code although it is kept nowhere: docs/decisions/0008-receipts.md.
 */
export const codeFor = ({ lastingDigest }: Secrets, context: Context, passphrase: string): string =>
  writeReceiptCode(signsOf(lastingDigest('receipt', `code/${requireCommand(context).key}/${plainText(passphrase)}`)));

/** The id of the ticket a receipt opens: all that is stored of either. 132 bits. */
export const ticketIdFor = async ({ lastingDigest }: Secrets, { code, passphrase }: Receipt): Promise<string> => {
  const slow = await stretched(plainText(passphrase), lastingDigest('receipt', `salt/${code}`));
  return lastingDigest('receipt', `id/${code}/${slow}`).slice(0, 22);
};

const requireSource = ({ source }: Context): Source => {
  if (!source) throw new Error('a receipt was brought where the caller is known');
  return source;
};

/** The ticket a receipt opens. A wrong code and a wrong passphrase are one answer. @throws thing.notFound, rate.limited */
export const ticketOfReceipt = async (
  { tickets, secrets, sources }: Pick<GrievanceNeeds, 'tickets' | 'secrets' | 'sources'>,
  { code: typed, passphrase }: Receipt,
  context: Context,
): Promise<Ticket> => {
  const found = await sources.try(requireSource(context), `${typed}/${passphrase}`, async () => {
    const code = readReceiptCode(typed);
    const ticket = code === null ? null : await tickets.byId(await ticketIdFor(secrets, { code, passphrase }));
    return ticket?.identity === 'anonymous' ? ticket : null;
  });
  if (!found) throw new Failure('thing.notFound');
  return found;
};

/** The moment a clock that must not wait for tomorrow starts: the next full hour, which tells no more than that. */
export const nextHour = (context: Context): Date => {
  const hour = 3_600_000;
  return new Date(Math.ceil(requireSource(context).at.getTime() / hour) * hour);
};
