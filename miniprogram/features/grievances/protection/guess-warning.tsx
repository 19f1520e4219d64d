import { useState } from 'react';
import { Choice } from '@/ui/choice';
import { Notice } from '@/ui/notice';
import { words, workforceWords } from '@/words/protection';

const workforces = [
  { value: 'few', label: workforceWords.few },
  { value: 'some', label: workforceWords.some },
  { value: 'many', label: workforceWords.many },
] as const;

/** In a small shop whoever reports can be guessed (E30); how many work there is asked to say so, and sent nowhere. */
export function GuessWarning() {
  const [workforce, setWorkforce] = useState<keyof typeof workforceWords>();
  return (
    <>
      <Choice id='workforce' label={words.workforce} options={workforces} value={workforce} onChange={setWorkforce} />
      {workforce === 'few' ? (
        <Notice id='guessable' tone='wrong' title={words.guessable}>
          {words.guessableWords}
        </Notice>
      ) : null}
      <Notice tone='plain'>{words.selfNaming}</Notice>
    </>
  );
}
