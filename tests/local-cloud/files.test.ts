import { openEnvironment, refusalOf, send, withCloud } from './support';

const cloud = withCloud();
const open = () => openEnvironment(cloud(), []);

describe('files through the SDK', () => {
  it('come back as they were uploaded, are linked, copied and deleted', async () => {
    const { app, name } = await open();
    const fileContent = Buffer.from([0, 1, 2, 255, 254, ...Buffer.from('工驿')]);
    const { fileID } = await app.uploadFile({ cloudPath: 'photos/工驿/a b.jpg', fileContent });
    expect(fileID).toBe(`cloud://${name}.local-bucket/photos/工驿/a b.jpg`);
    expect((await app.downloadFile({ fileID })).fileContent).toEqual(fileContent);
    await app.copyFile({ fileList: [{ srcPath: 'photos/工驿/a b.jpg', dstPath: 'kept/a b.jpg' }] });
    const { fileList } = await app.deleteFile({ fileList: [fileID] });
    expect(fileList).toMatchObject([{ fileID, code: 'SUCCESS' }]);
    expect(await refusalOf(app.downloadFile({ fileID }))).toBe('STORAGE_FILE_NONEXIST');
    const copy = fileID.replace('photos/工驿', 'kept');
    expect((await app.downloadFile({ fileID: copy })).fileContent).toEqual(fileContent);
  });

  it('are named by the id that their upload had, when somebody asks for their authority', async () => {
    const { app } = await open();
    const { data } = await app.getUploadMetadata({ cloudPath: 'a.png' });
    // the SDK asks only for a person, whom it takes from the environment of the function
    Object.assign(process.env, { TCB_CONTEXT_KEYS: 'TCB_UUID', TCB_UUID: 'u1' });
    const answer = await app.getFileAuthority({
      fileList: [
        { path: data.fileId, type: 'READ' },
        { path: 'cloud://elsewhere/a.png', type: 'READ' },
      ],
    });
    delete process.env.TCB_CONTEXT_KEYS;
    delete process.env.TCB_UUID;
    expect((answer as unknown as { data: unknown }).data).toEqual([
      { path: data.fileId, cosFileId: data.cosFileId },
      { path: 'cloud://elsewhere/a.png' },
    ]);
  });

  it('are reached only by a link with its signature, for reading or for writing, until it ends', async () => {
    const { app } = await open();
    const { fileID } = await app.uploadFile({ cloudPath: 'a.png', fileContent: Buffer.from('png') });
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
    const link = new URL(fileList[0]?.tempFileURL ?? '');
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link)).headers.get('content-type')).toBe('image/png');
    expect((await fetch(link, { method: 'PUT', body: 'x' })).status).toBe(403);
    const changed = (name: string, value: string) => {
      const other = new URL(link);
      if (name === 'path') other.pathname = value;
      else other.searchParams.set(name, value);
      return fetch(other).then(({ status }) => status);
    };
    expect(await changed('sign', '0'.repeat(64))).toBe(403);
    expect(await changed('until', '9999999999')).toBe(403);
    expect(await changed('path', link.pathname.replace('a.png', 'b.png'))).toBe(403);
    expect(await changed('until', '1')).toBe(403);
    await send(cloud(), 'POST', '/local/clock', { advanceMs: 61_000 });
    expect((await fetch(link)).status).toBe(403);
  });

  it('are offered as a download when they could run as a page', async () => {
    const { app } = await open();
    const { fileID } = await app.uploadFile({ cloudPath: 'evil.html', fileContent: Buffer.from('<script>1</script>') });
    const { fileList } = await app.getTempFileURL({ fileList: [fileID] });
    const { headers } = await fetch(fileList[0]?.tempFileURL ?? '');
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each(['../secret', 'a/../../b', '/etc/passwd', 'a//b', 'a/./b', 'a?b', 'a%2e'])(
    'refuse the path %s',
    async (cloudPath) => {
      const { app } = await open();
      expect(await refusalOf(app.uploadFile({ cloudPath, fileContent: Buffer.from('x') }))).toBe('INVALID_PARAM');
    },
  );

  it('of another environment are not there', async () => {
    const { app } = await open();
    const other = await open();
    const { fileID } = await other.app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('x') });
    expect((await app.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([
      { code: 'STORAGE_FILE_NONEXIST' },
    ]);
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }]);
  });
});
