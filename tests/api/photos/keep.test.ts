import { keepPhoto } from '@shared/features/photos/contract';
import { createPhotos } from '../../../cloudfunctions/features/photos/feature';
import { chunk, jpeg, png, segment } from '../../support/pictures';
import { aWorld, newKey, type Person, type World } from '../../support/world';

const secretPlace = 'GPSLatitude 29.2906';
const secretTexts = png([chunk('eXIf', Buffer.from(secretPlace)), chunk('tEXt', Buffer.from(secretPlace))]);

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
    ['PNG', secretTexts],
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
    ['a PNG that never ends', secretTexts.subarray(0, secretTexts.length - 12)],
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
