/** Under which a receipt code is kept on the phone, when its owner said so; the passphrase never is. */
export const keptReceipt = 'receipt';
