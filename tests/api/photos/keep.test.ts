import { deflateSync } from 'node:zlib';
import { keepPhoto } from '@shared/features/photos/contract';
import { createPhotos } from '../../../cloudfunctions/features/photos/feature';
import { aWorld, newKey, type Person, type World } from '../../support/world';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const secretPlace = 'GPSLatitude 29.2906';
const jpeg = (more: Buffer[] = []): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0')),
    ...more,
    segment(0xdb, Buffer.alloc(65, 1)),
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  ]);
const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.alloc(13)),
  chunk('eXIf', Buffer.from(secretPlace)),
  chunk('tEXt', Buffer.from(secretPlace)),
  chunk('IDAT', deflateSync(Buffer.alloc(4))),
  chunk('IEND', Buffer.alloc(0)),
]);

describe('photos.keep', () => {
  let world: World;
  let driver: Person;
  beforeEach(async () => {
    world = await aWorld();
    driver = await world.person({ name: '周师傅' });
  });
  const keep = (bytes: Buffer, key = newKey()) =>
    world.as(driver).do(keepPhoto, { base64: bytes.toString('base64') }, { key });
  const kept = async (photoId: string): Promise<Buffer> => {
    const { photos } = createPhotos(world.platform);
    const [address = ''] = await photos.addressesOf(photos.pathsOf([photoId], driver.accountId));
    return Buffer.from(await (await fetch(address)).arrayBuffer());
  };

  it.each([
    ['JPEG', jpeg([segment(0xe1, Buffer.from(`Exif\0\0${secretPlace}`)), segment(0xfe, Buffer.from(secretPlace))])],
    ['JPEG with something glued behind it', Buffer.concat([jpeg(), Buffer.from(secretPlace)])],
    ['PNG', png],
  ])('keeps a %s without where it was taken', async (_, bytes) => {
    const reply = await keep(bytes);
    if (!reply.ok) throw new Error(reply.failure.code);
    const file = await kept(reply.value.photoId);
    expect(file.length).toBeGreaterThan(20);
    expect(file.includes(secretPlace)).toBe(false);
  });

  it('gives the same photo the same id when it is sent twice', async () => {
    const key = newKey();
    expect(await keep(jpeg(), key)).toEqual(await keep(jpeg(), key));
  });

  it.each([
    ['text', Buffer.from('<script>alert(1)</script> not a picture')],
    ['a cut-off JPEG', jpeg().subarray(0, 40)],
    ['a PNG that never ends', png.subarray(0, png.length - 12)],
  ])('refuses %s', async (_, bytes) => {
    expect(await keep(bytes)).toMatchObject({ ok: false, failure: { code: 'photo.notAnImage' } });
  });

  it('refuses a stranger the photo of another', async () => {
    const reply = await keep(jpeg());
    if (!reply.ok) throw new Error(reply.failure.code);
    const { photos } = createPhotos(world.platform);
    expect(() => photos.pathsOf([reply.value.photoId], 'a-stranger')).toThrow('input.invalid');
  });

  it('refuses a visitor who has not signed in', async () => {
    const reply = await world.as(null).do(keepPhoto, { base64: jpeg().toString('base64') });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'auth.required' } });
  });
});
