import type { Explanation } from '../engine/explain';
import type { Environment } from '../environment';
import type { Parameters } from './parameters';

/** What an action answers: fields beside `requestId`, and for the call log how a query was answered. */
export type Answer = { readonly body: { readonly [field: string]: unknown }; readonly used?: Explanation };

export type Action = (environment: Environment, parameters: Parameters) => Answer | Promise<Answer>;

export type Actions = Readonly<Record<string, Action>>;
