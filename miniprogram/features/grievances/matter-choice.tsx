import { categoryOf, type GrievanceCategory } from '@shared/features/grievances/categories';
import { categories, categoryWords, mattersOf, matterWord } from '@shared/features/grievances/matter-words';
import { useState } from 'react';
import { Choice } from '@/ui/choice';
import { words } from '@/words/filing';

interface MatterChoiceProps {
  readonly matter: string | undefined;
  readonly onChange: (matter: string | undefined) => void;
  readonly error: string | undefined;
  readonly id?: string;
}

const categoryOptions = categories.map((value) => ({ value, label: categoryWords[value] }));

/** What names a matter within its category: a dot in an element's id cannot be selected. */
const lastPart = (matter: string): string => matter.slice(matter.indexOf('.') + 1);

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
          options={matters.map((code) => ({ value: lastPart(code), label: matterWord(code) }))}
          value={matter && lastPart(matter)}
          onChange={(part) => onChange(`${category}.${part}`)}
          error={error}
        />
      ) : null}
    </>
  );
}
