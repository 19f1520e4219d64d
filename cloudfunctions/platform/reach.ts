import { Failure } from '@shared/kernel/failure';

const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'ENOTFOUND',
  'EPIPE',
  'SYS_ERR',
]);

/** How long one call to the store may take, so that a caller hears within three seconds that it does not answer. */
export const patienceInMs = 2_500;

interface SdkError {
  readonly name?: string;
  readonly code?: string | number;
  readonly message?: string;
}

/** What the SDK takes out of an answer. */
const partsOfAnswers = ['insertedIds', 'list', 'map', 'total', 'updated', 'deleted', 'fileId', 'url', 'download_list'];

/** The SDK parses whatever comes: half an answer, or one without its data, becomes one of these two. */
const isUnintelligible = ({ name, message = '' }: SdkError): boolean =>
  name === 'SyntaxError' || (name === 'TypeError' && partsOfAnswers.some((part) => message.includes(`'${part}'`)));

const isUnreachable = ({ code = '', message = '' }: SdkError): boolean =>
  unavailableCodes.has(String(code)) ||
  Number(code) >= 500 ||
  /socket hang up|ECONNREFUSED|ECONNRESET|timed? ?out/i.test(message);

/** A store that does not answer, or not in its own words, is an expected refusal; every other error is a bug and stays one. */
export const reach = async <R>(work: () => Promise<R>): Promise<R> => {
  try {
    return await work();
  } catch (error) {
    const failure = error as SdkError;
    if (isUnreachable(failure) || isUnintelligible(failure)) throw new Failure('server.unavailable');
    if (failure.code === 'DATABASE_TRANSACTION_CONFLICT') throw new Failure('server.busy', { retryAfterSeconds: 2 });
    throw error;
  }
};

/** A number the store must have told: without it nobody knows what happened. @throws server.unavailable */
export const told = (count: unknown): number => {
  if (typeof count !== 'number') throw new Failure('server.unavailable');
  return count;
};
