import type * as z from 'zod/mini';

/** What an action does to the world. A query changes nothing; a command is safe to send twice under one key. */
export type ActionKind = 'query' | 'command';
export type ActionName = `${string}.${string}`;

/** One callable operation: its wire name, its input and its output. Nothing crosses the wire that is not in one. */
export interface Action<I extends z.ZodMiniType = z.ZodMiniType, O extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: ActionName;
  readonly kind: ActionKind;
  readonly input: I;
  readonly output: O;
}

export const query = <I extends z.ZodMiniType, O extends z.ZodMiniType>(
  name: ActionName,
  input: I,
  output: O,
): Action<I, O> => ({ name, kind: 'query', input, output });

export const command = <I extends z.ZodMiniType, O extends z.ZodMiniType>(
  name: ActionName,
  input: I,
  output: O,
): Action<I, O> => ({ name, kind: 'command', input, output });

export type AnyAction = Action;
/** What a caller writes. */
export type InputOf<A extends AnyAction> = z.input<A['input']>;
/** What a handler reads, after defaults and trimming. */
export type ParsedInputOf<A extends AnyAction> = z.output<A['input']>;
export type OutputOf<A extends AnyAction> = z.output<A['output']>;
