interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** The first character of a name and the last four digits of a number: enough to tell two people apart, not to find one (K15). */
export const maskContact = ({ name, phone }: Contact): Contact => ({
  name: `${Array.from(name)[0] ?? ''}**`,
  phone: `${'*'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`,
});
