import { scannedCode } from '@shared/features/membership/scanned-code';
import { Failure } from '@shared/kernel/failure';
import type { Secrets } from '../../platform/secrets';

/** WeChat allows a scene of 32 characters: 16 of id, a dot, 15 of signature, which are 90 bits. */
export const codeIdLength = 16;
const signatureLength = 15;

const signatureOf = (secrets: Secrets, codeId: string, version?: string): string =>
  secrets.digest('codeSignature', codeId, version).slice(0, signatureLength);

/** The text of a code, as WeChat's scene carries it. */
export const signedCode = (secrets: Secrets, codeId: string): string => `${codeId}.${signatureOf(secrets, codeId)}`;

/** Codes stay on walls for years: every key still in the ring is accepted. @throws code.forged */
export const codeIdOf = (secrets: Secrets, text: string): string => {
  const [codeId = '', signature = '', ...more] = scannedCode(text).split('.');
  const isSigned = secrets.versions.some((version) => secrets.isSame(signature, signatureOf(secrets, codeId, version)));
  if (more.length > 0 || codeId.length !== codeIdLength || !isSigned) throw new Failure('code.forged');
  return codeId;
};
