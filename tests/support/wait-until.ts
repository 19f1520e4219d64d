const pauseInMs = 5;

/** Waits until `claim` holds and answers it. A claim that throws does not hold yet. @throws what the last try threw. */
export const waitUntil = async <T>(
  claim: () => T | Promise<T>,
  what: string,
  limitInMs = 15_000,
): Promise<Exclude<T, false | '' | null | undefined>> => {
  const end = Date.now() + limitInMs;
  for (;;) {
    let problem: unknown = new Error(`waited ${limitInMs} ms for ${what}`);
    try {
      const answer = await claim();
      if (answer) return answer as Exclude<T, false | '' | null | undefined>;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > end) throw problem;
    await new Promise((resolve) => setTimeout(resolve, pauseInMs));
  }
};
