import { type ChinaDay, isChinaDay } from '../time/china-day';
import { plainText } from './plain-text';

export type IdType = 'CITIZEN_ID' | 'RESIDENCE_PERMIT' | 'PERMANENT_RESIDENCE_CARD';
export type Sex = 'MALE' | 'FEMALE';

export type IdNumberRefusal = 'length' | 'characters' | 'checksum' | 'birthDate' | 'place' | 'oldFifteenDigits';

/** The old foreigner's card has no birth date or sex we can read: both are then absent. */
export type IdNumber = {
  readonly ok: true;
  readonly idNumber: string;
  readonly idType: IdType;
  readonly bornOn?: ChinaDay;
  readonly sex?: Sex;
};

export type ParsedIdNumber = IdNumber | { readonly ok: false; readonly reason: IdNumberRefusal };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

// GB/T 2260, first two digits. Hong Kong, Macau and Taiwan residence permits use exactly 810000, 820000 and 830000.
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)/;
const residencePermit = /^8[123]0000/;
const oldForeignersCard = /^[A-Z]{3}\d{12}$/;

/**
 * Reads a citizen ID (GB 11643), a residence permit of Hong Kong, Macau or Taiwan residents, or a foreigner's
 * permanent residence card, as people type it. Whether the person is old enough is {@link isOfWorkingAge}'s question.
 */
export function parseIdNumber(text: string): ParsedIdNumber {
  const idNumber = plainText(text).toUpperCase();
  if (/^\d{15}$/.test(idNumber)) return refused('oldFifteenDigits');
  if (oldForeignersCard.test(idNumber)) return { ok: true, idNumber, idType: 'PERMANENT_RESIDENCE_CARD' };
  if (idNumber.length !== 18) return refused('length');
  if (!/^\d{17}[\dX]$/.test(idNumber)) return refused('characters');
  const idType = idTypeOf(idNumber);
  if (!idType) return refused('place');
  const bornOn = birthDateIn(idNumber);
  if (!isChinaDay(bornOn)) return refused('birthDate');
  if (idNumberCheckCharacter(idNumber) !== idNumber[17]) return refused('checksum');
  return { ok: true, idNumber, idType, bornOn, sex: Number(idNumber[16]) % 2 === 1 ? 'MALE' : 'FEMALE' };
}

/** The MOD 11-2 check character of the first 17 digits (GB 11643). */
export function idNumberCheckCharacter(firstSeventeen: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(firstSeventeen[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

function idTypeOf(idNumber: string): IdType | undefined {
  if (provinces.test(idNumber)) return 'CITIZEN_ID';
  if (residencePermit.test(idNumber)) return 'RESIDENCE_PERMIT';
  // Issued since 2023-12-01: 9, place, nationality, birth date, serial, check.
  if (idNumber[0] === '9' && provinces.test(idNumber.slice(1))) return 'PERMANENT_RESIDENCE_CARD';
  return undefined;
}

function birthDateIn(idNumber: string): ChinaDay {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

function refused(reason: IdNumberRefusal): ParsedIdNumber {
  return { ok: false, reason };
}
