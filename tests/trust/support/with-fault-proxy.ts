import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy';

/** Puts a fault proxy before the store of every world that the tests of one file make. */
export function withFaultProxy(): () => FaultProxy {
  let proxy: FaultProxy | undefined;
  beforeAll(async () => {
    proxy = await startFaultProxy(process.env.TEST_CLOUD_URL ?? '');
    process.env.TEST_STORE_URL = proxy.url;
  });
  afterAll(async () => {
    delete process.env.TEST_STORE_URL;
    await proxy?.close();
  });
  return () => {
    if (!proxy) throw new Error('the proxy is not started yet');
    return proxy;
  };
}
