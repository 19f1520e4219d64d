// Family names of two characters still common enough to meet; the rest show one character.
const doubleFamilyNames =
  /^(欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|西门|南宫|长孙|宇文|端木|百里|独孤|轩辕)/;

/** `3302**********1234`; what is too short to hide anything is hidden whole. */
export function maskIdNumber(idNumber: string): string {
  return maskMiddle(idNumber, 4, 4);
}

/** `138****5678` */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, 3, 4);
}

/** The family name and two stars, however long the given name is: its length would narrow the person down. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  if (characters.length < 2) return '**';
  const double = characters.length > 2 ? doubleFamilyNames.exec(name.trim())?.[0] : undefined;
  return `${double ?? characters[0]}**`;
}

function maskMiddle(text: string, first: number, last: number): string {
  const hidden = text.length - first - last;
  if (hidden < 4) return '*'.repeat(text.length);
  return text.slice(0, first) + '*'.repeat(hidden) + text.slice(-last);
}
