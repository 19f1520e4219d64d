import { type ChinaDay, chinaDay } from '@shared/time/china-day';
import { ListRow } from '@/ui/list-row';
import type { Tone } from '@/ui/tag';
import { dayWords } from '@/words/dates';
import { codeWords } from '@/words/membership';
import type { IssuedCode } from './use-codes';

/** Whether it can still be used today. A code is good through the day it ends on. */
export const isUsable = ({ isRevoked, expiresOn }: IssuedCode, today: ChinaDay): boolean =>
  !isRevoked && (expiresOn === null || today <= expiresOn);

const standing = (code: IssuedCode, today: ChinaDay): { readonly tag: string; readonly tone: Tone } => {
  if (code.isRevoked) return { tag: codeWords.revoked, tone: 'plain' };
  return isUsable(code, today)
    ? { tag: codeWords.usable, tone: 'confirmed' }
    : { tag: codeWords.expired, tone: 'plain' };
};

interface CodeListProps {
  readonly codes: readonly IssuedCode[];
  readonly onOpen: (codeId: string) => void;
}

/** One line for each code: where it hangs, since when, until when. */
export function CodeList({ codes, onOpen }: CodeListProps) {
  const now = new Date();
  return (
    <>
      {codes.map((code) => (
        <ListRow
          key={code.codeId}
          id={`code-${code.codeId}`}
          title={code.targetName}
          note={`${codeWords.kinds[code.kind]} · ${codeWords.issuedOn(dayWords(chinaDay(new Date(code.issuedAt)), now))}`}
          detail={code.expiresOn ? codeWords.expiresOn(dayWords(code.expiresOn, now)) : codeWords.noExpiry}
          {...standing(code, chinaDay(now))}
          onPress={() => onOpen(code.codeId)}
        />
      ))}
    </>
  );
}
