import { fileGrievance } from '@shared/features/grievances/contract';
import { keepPhoto, monthlyPhotoLimitInBytes, photoLimitInBytes } from '@shared/features/photos/contract';
import { allowancesSpec } from '../../cloudfunctions/features/photos/allowance';
import { createPhotos } from '../../cloudfunctions/features/photos/feature';
import { jpeg, segment } from '../support/pictures';
import { aWorld, newKey, type Person, type World } from '../support/world';
import { pictures, refused, secrets } from './support/photo-corpus';
import { grievance } from './support/stage';

const megabyte = 1024 * 1024;
/** A JPEG of about so many bytes when nothing is left out of it. */
const heavy = (bytes: number): Buffer => {
  const table = segment(0xdb, Buffer.alloc(65_000, 1));
  return jpeg(Array.from({ length: Math.ceil(bytes / table.length) }, () => table));
};

describe('G23 photos', () => {
  let world: World;
  let driver: Person;
  beforeEach(async () => {
    world = await aWorld();
    driver = await world.person({ name: '周师傅' });
  });

  const keep = (bytes: Buffer, key = newKey()) =>
    world.as(driver).do(keepPhoto, { base64: bytes.toString('base64') }, { key });
  const photoIdOf = async (bytes: Buffer, key = newKey()): Promise<string> =>
    (await world.as(driver).must(keepPhoto, { base64: bytes.toString('base64') }, { key })).photoId;
  const served = async (photoId: string): Promise<{ address: string; type: string | null; file: Buffer }> => {
    const { photos } = createPhotos(world.platform);
    const [address = ''] = await photos.addressesOf(photos.pathsOf([photoId], driver.accountId));
    const answer = await fetch(address);
    return { address, type: answer.headers.get('content-type'), file: Buffer.from(await answer.arrayBuffer()) };
  };
  const bytesCounted = async (): Promise<number> =>
    (await world.documents<{ bytes: number }>(allowancesSpec.name)).reduce((total, { bytes }) => total + bytes, 0);

  it('is tried with at least forty files', () => {
    expect(Object.keys(pictures).length + Object.keys(refused).length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(pictures))('keeps %s as a picture and nothing else', async (name, bytes) => {
    const { type, file } = await served(await photoIdOf(bytes));
    expect(type).toBe(name.includes('PNG') ? 'image/png' : 'image/jpeg');
    for (const secret of Object.values(secrets)) expect(file.includes(secret)).toBe(false);
    expect(file.length).toBeLessThanOrEqual(bytes.length);
    // what is kept is a whole picture still, and has nothing more to lose
    const again = await served(await photoIdOf(file));
    expect(again.file.equals(file)).toBe(true);
  });

  it.each(Object.entries(refused))('refuses %s and counts nothing', async (_, [bytes, code]) => {
    expect(await keep(bytes)).toMatchObject({ ok: false, failure: { code: `photo.${code}` } });
    expect(await bytesCounted()).toBe(0);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['one byte above ten megabytes', Buffer.concat([heavy(0), Buffer.alloc(10 * megabyte + 1)])],
    ['a photo above what a call may carry', heavy(photoLimitInBytes + 70_000)],
  ])('refuses %s', async (_, bytes) => {
    expect(await keep(bytes)).toMatchObject({
      ok: false,
      failure: { code: 'input.invalid', details: { fields: ['base64'] } },
    });
    expect(await bytesCounted()).toBe(0);
  });

  it.each(['photo.php.jpg', '../../accounts/x.jpg', 'C:\\photos\\x.jpg', 'I-LOVE-YOU.TXT.vbs', '周师傅的工资条.jpg'])(
    'takes no file name: %s',
    async (name) => {
      const base64 = jpeg().toString('base64');
      expect(await world.as(driver).send('photos.keep', { base64, name }, newKey())).toMatchObject({
        ok: false,
        failure: { code: 'input.invalid' },
      });
      expect(await world.as(driver).send('photos.keep', { base64 }, `${name}-12345678`)).toMatchObject({
        ok: false,
        failure: { code: 'command.keyMissing' },
      });
    },
  );

  it('takes nine photos with a message, and not ten', async () => {
    await world.seed.offices();
    const photoIds: string[] = [];
    for (let at = 0; at < 10; at++) photoIds.push(await photoIdOf(jpeg()));
    const file = (ids: readonly string[]) => world.as(driver).do(fileGrievance, { ...grievance, photoIds: [...ids] });
    expect(await file(photoIds)).toMatchObject({ ok: false, failure: { details: { fields: ['photoIds'] } } });
    expect(await file(photoIds.slice(1))).toMatchObject({ ok: true });
  });

  it('takes no photo beyond two hundred megabytes of a month, and takes them again in the next', async () => {
    await photoIdOf(jpeg());
    const allowances = world.platform.database.collection(allowancesSpec.name);
    const size = (await served(await photoIdOf(jpeg()))).file.length;
    await allowances.setWhere({ _id: driver.accountId }, { bytes: monthlyPhotoLimitInBytes - size });
    const key = newKey();
    const last = await photoIdOf(jpeg(), key);
    expect(await keep(jpeg())).toEqual({
      ok: false,
      failure: { code: 'photo.monthFull', details: { limitInBytes: monthlyPhotoLimitInBytes } },
      requestId: 'test',
    });
    expect(await bytesCounted()).toBe(monthlyPhotoLimitInBytes);
    expect(await photoIdOf(jpeg(), key)).toBe(last);
    // the last minute of March in China, then the first of April
    world.at('2026-03-31T15:59:00.000Z');
    expect(await keep(jpeg())).toMatchObject({ ok: false });
    world.at('2026-03-31T16:00:00.000Z');
    expect(await keep(jpeg())).toMatchObject({ ok: true });
    expect(await bytesCounted()).toBe(size);
  });

  it('counts each photo of several sent at once, and one sent twice once', async () => {
    const size = (await served(await photoIdOf(jpeg(), 'the-first-of-them'))).file.length;
    await Promise.all([...Array.from({ length: 4 }, () => photoIdOf(jpeg())), photoIdOf(jpeg(), 'the-first-of-them')]);
    expect(await bytesCounted()).toBe(5 * size);
  });
});
