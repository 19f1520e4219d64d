import type { GrievanceNeeds } from './needs';
import { chainOf } from './offices';
import type { Opening } from './open-ticket';

type AtPlace = Pick<Opening, 'seal' | 'digest' | 'chain' | 'federations' | 'calendar'>;

/** What every ticket of a town is opened with, by whichever way it comes; no store call while the directory remembers. */
export const openingAt = async (
  { offices, calendar, secrets }: Pick<GrievanceNeeds, 'offices' | 'calendar' | 'secrets'>,
  townCode: string,
  now: Date,
): Promise<AtPlace> => ({
  seal: secrets.seal,
  digest: (phone) => secrets.digest('phoneDigest', phone),
  chain: await chainOf(offices, townCode, now),
  federations: await offices.federationsAround(townCode, now),
  calendar,
});
