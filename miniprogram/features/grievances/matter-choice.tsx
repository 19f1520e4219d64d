import { categoryOf, type GrievanceCategory } from '@shared/features/grievances/categories';
import { useState } from 'react';
import { Choice } from '@/ui/choice';
import { words } from '@/words/filing';
import { categories, categoryWords, mattersOf, matterWord } from '@/words/matters';

interface MatterChoiceProps {
  readonly matter: string | undefined;
  readonly onChange: (matter: string | undefined) => void;
  readonly error: string | undefined;
  readonly id?: string;
}

const categoryOptions = categories.map((value) => ({ value, label: categoryWords[value] }));

/** What it is about: a category of everyday words, then the matter. */
export function MatterChoice({ matter, onChange, error, id = 'matter' }: MatterChoiceProps) {
  const [category, setCategory] = useState<GrievanceCategory | undefined>(matter ? categoryOf(matter) : undefined);
  const choose = (next: GrievanceCategory) => {
    const matters = mattersOf(next);
    setCategory(next);
    onChange(matters.length === 1 ? matters[0] : undefined);
  };
  const matters = category ? mattersOf(category) : [];
  return (
    <>
      <Choice
        id={`${id}-category`}
        label={words.category}
        options={categoryOptions}
        value={category}
        onChange={choose}
        error={category ? undefined : error}
      />
      {matters.length > 1 ? (
        <Choice
          id={id}
          label={words.matter}
          options={matters.map((value) => ({ value, label: matterWord(value) }))}
          value={matter}
          onChange={onChange}
          error={error}
        />
      ) : null}
    </>
  );
}
