import { counties, regionName, townsOf } from '@shared/places/regions';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { townName, words } from '@/words/places';
import { pressable } from './accessible';
import { Choice } from './choice';
import { Field, type FieldProps } from './field';
import { Sheet } from './sheet';
import './town-field.scss';

interface TownFieldProps extends FieldProps {
  /** Nine digits. */
  readonly townCode: string | undefined;
  readonly onChange: (townCode: string) => void;
  readonly id?: string;
}

const options = (regions: readonly { code: string; name: string }[]) =>
  regions.map(({ code, name }) => ({ value: code, label: name }));

const nameOf = (townCode: string | undefined): string =>
  townCode ? townName(regionName(townCode.slice(0, 6)) ?? '', regionName(townCode) ?? '') : words.chooseTown;

/** A county, then one of its towns: both lists are short enough to see whole. */
export function TownField({ townCode, onChange, id, ...field }: TownFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const [county, setCounty] = useState(townCode?.slice(0, 6));
  const choose = (code: string) => {
    onChange(code);
    setOpen(false);
  };
  return (
    <>
      <Field {...field}>
        <View
          id={id}
          className={townCode ? 'town-field' : 'town-field town-field--empty'}
          {...pressable(() => setOpen(true), { role: 'button', label: `${field.label}，${nameOf(townCode)}` })}
        >
          <View>{nameOf(townCode)}</View>
          <View className='town-field__mark'>›</View>
        </View>
      </Field>
      <Sheet isOpen={isOpen} title={words.chooseTown} onClose={() => setOpen(false)}>
        <Choice id='county' label={words.county} options={options(counties)} value={county} onChange={setCounty} />
        {county ? (
          <Choice id='town' label={words.town} options={options(townsOf(county))} value={townCode} onChange={choose} />
        ) : null}
      </Sheet>
    </>
  );
}
