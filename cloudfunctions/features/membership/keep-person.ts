import { Failure } from '@shared/kernel/failure';
import { plainText } from '@shared/people/plain-text';
import type { Collection } from '../../platform/database';
import type { Secrets } from '../../platform/secrets';
import type { Applicant } from './applicant';
import type { Consent, PersonDocument } from './store';

interface Needs {
  readonly people: Collection<PersonDocument>;
  readonly secrets: Secrets;
}

interface Who {
  readonly personId: string;
  /** Whether the account was this person's before; only then may it change what is known of the person. */
  readonly isOwn: boolean;
}

const attempts = 8;

const personFrom = (personId: string, applicant: Applicant, secrets: Secrets): PersonDocument => ({
  _id: personId,
  version: 1,
  name: applicant.name,
  idType: applicant.identity.idType,
  sealedIdNumber: secrets.seal(applicant.identity.idNumber),
  sealedPhone: secrets.seal(applicant.phone),
  phoneDigest: secrets.digest('phoneDigest', applicant.phone),
  workerGroup: applicant.workerGroup,
  consents: applicant.consents,
});

/** A text is consented to once; asking again for the same version adds nothing. */
const withConsents = (given: readonly Consent[], more: readonly Consent[]): readonly Consent[] => {
  const isNew = ({ purpose, textVersion }: Consent) =>
    !given.some((consent) => consent.purpose === purpose && consent.textVersion === textVersion);
  return [...given, ...more.filter(isNew)];
};

const isSamePerson = ({ name, sealedPhone }: PersonDocument, applicant: Applicant, secrets: Secrets): boolean =>
  plainText(name) === plainText(applicant.name) && secrets.open(sealedPhone) === applicant.phone;

const isUpToDate = (known: PersonDocument, applicant: Applicant, secrets: Secrets): boolean =>
  known.name === applicant.name &&
  known.workerGroup === applicant.workerGroup &&
  secrets.open(known.sealedPhone) === applicant.phone;

/**
 * Keeps the real-name record. Another account may come to the same person only with the same name and phone: knowing somebody's
 * ID number is not enough. @throws identity.takenElsewhere
 */
export const keepPerson = async (
  { people, secrets }: Needs,
  { personId, isOwn }: Who,
  applicant: Applicant,
): Promise<void> => {
  const fresh = personFrom(personId, applicant, secrets);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await people.byId(personId);
    if (!known) {
      if ((await people.insert(fresh)).refusedBy === null) return;
      continue;
    }
    if (!isOwn) {
      if (isSamePerson(known, applicant, secrets)) return;
      throw new Failure('identity.takenElsewhere');
    }
    const consents = withConsents(known.consents, applicant.consents);
    if (isUpToDate(known, applicant, secrets) && consents.length === known.consents.length) return;
    const version = known.version + 1;
    if (await people.replaceIf(known.version, { ...fresh, version, consents })) return;
  }
  throw new Failure('server.busy', { retryAfterSeconds: 2 });
};
