/** What the cloud limits; each is enforced here too and can be changed by its name. */
export type Limits = {
  /** Documents one `get` answers at most. */
  readonly rowsPerRead: number;
  /** Documents one `get` answers that does not say how many. */
  readonly defaultRows: number;
  /** Bytes of a request, and of a function's event and answer. */
  readonly payloadBytes: number;
  readonly answerBytes: number;
  readonly documentBytes: number;
  readonly indexesPerCollection: number;
  readonly fieldsPerIndex: number;
  readonly indexedFieldBytes: number;
  /** A transaction must end within it. */
  readonly transactionMs: number;
  /** A query by place needs a 2dsphere index. */
  readonly geoIndexRequired: boolean;
  /** Nothing makes a collection by merely using it. */
  readonly collectionMustExist: boolean;
  /** A transaction changes single documents, and neither counts nor aggregates. */
  readonly transactionKinds: boolean;
  /** A function is stopped after its `timeoutSeconds`. */
  readonly functionTimeout: boolean;
  /** A function is stopped when it needs more than its `memoryMb`. */
  readonly functionMemory: boolean;
  readonly oneTriggerPerFunction: boolean;
  /** A timer is written with seconds and years: seven fields. */
  readonly sevenFieldCron: boolean;
};

/** As CloudBase documents them ("Database limits", "Quotas and limits", "Timer triggers"). */
export const cloudLimits: Limits = {
  rowsPerRead: 1000,
  defaultRows: 100,
  payloadBytes: 6 * 2 ** 20,
  answerBytes: 50 * 2 ** 20,
  documentBytes: 16 * 2 ** 20,
  indexesPerCollection: 20,
  fieldsPerIndex: 31,
  indexedFieldBytes: 1024,
  transactionMs: 30_000,
  geoIndexRequired: true,
  collectionMustExist: true,
  transactionKinds: true,
  functionTimeout: true,
  functionMemory: true,
  oneTriggerPerFunction: true,
  sevenFieldCron: true,
};

/** What this server cannot do without. */
export const limits = {
  idBytes: 512,
  /** The longest key of the store. */
  keyBytes: 1978,
  /** How long a plain write waits for a transaction that holds its document. */
  lockWaitMs: 5_000,
} as const;
