export default async function stopTheCloud(): Promise<void> {
  await (globalThis as { testCloud?: { stop(): Promise<void> } }).testCloud?.stop();
}
