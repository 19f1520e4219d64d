import { Failure, type Reply } from '@shared/kernel/failure';

const isReply = (answer: unknown): answer is Reply<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;

/** What an answer from the cloud holds. @throws Failure when it refuses or is no answer of ours. */
export const openReply = (answer: unknown): unknown => {
  if (!isReply(answer)) throw new Failure('server.unavailable');
  if (answer.ok) return answer.value;
  throw new Failure(answer.failure.code, { ...answer.failure.details, requestId: answer.requestId });
};
