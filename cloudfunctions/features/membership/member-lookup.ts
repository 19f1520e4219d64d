import { parsePhone } from '@shared/people/phone';
import { plainText } from '@shared/people/plain-text';
import type { MemberLookup } from '../../kernel/ports';
import type { Needs } from './needs';

/** A phone that changed hands has few earlier owners. */
const mostAccounts = 50;

export const createMemberLookup = ({ accounts, secrets }: Pick<Needs, 'accounts' | 'secrets'>): MemberLookup => ({
  accountsOf: async (phone, name) => {
    const parsed = parsePhone(phone);
    if (!parsed.ok) return [];
    const digests = secrets.versions.map((version) => secrets.digest('phoneDigest', parsed.phone, version));
    const found = await accounts.find({ where: { phoneDigest: { in: digests } }, limit: mostAccounts });
    return found
      .filter(({ standing }) => standing?.state === 'ACTIVE' && plainText(standing.name) === plainText(name))
      .map(({ _id }) => _id);
  },
});
