/** CloudBase's documented limits, enforced so that what works here works there. */
export const limits = {
  rowsPerRead: 1000,
  defaultRows: 100,
  payloadBytes: 6 * 2 ** 20,
  answerBytes: 50 * 2 ** 20,
  documentBytes: 16 * 2 ** 20,
  indexesPerCollection: 20,
  indexedFieldBytes: 1024,
  idBytes: 512,
  transactionMs: 30_000,
  /** How long a plain write waits for a transaction that holds its document. */
  lockWaitMs: 5_000,
} as const;
