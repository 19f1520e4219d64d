import { matterWord } from '@shared/features/grievances/matter-words';
import { suggestMatter } from '@shared/features/grievances/suggestion-contract';
import { useState } from 'react';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/suggestion';

interface SuggestedMatterProps {
  readonly matter: string | undefined;
  readonly onChoose: (matter: string) => void;
}

/** One sentence, and the matters it may be about; whoever would rather choose at once passes it over. */
export function SuggestedMatter({ matter, onChoose }: SuggestedMatterProps) {
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState('');
  const { data } = useAction(suggestMatter, { text: asked }, { isReady: asked !== '' });
  const options = (data?.matters ?? []).map((suggested) => ({
    value: suggested.matter,
    label: matterWord(suggested.matter),
  }));
  return (
    <>
      <TextField
        id='matter-title'
        label={words.title}
        hint={words.titleHint}
        placeholder={words.titlePlaceholder}
        isOptional
        limit={60}
        value={title}
        onChange={setTitle}
      />
      {title.trim().length > 1 && title !== asked ? (
        <Button id='suggest-matter' onPress={() => setAsked(title)}>
          {words.ask}
        </Button>
      ) : null}
      {data && asked !== '' && data.pleaseChoose ? <Notice tone='plain'>{words.unsure}</Notice> : null}
      {data && asked !== '' && !data.pleaseChoose ? (
        <Choice id='suggested' label={words.likely} options={options} value={matter} onChange={onChoose} />
      ) : null}
    </>
  );
}
