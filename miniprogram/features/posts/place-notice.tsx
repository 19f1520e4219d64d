import { useState } from 'react';
import { Choice } from '@/ui/choice';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';
import { placeSentence, words } from '@/words/posts';
import { landmarks } from './landmarks';
import type { PlaceChoice } from './use-place';

const options = landmarks.map(({ id, name }) => ({ value: id, label: name }));

/** Says plainly from where the distances are counted, and lets the person look from elsewhere. */
export function PlaceNotice({ place, refusal, ask, choose }: PlaceChoice) {
  const [isOpen, setOpen] = useState(false);
  const pick = (id: string) => {
    const landmark = landmarks.find((one) => one.id === id);
    if (landmark) choose(landmark);
    setOpen(false);
  };
  if (!place) return null;
  const actions = [
    { label: words.chooseAnother, onPress: () => setOpen(true) },
    ...(place.from === 'phone' ? [] : [{ label: words.useMine, onPress: ask }]),
  ];
  return (
    <>
      <Notice id='place' tone={refusal ? 'waiting' : 'plain'} actions={actions}>
        {placeSentence(place, refusal)}
      </Notice>
      <Sheet isOpen={isOpen} title={words.chooseAnother} onClose={() => setOpen(false)}>
        <Choice
          id='landmark'
          label={words.landmark}
          options={options}
          value={place.from === 'phone' ? undefined : place.id}
          onChange={pick}
        />
      </Sheet>
    </>
  );
}
