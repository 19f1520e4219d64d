import type { KeyboardEvent } from 'react';
import type { Attributes, Traits } from './accessible';

export const accessible = ({ role, label, isDisabled, isChecked, isSelected }: Traits): Attributes => ({
  role,
  'aria-label': label,
  'aria-disabled': isDisabled || undefined,
  'aria-checked': isChecked,
  'aria-selected': isSelected,
  ...(role === 'heading' && { 'aria-level': 1 }),
});

/** Everything a part needs to be pressed by a finger, a mouse, a key or a screen reader. */
export const pressable = (onPress: () => void, traits: Traits): Attributes => ({
  ...accessible(traits),
  tabIndex: traits.isDisabled ? -1 : 0,
  ...(!traits.isDisabled && { onClick: onPress, onKeyDown: onEnterOrSpace(onPress) }),
});

const onEnterOrSpace = (onPress: () => void) => (event: KeyboardEvent) => {
  if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  onPress();
};
