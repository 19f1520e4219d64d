import { readLetter } from '@shared/features/grievances/papers-contract';
import { useEffect, useState } from 'react';
import { openPdf } from '@/platform/open-pdf';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { words } from '@/words/together';

interface LetterPdfProps {
  readonly ticketId: string;
  readonly letterId: string;
  readonly number: string;
}

/** Opens a letter as it is printed; it is asked for only when somebody wants it. */
export function LetterPdf({ ticketId, letterId, number }: LetterPdfProps) {
  const [isWanted, setWanted] = useState(false);
  const { data, error, refetch } = useAction(readLetter, { ticketId, letterId }, { isReady: isWanted });
  useEffect(() => {
    if (!isWanted || !data) return;
    setWanted(false);
    void openPdf(data);
  }, [isWanted, data]);
  return (
    <>
      <FailureNotice failure={isWanted ? error : null} onRetry={() => void refetch()} />
      <Button
        id={`pdf-${letterId}`}
        label={`${words.openPdf} ${number}`}
        isBusy={isWanted && !error}
        onPress={() => setWanted(true)}
      >
        {words.openPdf}
      </Button>
    </>
  );
}
