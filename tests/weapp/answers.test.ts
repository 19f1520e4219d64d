import { Failure } from '@shared/kernel/failure';
import { askAllAnew, askOnce, askStale, isStale, questionOf } from '@/platform/answers';

const watched = (key: string, ask: () => Promise<unknown>) => {
  const question = questionOf(key, () => undefined);
  question.ask = ask;
  question.watchers.add(() => undefined);
  return question;
};

const later = <T>() => {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
};

describe('the answers of the cloud', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are asked for once, however many pages want to know', async () => {
    const ask = jest.fn(async () => 'answer');
    const question = watched('once', ask);
    await Promise.all([askOnce(question), askOnce(question), askOnce(questionOf('once', () => undefined))]);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(question.answer.value).toBe('answer');
  });

  it('stay fresh for a quarter of a minute', async () => {
    const question = watched('fresh', async () => 'answer');
    await askOnce(question);
    jest.advanceTimersByTime(14_000);
    expect(isStale(question)).toBe(false);
    jest.advanceTimersByTime(2_000);
    expect(isStale(question)).toBe(true);
  });

  it('are tried three times when the network or the server may come back', async () => {
    const ask = jest.fn(async () => {
      throw new Failure('client.offline');
    });
    const question = watched('offline', ask);
    const asked = askOnce(question);
    await jest.advanceTimersByTimeAsync(2_000);
    await asked;
    expect(ask).toHaveBeenCalledTimes(3);
    expect(question.answer.failure?.code).toBe('client.offline');
  });

  it('are tried once when they are refused, and an older answer stays', async () => {
    const question = watched('refused', async () => 'older');
    await askOnce(question);
    const ask = jest.fn(async () => {
      throw new Failure('access.denied');
    });
    question.ask = ask;
    await askOnce(question);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(question.answer).toMatchObject({ value: 'older', failure: { code: 'access.denied' } });
  });

  it('from before a command are dropped when they arrive after it', async () => {
    const before = later<string>();
    const after = later<string>();
    const answers = [before.promise, after.promise];
    const question = watched('race', async () => answers.shift());
    const first = askOnce(question);
    askAllAnew();
    after.answer('after the command');
    await question.underWay;
    before.answer('before the command');
    await first;
    expect(question.answer.value).toBe('after the command');
  });

  it('nobody watches are not asked for after a command, but are out of date', async () => {
    const ask = jest.fn(async () => 'answer');
    const question = watched('unwatched', ask);
    await askOnce(question);
    question.watchers.clear();
    askAllAnew();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(isStale(question)).toBe(true);
  });

  it('that are still fresh are not asked for again when the person comes back', async () => {
    const ask = jest.fn(async () => 'answer');
    const question = watched('back', ask);
    await askOnce(question);
    askStale();
    expect(ask).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(20_000);
    askStale();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('are forgotten when there are many and nobody watches', async () => {
    const old = questionOf('old', () => 'kept');
    for (let count = 0; count < 80; count += 1) questionOf(`filler ${count}`, () => undefined);
    expect(questionOf('old', () => 'anew')).not.toBe(old);
  });
});
