import { formatFenShort, largestInFen } from '../../money/fen';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['仟', '佰', '拾', ''];
const groups = ['亿', '万', ''];
const digit = (value: number): string => digits.charAt(value);

/** 1 to 9999, without a zero at either end. */
const fourDigits = (value: number): string =>
  Array.from(String(value).padStart(4, '0'), (figure, at) =>
    figure === '0' ? '零' : digit(Number(figure)) + places[at],
  )
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');

const wholeYuan = (yuan: number): string => {
  const values = [Math.floor(yuan / 1e8), Math.floor(yuan / 1e4) % 1e4, yuan % 1e4];
  let words = '';
  let isGap = false;
  values.forEach((value, at) => {
    if (value === 0) {
      isGap = true;
      return;
    }
    if (words !== '' && (isGap || value < 1000)) words += '零';
    words += fourDigits(value) + groups[at];
    isGap = false;
  });
  return words;
};

/** `壹拾贰万陆仟元整`, as contracts write amounts so that no figure can be added. @throws RangeError when it is no whole number of fen up to ten thousand million yuan */
export const amountInCapitals = (inFen: number): string => {
  if (!Number.isSafeInteger(inFen) || inFen < 0 || inFen > largestInFen)
    throw new RangeError(`not an amount: ${inFen}`);
  const [yuan, jiao, fen] = [Math.floor(inFen / 100), Math.floor(inFen / 10) % 10, inFen % 10];
  if (inFen === 0) return '零元整';
  const whole = yuan > 0 ? `${wholeYuan(yuan)}元` : '';
  if (jiao === 0 && fen === 0) return `${whole}整`;
  const tenths = jiao > 0 ? `${digit(jiao)}角` : whole && '零';
  return `${whole}${tenths}${fen > 0 ? `${digit(fen)}分` : ''}`;
};

/** `126,000 元`; what nobody knows is said to be so. */
export const yuanOf = (inFen: number | null): string => (inFen === null ? '未确定' : `${formatFenShort(inFen)} 元`);
