/** How a paper looks, in points (72 an inch); close to what GB/T 9704 asks of official papers, on A4. */
export const layout = {
  margins: { top: 80, bottom: 84, left: 80, right: 74 },
  title: 22,
  body: 14,
  small: 9,
  /** Between two lines of the body. */
  lineGap: 5,
  /** Two characters. */
  indent: 28,
  paragraphGap: 4,
  labelWidth: 124,
  /** Between a row's line and its text. */
  rowPadding: 6,
  ink: '#000000',
  faint: '#666666',
  line: '#bbbbbb',
} as const;

// Controls, marks that turn the direction of writing, halves of characters: nothing of them is to be seen on paper.
const unprintable = /(?!\n)\p{C}/gu;

/** Text as it can be printed. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unprintable, '');
