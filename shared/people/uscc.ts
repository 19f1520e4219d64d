import { plainText } from './plain-text';

export type UsccRefusal = 'length' | 'characters' | 'organisationCode' | 'checksum';

export type ParsedUscc =
  | { readonly ok: true; readonly uscc: string }
  | { readonly ok: false; readonly reason: UsccRefusal };

// GB 32100 leaves out I, O, S, V and Z, which read like digits.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Reads a unified social credit code (GB 32100) and checks both it and the organisation code (GB 11714) inside it. */
export function parseUscc(text: string): ParsedUscc {
  const uscc = plainText(text).toUpperCase();
  if (uscc.length !== 18) return { ok: false, reason: 'length' };
  if ([...uscc].some((character) => !alphabet.includes(character))) return { ok: false, reason: 'characters' };
  if (organisationCheck(uscc.slice(8, 16)) !== uscc[16]) return { ok: false, reason: 'organisationCode' };
  if (usccCheck(uscc.slice(0, 17)) !== uscc[17]) return { ok: false, reason: 'checksum' };
  return { ok: true, uscc };
}

/** Whether the code is a union's own: registration authority 8. An employer's code never is. */
export function isUnionUscc(uscc: string): boolean {
  return uscc.startsWith('8');
}

/**
 * Completes a code from its first 16 characters: authority, category, 6-digit region, 8 of the organisation code.
 * @throws RangeError on another length or a character GB 32100 does not use
 */
export function makeUscc(firstSixteen: string): string {
  if (firstSixteen.length !== 16) throw new RangeError(`not 16 characters: ${firstSixteen}`);
  const body = firstSixteen + organisationCheck(firstSixteen.slice(8));
  return body + usccCheck(body);
}

function organisationCheck(firstEight: string): string {
  const rest = 11 - (weightedSum(firstEight, organisationAlphabet, organisationWeights) % 11);
  if (rest === 10) return 'X';
  return rest === 11 ? '0' : String(rest);
}

function usccCheck(firstSeventeen: string): string {
  return alphabet.charAt((31 - (weightedSum(firstSeventeen, alphabet, weights) % 31)) % 31);
}

function weightedSum(text: string, values: string, by: readonly number[]): number {
  return by.reduce((sum, weight, index) => {
    const value = values.indexOf(text.charAt(index));
    if (value < 0) throw new RangeError(`not a credit code character: ${text.charAt(index)}`);
    return sum + weight * value;
  }, 0);
}
