import { View } from '@tarojs/components';
import { pressable } from './accessible';
import './button.scss';

interface ButtonProps {
  readonly children: string;
  readonly onPress: () => void;
  /** `main` is the one thing this screen is for: at most one on a page. */
  readonly kind?: 'main' | 'plain' | 'danger';
  readonly isDisabled?: boolean;
  /** Shows that the press was heard, and hears no second one. */
  readonly isBusy?: boolean;
  readonly id?: string;
  /** Said by a screen reader when the words on the button are not enough on their own. */
  readonly label?: string;
}

export function Button({ children, onPress, kind = 'plain', isDisabled, isBusy, id, label }: ButtonProps) {
  const isOff = isDisabled === true || isBusy === true;
  const classes = `button button--${kind}${isOff ? ' button--off' : ''}`;
  return (
    <View
      id={id}
      className={classes}
      {...pressable(onPress, { role: 'button', label: label ?? children, isDisabled: isOff })}
    >
      {isBusy ? `${children}…` : children}
    </View>
  );
}
