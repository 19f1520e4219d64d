import { Failure } from '@shared/kernel/failure';
import type { IdNumber } from '@shared/people/id-number';
import { type Context, requireActor } from '../../kernel/context';
import type { Needs } from './needs';

/**
 * Which person this number is: one identity under every key of the ring, claimed in the ring's order. All instances know the
 * same keys while one is being changed, so the first key decides and no second person fits in between.
 * @throws identity.locked when the account is another person's
 */
export const claimPerson = async (
  { identities, secrets }: Pick<Needs, 'identities' | 'secrets'>,
  context: Context,
  { idNumber }: IdNumber,
): Promise<string> => {
  const { personId: ownPersonId } = requireActor(context);
  const ids = secrets.versions.map((version) => `${version}.${secrets.digest('identityDigest', idNumber, version)}`);
  const known = await identities.find({ where: { _id: { in: ids } }, limit: ids.length });
  let personId = known[0]?.personId ?? null;
  if (ownPersonId !== null && personId !== ownPersonId) throw new Failure('identity.locked');
  for (const _id of ids.filter((id) => known.every((identity) => identity._id !== id))) {
    const claimed: string = personId ?? context.randomId();
    const { refusedBy } = await identities.insert({ _id, personId: claimed });
    personId = refusedBy === null ? claimed : ((await identities.byId(_id))?.personId ?? claimed);
  }
  if (personId === null) throw new Error('the key ring is empty');
  return personId;
};
