// Blanks a phone keyboard or a paste can leave between digits: spaces of any width, tabs, zero-width marks.
const blanks = /[\s\u200b-\u200f\u2060\ufeff]/g;

/** Full-width letters, digits and signs as ASCII, without any blanks. */
export function plainText(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, narrow).replace(blanks, '');
}

function narrow(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
