import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { openEnvironment, send, withCloud } from './support';

const cloud = withCloud();

async function openWeChat() {
  const { app, name } = await openEnvironment(cloud(), []);
  const ask = async (apiName: string, requestData: object) =>
    ((await app.callWxOpenApi({ apiName, requestData } as never)) as unknown as { result: Record<string, unknown> })
      .result;
  return { ask, name };
}

/** Reads the one-bit grey PNG the stub draws, by the book, not by the stub's own code. */
function pixelsOf(png: Buffer) {
  const side = png.readUInt32BE(16);
  const body: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      body.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(body));
  const stride = 1 + Math.ceil(side / 8);
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isWhite = ((rows[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      pixels.fill(isWhite ? 255 : 0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { side, pixels };
}

describe('WeChat, as far as it can be stood in for', () => {
  it.each(['wxacode.getUnlimited', 'openapi.wxacode.getUnlimited', 'getwxacodeunlimit'])(
    'draws a code that reads page and scene (%s)',
    async (apiName) => {
      const { ask } = await openWeChat();
      const { errCode, buffer } = await ask(apiName, { page: 'pages/join/index', scene: 'u=abc-123' });
      expect(errCode).toBe(0);
      const { side, pixels } = pixelsOf(Buffer.from((buffer as { data: number[] }).data));
      expect(jsQR(pixels, side, side)?.data).toBe('pages/join/index?scene=u=abc-123');
    },
  );

  it('refuses a scene WeChat would refuse', async () => {
    const { ask } = await openWeChat();
    expect((await ask('wxacode.getUnlimited', { page: 'p', scene: 'x'.repeat(33) })).errCode).toBe(40169);
    expect((await ask('wxacode.getUnlimited', { page: 'p', scene: '中文' })).errCode).toBe(40169);
    expect((await ask('wxacode.getUnlimited', { page: '/p', scene: 'x' })).errCode).toBe(41030);
  });

  it('notes the messages it was asked to send, and refuses the next ones when told to', async () => {
    const { ask, name } = await openWeChat();
    const message = {
      touser: 'openid',
      templateId: 't1',
      page: 'pages/messages/index',
      data: { thing1: { value: 'short' } },
    };
    expect((await ask('subscribeMessage.send', message)).errCode).toBe(0);
    await send(cloud(), 'POST', `/_local/messages/refuse?env=${name}`, { count: 2 });
    const codes = [];
    for (let i = 0; i < 3; i++) codes.push((await ask('subscribeMessage.send', message)).errCode);
    expect(codes).toEqual([43101, 43101, 0]);
    const { body } = await send(cloud(), 'GET', `/_local/messages?env=${name}`);
    expect(body.messages).toMatchObject([
      { ...message, errCode: 0 },
      { errCode: 43101 },
      { errCode: 43101 },
      { errCode: 0 },
    ]);
  });

  it('refuses a message WeChat would refuse', async () => {
    const { ask } = await openWeChat();
    const long = { touser: 'o', templateId: 't', data: { thing1: { value: 'x'.repeat(21) } } };
    expect((await ask('subscribeMessage.send', long)).errCode).toBe(47003);
    expect((await ask('subscribeMessage.send', { templateId: 't' })).errCode).toBe(40003);
    expect((await ask('security.msgSecCheck', {})).errCode).toBe(-1);
  });
});
