import { type FenRefusal, formatFenShort } from '@shared/money/fen';

/** “126,000 元”, “1,200.50 元”: fen only when there are any. */
export const yuanWords = (amountInFen: number): string => `${formatFenShort(amountInFen)} 元`;

/** Shown under an amount being typed, so that “12.6万” is seen to be understood. */
export const understoodAs = (amountInFen: number): string => `即 ${yuanWords(amountInFen)}`;

const refusals: Readonly<Record<FenRefusal, string>> = {
  empty: '请填写金额',
  notANumber: '请用数字填写，例如 126000 或 12.6万',
  negative: '金额不能是负数',
  tooManyDecimals: '最多写到分，也就是小数点后两位',
  tooLarge: '金额太大，请检查是不是多写了零',
};

export const amountRefusal = (reason: FenRefusal): string => refusals[reason];
