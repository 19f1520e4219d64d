import type { AnyAction, OutputOf, ParsedInputOf } from '@shared/kernel/contract';
import type { Context } from './context';

export type Handler<A extends AnyAction> = (input: ParsedInputOf<A>, context: Context) => Promise<OutputOf<A>>;

/** An action with the function that serves it. */
export interface Route {
  readonly action: AnyAction;
  readonly handle: (input: unknown, context: Context) => Promise<unknown>;
}

/** Binds a handler to its action. Input is parsed before it; output is trimmed to the contract after it. */
export const serve = <A extends AnyAction>(action: A, handler: Handler<A>): Route => ({
  action,
  handle: async (input, context) => action.output.parse(await handler(input as ParsedInputOf<A>, context)),
});
