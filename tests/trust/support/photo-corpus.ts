import { chunk, endOfJpeg, frame, jpeg, png, pngHead, segment } from '../../support/pictures';

/** What must not be left in any file that is kept: where, on whose phone, by whom, when. */
export const secrets = {
  place: 'GPSLatitude 29.2906',
  device: 'XiaoPhone 14 SN8842',
  person: '周师傅的手机',
  script: '<script>alert(document.cookie)</script>',
} as const;
const secret = Buffer.from(Object.values(secrets).join(' '));

const text = (content: string): Buffer => Buffer.from(content);
const join = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
/** A segment of a JPEG, of a length that no reader can be unsure about. */
const marked = (marker: number, head: string): Buffer => segment(marker, join(head, secret));
const riff = (body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return join('RIFF', length, body);
};
const zip = join(
  'PK\u0003\u0004',
  Buffer.alloc(26),
  'META-INF/MANIFEST.MF',
  secret,
  'PK\u0005\u0006',
  Buffer.alloc(18),
);
const cut = (bytes: Buffer, by: number): Buffer => bytes.subarray(0, bytes.length - by);
/** Standard test text every virus scanner knows; in two pieces so that none mistakes this file for it. */
const eicar = text(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE'}!$H+H*`);

/** Kept, without a trace of the secrets. */
export const pictures: Readonly<Record<string, Buffer>> = {
  'a plain JPEG': jpeg(),
  'a JPEG with EXIF position and device': jpeg([marked(0xe1, 'Exif\0\0II*\0')]),
  'a JPEG with XMP': jpeg([marked(0xe1, 'http://ns.adobe.com/xap/1.0/\0')]),
  'a JPEG with IPTC': jpeg([marked(0xed, 'Photoshop 3.0\x008BIM')]),
  'a JPEG with an ICC profile that names the device': jpeg([marked(0xe2, 'ICC_PROFILE\0\u0001\u0001')]),
  'a JPEG with a comment': jpeg([marked(0xfe, '')]),
  'a JPEG with a thumbnail in its first segment': jpeg([marked(0xe0, 'JFXX\0\u0010')]),
  'a JPEG with a segment nobody knows': jpeg([marked(0xf3, '')]),
  'a JPEG with EXIF between its scans': join(cut(jpeg(), 2), marked(0xe1, 'Exif\0\0'), endOfJpeg),
  'a JPEG with a second picture of its own behind it': join(jpeg(), jpeg([marked(0xe1, 'Exif\0\0')])),
  'a JPEG that is a web page too': join(jpeg([marked(0xfe, '<html><body>')]), '</body></html>', secret),
  'a JPEG that is a ZIP too': join(jpeg(), zip),
  'a JPEG with a film behind it': join(jpeg(), '\0\0\0\u0018ftypmp42', secret, endOfJpeg),
  'a plain PNG': png(),
  'a PNG with EXIF': png([chunk('eXIf', secret)]),
  'a PNG with texts': png([chunk('tEXt', secret), chunk('zTXt', secret), chunk('iTXt', secret)]),
  'a PNG with a profile, a time and a chunk of a phone maker': png([
    chunk('iCCP', secret),
    chunk('tIME', Buffer.alloc(7, 1)),
    chunk('miPh', secret),
  ]),
  'a PNG with further frames': png([chunk('acTL', Buffer.alloc(8, 1)), chunk('fdAT', secret)]),
  'a PNG with a script behind it': join(png(), secret),
  'a JPEG of fifty million pixels': jpeg([], { width: 10_000, height: 5_000 }),
};

/** Refused, and nothing kept: what each is and how the refusal is called. */
export const refused: Readonly<Record<string, readonly [bytes: Buffer, code: string]>> = {
  'a WebP with EXIF and XMP': [riff(join('WEBPVP8X', Buffer.alloc(14), 'EXIF', secret, 'XMP ', secret)), 'notAnImage'],
  'an HEIC': [join('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', secret), 'notAnImage'],
  'a GIF': [join('GIF89a\u0001\0\u0001\0\0\0\0;', secret), 'notAnImage'],
  'a GIF that is a Java archive too': [join('GIF89a\u0001\0\u0001\0\0\0\0;', zip), 'notAnImage'],
  'a BMP': [join('BM', Buffer.alloc(60)), 'notAnImage'],
  'an SVG with a script': [text(`<svg xmlns="http://www.w3.org/2000/svg">${secrets.script}</svg>`), 'notAnImage'],
  'a web page named .jpg': [text(`<!doctype html><title>photo.jpg</title>${secrets.script}`), 'notAnImage'],
  'a PDF with a script': [text('%PDF-1.7 /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'notAnImage'],
  'an MP4': [join('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', secret), 'notAnImage'],
  'an MP3': [join('ID3\u0004\0\0\0\0\0\u0010', secret), 'notAnImage'],
  'a ZIP': [zip, 'notAnImage'],
  'a program': [join('MZ', Buffer.alloc(64)), 'notAnImage'],
  'the test text of virus scanners': [eicar, 'notAnImage'],
  'the head of a JPEG before a web page': [join(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), secrets.script), 'notAnImage'],
  'a JPEG cut off in its scan': [cut(jpeg(), 5), 'notAnImage'],
  'a JPEG without a picture in it': [
    join(Buffer.from([0xff, 0xd8]), marked(0xe1, 'Exif\0\0'), endOfJpeg),
    'notAnImage',
  ],
  'a JPEG with two sizes': [jpeg([frame(1, 1)]), 'notAnImage'],
  'a PNG cut off': [cut(png(), 12), 'notAnImage'],
  'a PNG whose palette hides a text': [png([chunk('PLTE', Buffer.alloc(900, secret))]), 'notAnImage'],
  'a PNG that does not begin with its size': [
    join(pngHead, chunk('tEXt', secret), png().subarray(pngHead.length)),
    'notAnImage',
  ],
  'a JPEG that says it has 65,535 × 65,535 pixels': [jpeg([], { width: 65_535, height: 65_535 }), 'tooLarge'],
  'a PNG that says it has 100,000 × 100,000 pixels': [png([], { width: 100_000, height: 100_000 }), 'tooLarge'],
  'a JPEG of one row more than fifty million pixels': [jpeg([], { width: 10_000, height: 5_001 }), 'tooLarge'],
};
