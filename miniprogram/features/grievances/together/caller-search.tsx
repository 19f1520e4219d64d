import { parsePhone } from '@shared/people/phone';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/desk';
import { words as filing } from '@/words/filing';

interface CallerSearchProps {
  readonly onFind: (phone: string) => void;
}

/** The caller's number, which comes first: a matter already in hand is not filed twice. */
export function CallerSearch({ onFind }: CallerSearchProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const find = () => {
    const parsed = parsePhone(typed);
    setError(parsed.ok ? undefined : filing.phoneWrong);
    if (parsed.ok) onFind(parsed.phone);
  };
  return (
    <Card>
      <TextField
        id='call-phone'
        label={words.phone}
        hint={words.phoneHint}
        kind='phone'
        limit={30}
        value={typed}
        onChange={setTyped}
        error={error}
      />
      <Button id='find-calls' kind='main' onPress={find}>
        {words.find}
      </Button>
    </Card>
  );
}
