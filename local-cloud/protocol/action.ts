import type { Environment } from '../environment';
import type { Parameters } from './parameters';

/** What an action answers: fields beside `requestId`, and for the call log the index it used. */
export type Answer = { readonly body: { readonly [field: string]: unknown }; readonly indexUsed?: string };

export type Action = (environment: Environment, parameters: Parameters) => Answer | Promise<Answer>;

export type Actions = Readonly<Record<string, Action>>;
