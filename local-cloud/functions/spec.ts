/** One cloud function as it is deployed. */
export type FunctionSpec = {
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Seven fields (second … year), China time; one trigger a function unless that limit is lifted. */
  readonly timer?: string | readonly string[];
  /** Environment variables, beside those CloudBase sets itself. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many may run at the same time. Default 4. */
  readonly instances?: number;
};

/** Who or what calls: only this becomes the function's identity, never the event. */
export type Invocation = {
  /** JSON text, at most 6 MB. */
  readonly event: string;
  readonly requestId: string;
  /** The WeChat identity, when a signed-in client calls. */
  readonly openid?: string;
  readonly source: 'wx_client' | 'timer' | 'function';
};

/** What became of a call: the answer as JSON text, or the cloud's error. */
export type Outcome =
  | { readonly isOk: true; readonly value: string }
  | { readonly isOk: false; readonly code: string; readonly message: string };

export const failed = (code: string, message: string): Outcome => ({ isOk: false, code, message });
