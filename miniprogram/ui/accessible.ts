/** What a screen reader must be able to say about a part of the page. */
export interface Traits {
  readonly role:
    | 'alert'
    | 'button'
    | 'checkbox'
    | 'dialog'
    | 'heading'
    | 'img'
    | 'link'
    | 'radio'
    | 'radiogroup'
    | 'status'
    | 'tab'
    | 'tablist';
  readonly label?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isChecked?: boolean | undefined;
  readonly isSelected?: boolean | undefined;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** WeChat knows these names on views; the templates plugin of the build lets them through. */
export const accessible = ({ role, label, isDisabled, isChecked, isSelected }: Traits): Attributes => ({
  'aria-role': role,
  ...(label !== undefined && { 'aria-label': label }),
  ...(isDisabled && { 'aria-disabled': 'true' }),
  ...(isChecked !== undefined && { 'aria-checked': String(isChecked) }),
  ...(isSelected !== undefined && { 'aria-selected': String(isSelected) }),
});

/** Everything a part needs to be pressed by a finger or a screen reader. */
export const pressable = (onPress: () => void, traits: Traits): Attributes => ({
  ...accessible(traits),
  hoverClass: traits.isDisabled ? 'none' : 'is-pressed',
  ...(!traits.isDisabled && { onClick: onPress }),
});
