import { createHash } from 'node:crypto';
import { invalidParameter } from '../engine/errors';
import { isDocument } from '../engine/values';
import type { FileStore } from '../files/file-store';
import type { Actions } from './action';
import { listIn, textIn } from './parameters';

const missing = (fileId: string) => ({ code: 'STORAGE_FILE_NONEXIST', fileID: fileId, tempFileURL: '' });

function downloadOf(files: FileStore, origin: string, wanted: unknown) {
  if (!isDocument(wanted) || typeof wanted.fileid !== 'string') throw invalidParameter('file_list needs file ids');
  const path = files.pathOf(wanted.fileid);
  if (path === undefined || !files.has(path)) return missing(wanted.fileid);
  const life = typeof wanted.max_age === 'number' && wanted.max_age > 0 ? wanted.max_age : undefined;
  const address = `${origin}${files.link(path, 'read', life)}`;
  return { code: 'SUCCESS', fileID: wanted.fileid, fileid: wanted.fileid, tempFileURL: address, download_url: address };
}

async function copied(files: FileStore, wanted: unknown) {
  if (!isDocument(wanted)) throw invalidParameter('file_list needs paths');
  const from = textIn(wanted, 'src_path');
  const to = textIn(wanted, 'dst_path');
  if (!files.has(from)) return { code: 'STORAGE_FILE_NONEXIST', fileId: '', message: from };
  if (wanted.overwrite === false && files.has(to)) return { code: 'STORAGE_FILE_EXIST', fileId: '', message: to };
  await files.copy(from, to);
  if (wanted.remove_original === true) files.remove(from);
  return { code: 'SUCCESS', fileId: files.fileId(to) };
}

const cosFileIdOf = (path: string) => createHash('sha1').update(path).digest('hex');

/** Which file an id names; there are no rules here that could say who may reach it. */
function authorityOf(files: FileStore, wanted: unknown) {
  if (!isDocument(wanted)) throw invalidParameter('fileList needs paths');
  const fileId = textIn(wanted, 'path');
  const path = files.pathOf(fileId);
  return path === undefined ? { path: fileId } : { path: fileId, cosFileId: cosFileIdOf(path) };
}

/** `storage.*`: what `app.uploadFile`, `downloadFile`, `getTempFileURL` and `deleteFile` send. */
export const storageActions = (origin: () => string): Actions => ({
  'storage.getUploadMetadata': ({ files }, parameters) => {
    const path = textIn(parameters, 'path');
    const url = encodeURI(`${origin()}${files.link(path, 'write')}`);
    const ids = { fileId: files.fileId(path), cosFileId: cosFileIdOf(path) };
    return { body: { data: { url, token: 'local', authorization: 'local', ...ids } } };
  },
  'storage.batchGetDownloadUrl': ({ files }, parameters) => {
    const list = listIn(parameters, 'file_list').map((wanted) => downloadOf(files, origin(), wanted));
    return { body: { data: { download_list: list } } };
  },
  'storage.batchDeleteFile': ({ files }, parameters) => {
    const list = listIn(parameters, 'fileid_list').map((each) => {
      const path = files.pathOf(String(each));
      const isRemoved = path !== undefined && files.remove(path);
      return { fileID: each, code: isRemoved ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
    });
    return { body: { data: { delete_list: list } } };
  },
  'storage.batchCopyFile': async ({ files }, parameters) => {
    const list = [];
    for (const wanted of listIn(parameters, 'file_list')) list.push(await copied(files, wanted));
    return { body: { data: { copy_list: list } } };
  },
  'storage.getFileAuthority': ({ files }, parameters) => ({
    body: { data: listIn(parameters, 'fileList').map((wanted) => authorityOf(files, wanted)) },
  }),
});
