import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'uqr';

const width = 640;
const height = 480;
const white = 235;
const black = 16;
const frames = 10;

/** Writes a video in which the camera sees one QR code, in the format Chromium's pretended camera plays. */
export const writeCameraFile = (text: string): string => {
  const { data: modules, size } = encode(text, { ecc: 'M', border: 4 });
  const scale = Math.floor(400 / size);
  const left = Math.floor((width - size * scale) / 2);
  const top = Math.floor((height - size * scale) / 2);
  const luma = Buffer.alloc(width * height, white);
  for (let y = 0; y < size * scale; y += 1)
    for (let x = 0; x < size * scale; x += 1)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)]) luma[(y + top) * width + x + left] = black;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  const file = path.resolve(__dirname, '../../.local/camera', `${process.pid}-${Date.now()}.y4m`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.concat([header, ...Array.from({ length: frames }, () => frame)]));
  return file;
};
