/** “126,000 元”, “1,200.50 元”: fen only when there are any. */
export const yuanWords = (amountInFen: number): string => {
  const yuan = String(Math.trunc(amountInFen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const fen = Math.abs(amountInFen % 100);
  return fen === 0 ? `${yuan} 元` : `${yuan}.${String(fen).padStart(2, '0')} 元`;
};
