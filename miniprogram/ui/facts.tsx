import { View } from '@tarojs/components';
import './facts.scss';

export interface Fact {
  readonly name: string;
  /** A fact that is not known is left out. */
  readonly value: string | null | undefined;
}

/** What something is, line by line: what each line is called, and what it says. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <View className='facts'>
      {facts.map(({ name, value }) =>
        value ? (
          <View key={`${name}|${value}`} className='facts__one'>
            <View className='facts__name'>{name}</View>
            <View className='facts__value'>{value}</View>
          </View>
        ) : null,
      )}
    </View>
  );
}
