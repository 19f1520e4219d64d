import { startCloudProcess } from './local-cloud';

/** One local cloud for all action tests; each world has an environment of its own in it. */
export default async function startTheCloud(): Promise<void> {
  const cloud = await startCloudProcess();
  process.env.TEST_CLOUD_URL = cloud.url;
  (globalThis as { testCloud?: typeof cloud }).testCloud = cloud;
}
