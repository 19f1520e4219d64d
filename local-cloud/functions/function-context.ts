import type { FunctionSpec, Invocation } from './spec';

const appId = 'wx-local-cloud';
const identityKeys = 'WX_OPENID,WX_APPID,WX_API_TOKEN';

/** The variables CloudBase sets for every function, pointing at this server; nothing comes from the host process. */
export function variablesFor(spec: FunctionSpec, environment: string, adminUrl: string): Record<string, string> {
  return {
    ...spec.environment,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    // the SDK signs with them; this server does not look
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: environment,
    SCF_FUNCTIONNAME: spec.name,
    TCB_ENV: environment,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,SCF_NAMESPACE',
    // without it a failed database call keeps a timer of three seconds
    SILENCE: 'true',
    TZ: 'UTC',
  };
}

/** The second argument of `main`. The caller's identity is in `environment` and nowhere else. */
export function contextFor(spec: FunctionSpec, environment: string, invocation: Invocation) {
  const { openid, requestId, source } = invocation;
  const identity = openid === undefined ? {} : { WX_OPENID: openid, WX_APPID: appId, WX_CONTEXT_KEYS: identityKeys };
  const trigger = source === 'timer' ? { TRIGGER_SRC: 'timer' } : { TCB_SOURCE: source };
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: spec.memoryMb,
    time_limit_in_ms: spec.timeoutSeconds * 1000,
    request_id: requestId,
    function_name: spec.name,
    function_version: '$LATEST',
    namespace: environment,
    environment: JSON.stringify({ TCB_ENV: environment, SCF_NAMESPACE: environment, ...trigger, ...identity }),
  };
}
