/** One call as its client saw it: when it was sent and when its answer came, on one clock. */
export interface Operation<Call, Answer> {
  readonly call: Call;
  readonly answer: Answer;
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** What one call does when nothing runs beside it: the next state, or null when this answer cannot come from this state. */
export interface Model<State, Call, Answer> {
  readonly initial: State;
  readonly step: (state: State, call: Call, answer: Answer) => State | null;
}

/**
 * True when the calls can be put in one order that the model explains and in which no call comes before one that was
 * answered before it was sent (Wing and Gong's search, remembering the sets of calls it has tried as Lowe does).
 * States must be told apart by their JSON.
 */
export const isLinearizable = <State, Call, Answer>(
  history: readonly Operation<Call, Answer>[],
  { initial, step }: Model<State, Call, Answer>,
): boolean => {
  const calls = [...history].sort((a, b) => a.sentAt - b.sentAt);
  const isTaken = new Uint8Array(calls.length);
  const tried = new Set<string>();
  let left = calls.length;
  const take = (at: number): void => {
    isTaken[at] = 1;
    left--;
  };
  const putBack = (at: number): void => {
    isTaken[at] = 0;
    left++;
  };
  const nextStates = (state: State) =>
    candidates(calls, isTaken).map(({ at, operation }) => ({
      at,
      next: step(state, operation.call, operation.answer),
    }));

  /** Takes calls that change nothing as soon as they fit: later they could only fit worse. */
  const takeIdle = (state: State): readonly number[] => {
    const same = JSON.stringify(state);
    const idle = nextStates(state).filter(({ next }) => next !== null && JSON.stringify(next) === same);
    for (const { at } of idle) take(at);
    const taken = idle.map(({ at }) => at);
    return taken.length === 0 ? taken : [...taken, ...takeIdle(state)];
  };

  const canGoOn = (state: State): boolean => {
    const idle = takeIdle(state);
    if (left === 0) return true;
    const seal = `${Buffer.from(isTaken).toString('latin1')}${JSON.stringify(state)}`;
    if (!tried.has(seal)) {
      tried.add(seal);
      for (const { at, next } of nextStates(state)) {
        if (next === null) continue;
        take(at);
        if (canGoOn(next)) return true;
        putBack(at);
      }
    }
    for (const at of idle) putBack(at);
    return false;
  };
  return canGoOn(initial);
};

/** The calls that may come next: sent before every other one left was answered. */
const candidates = <Call, Answer>(calls: readonly Operation<Call, Answer>[], isTaken: Uint8Array) => {
  const found: { at: number; operation: Operation<Call, Answer> }[] = [];
  let firstAnswer = Number.POSITIVE_INFINITY;
  for (const [at, operation] of calls.entries()) {
    if (isTaken[at] === 1) continue;
    if (operation.sentAt > firstAnswer) break;
    found.push({ at, operation });
    firstAnswer = Math.min(firstAnswer, operation.answeredAt);
  }
  return found;
};
