/** A refusal the SDK's caller sees as `TcbError{code, message}`; codes are those of CloudBase. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** The cloud ends its sentences in two ways. */
const seeTicket = 'Please check your request, but if the problem cannot be solved, contact us.';

const tryAgain = 'Please check your request, but if the problem persists, contact us.';

export const collectionMissing = (name: string) =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${seeTicket}`);

export const collectionExists = (name: string) =>
  new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table already exist: ${name}. ${seeTicket}`);

/** The message names the index, so a caller can tell which uniqueness was broken. */
export const duplicateKey = (collection: string, index: string, key: string) =>
  new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error ` +
      `collection: ${collection} index: ${index} dup key: ${key}}]}, {<nil>}]. ${seeTicket}`,
  );

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${tryAgain}`,
  );

export const transactionGone = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${tryAgain}`,
  );

export const requestFailed = (reason: string) =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}`);

export const invalidParameter = (reason: string) => new CloudError('INVALID_PARAM', reason);
