import type { UnionType } from '@shared/features/unions/union';
import type { logVisit } from '@shared/features/visits/contract';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { parsePhone } from '@shared/people/phone';
import { regionLevel, regionName } from '@shared/places/regions';
import { type Contact, sealContact } from '../../kernel/contact';
import type { PhotoAlbum, UnionCard } from '../../kernel/ports';
import type { Secrets } from '../../platform/secrets';
import type { KeptMatter } from './store';

type Found = ParsedInputOf<typeof logVisit>['matters'][number];

const ofOneEmployer: readonly UnionType[] = [
  'ENTERPRISE_UNION',
  'INSTITUTION_UNION',
  'AGENCY_UNION',
  'SOCIAL_ORG_UNION',
];
const employerNameAtMost = 60;

/** A union of one employer stands for it; a union of an area, a trade or many employers names none. */
const employerOf = ({ type, name }: UnionCard): string | null =>
  ofOneEmployer.includes(type) ? name.slice(0, employerNameAtMost) : null;

const townOf = ({ regionCode }: UnionCard, districtTownCode: string): string =>
  regionLevel(regionCode) === 'TOWN' || regionLevel(regionCode) === 'VILLAGE'
    ? regionCode.slice(0, 9)
    : districtTownCode;

const contactOf = ({ concerns }: Found, field: string): Contact | null => {
  if (!concerns) return null;
  const parsed = parsePhone(concerns.phone);
  if (!parsed.ok) throw new Failure('input.invalid', { fields: [`${field}.concerns.phone`] });
  return { name: concerns.name, phone: parsed.phone };
};

/** What one matter says, with the union's town and employer where the district worker left them out. @throws input.invalid */
export const matterOf = (
  found: Found,
  position: number,
  { union, townCode, photos, secrets, authorId }: MattersOrigin,
): KeptMatter => {
  const field = `matters.${position}`;
  const { concerns: _, workplaceTownCode = townOf(union, townCode), employerName, amountInFen, ...said } = found;
  if (regionName(workplaceTownCode) === undefined) {
    throw new Failure('input.invalid', { fields: [`${field}.workplaceTownCode`] });
  }
  photos.pathsOf(found.photoIds, authorId);
  return {
    ...said,
    workplaceTownCode,
    employerName: employerName ?? employerOf(union),
    amountInFen: amountInFen ?? null,
    sealedContact: sealContact(secrets, contactOf(found, field)),
  };
};

export interface MattersOrigin {
  readonly union: UnionCard;
  /** The district's town, for a union that lies in no single one. */
  readonly townCode: string;
  readonly photos: PhotoAlbum;
  readonly secrets: Secrets;
  readonly authorId: string;
}
