/** What is deployed. config.json of each function, cloudbaserc.json and the local runner are all made from this list. */
export interface FunctionManifest {
  readonly name: 'api' | 'jobs';
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Seven-field cron in UTC+8; CloudBase allows one trigger per function. */
  readonly timer?: string;
  /** False: clients may not call it, and it refuses in code as well. */
  readonly mayBeCalledByClients: boolean;
  readonly openApis: readonly string[];
  /** It prints papers, so the build lays the font beside it. */
  readonly printsPapers: boolean;
}

export const manifest: readonly FunctionManifest[] = [
  {
    name: 'api',
    memoryMb: 256,
    timeoutSeconds: 10,
    mayBeCalledByClients: true,
    openApis: ['wxacode.getUnlimited'],
    printsPapers: true,
  },
  {
    name: 'jobs',
    memoryMb: 256,
    timeoutSeconds: 60,
    timer: '*/10 * * * * * *',
    mayBeCalledByClients: false,
    openApis: ['subscribeMessage.send'],
    printsPapers: false,
  },
];
