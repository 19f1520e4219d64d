import tcb from '@cloudbase/node-sdk';
import { reach } from './reach';

/** Keeps files where clients cannot reach them except by an address that expires. */
export interface Files {
  keep(path: string, content: Buffer): Promise<void>;
  /** Addresses that work for `seconds`, in the order asked; a missing file is left out. */
  addressesOf(paths: readonly string[], seconds: number): Promise<string[]>;
}

/** A photo takes longer than a document. */
const patienceInMs = 5_000;

export const openFiles = (environment?: string): Files => {
  const app = tcb.init({
    env: environment ?? (tcb.SYMBOL_CURRENT_ENV as unknown as string),
    timeout: patienceInMs,
  });
  let idPrefix: string | null = null;
  /** A file's id is its path behind the bucket's prefix, which only the cloud knows; asked for once per instance. */
  const idOf = async (path: string): Promise<string> => {
    if (idPrefix === null) {
      const { data } = await app.getUploadMetadata({ cloudPath: path });
      idPrefix = data.fileId.slice(0, -path.length);
    }
    return `${idPrefix}${path}`;
  };
  return {
    keep: (path, content) =>
      reach(async () => {
        await app.uploadFile({ cloudPath: path, fileContent: content });
      }),
    addressesOf: (paths, seconds) =>
      reach(async () => {
        if (paths.length === 0) return [];
        const fileList = await Promise.all(paths.map(async (path) => ({ fileID: await idOf(path), maxAge: seconds })));
        const answer = await app.getTempFileURL({ fileList });
        return answer.fileList.filter(({ tempFileURL }) => tempFileURL !== '').map(({ tempFileURL }) => tempFileURL);
      }),
  };
};
