import { counties, ningbo, regionLevel } from '@shared/places/regions';
import { useState } from 'react';
import { Choice } from '@/ui/choice';
import { TownField } from '@/ui/town-field';
import { words } from '@/words/handing';

interface PlaceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly regionCode: string | undefined;
  readonly onChange: (regionCode: string | undefined) => void;
  readonly error: string | undefined;
}

type Level = keyof typeof words.level;
const levels = (['town', 'county', 'city'] as const).map((value) => ({ value, label: words.level[value] }));
const countyOptions = counties.map(({ code, name }) => ({ value: code, label: name }));
const levelNames: Readonly<Record<string, Level>> = { TOWN: 'town', COUNTY: 'county', CITY: 'city' };

/** An office by its place: of a town, a county or the city. */
export function PlaceField({ id, label, regionCode, onChange, error }: PlaceFieldProps) {
  const [level, setLevel] = useState<Level | undefined>(
    regionCode === undefined ? undefined : levelNames[regionLevel(regionCode) ?? ''],
  );
  const choose = (chosen: Level) => {
    setLevel(chosen);
    onChange(chosen === 'city' ? ningbo.code : undefined);
  };
  return (
    <>
      <Choice id={id} label={label} options={levels} value={level} onChange={choose} error={error} />
      {level === 'town' ? (
        <TownField id={`${id}-place`} label={words.town} townCode={regionCode} onChange={onChange} />
      ) : null}
      {level === 'county' ? (
        <Choice
          id={`${id}-place`}
          label={words.county}
          options={countyOptions}
          value={regionCode}
          onChange={onChange}
        />
      ) : null}
    </>
  );
}
