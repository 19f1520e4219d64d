/** Between the runner and a function's worker. `event` is JSON text. */
export type FunctionRequest = {
  readonly event: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly offsetMs: number;
};

export type FunctionAnswer =
  | { readonly isOk: true; readonly value: string }
  | { readonly isOk: false; readonly message: string };
