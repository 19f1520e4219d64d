import { searchText } from '@shared/features/unions/search-name';
import type { Secrets } from '../../../platform/secrets';
import type { Ticket } from '../store';

/** What is sealed with a grievance that waits for others: everything that was said. Its kind and its town stay, for its office and the counts. */
const sealedFields = ['said', 'employerName', 'amountInFen', 'headcount', 'dangers', 'photoPaths'] as const;
type Words = Pick<Ticket, (typeof sealedFields)[number]>;
export type Hidden = Words & Pick<Ticket, 'sealedMatter' | 'sealKey'>;

/** Whoever reports the same name in the same county reports the same employer. */
const sealKeyOf = ({ lastingDigest }: Secrets, employerName: string | null, townCode: string): string =>
  lastingDigest('employerDigest', `${townCode.slice(0, 6)}/${searchText(employerName ?? '')}`);

/** As a sealed grievance is stored: whoever reads the database reads neither the words nor the employer. */
export const hide = (secrets: Secrets, words: Words & Pick<Ticket, 'workplaceTownCode'>): Hidden => ({
  said: '',
  employerName: null,
  amountInFen: null,
  headcount: 1,
  dangers: [],
  photoPaths: [],
  sealedMatter: secrets.seal(JSON.stringify(Object.fromEntries(sealedFields.map((field) => [field, words[field]])))),
  sealKey: sealKeyOf(secrets, words.employerName, words.workplaceTownCode),
});

/** The words of a sealed one, as they were said. */
export const openMatter = (
  { open }: Pick<Secrets, 'open'>,
  { sealedMatter }: Pick<Ticket, 'sealedMatter'>,
): Words | null => (sealedMatter ? (JSON.parse(open(sealedMatter)) as Words) : null);
