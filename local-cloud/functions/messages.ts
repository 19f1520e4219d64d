/** Between the runner and a function's worker. `event` is JSON text. */
export type FunctionRequest = {
  readonly event: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly offsetMs: number;
};

/** What a worker sends: first that its bundle is loaded, then one answer for each request. */
export type FunctionAnswer =
  | { readonly isLoaded: true }
  | { readonly isLoaded?: undefined; readonly isOk: true; readonly value: string }
  | { readonly isLoaded?: undefined; readonly isOk: false; readonly message: string };
