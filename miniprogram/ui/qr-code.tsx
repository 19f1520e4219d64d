import { View } from '@tarojs/components';
import { encode } from 'uqr';
import { accessible } from './accessible';
import './qr-code.scss';

interface QrCodeProps {
  readonly text: string;
  /** What the code is for, for a screen reader. */
  readonly label: string;
  readonly sizeInPixels?: number;
}

/** Dark modules joined into one run per row: a whole code is one node and about 3 KB. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .map((row, y) => {
      const runs = row.map((isDark) => (isDark ? '1' : '0')).join('');
      return [...runs.matchAll(/1+/g)]
        .map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`)
        .join('');
    })
    .join('');

const pictureOf = (text: string): string => {
  const { data: modules, size } = encode(text, { ecc: 'M', border: 2 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${pathOf(modules)}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

export function QrCode({ text, label, sizeInPixels = 240 }: QrCodeProps) {
  const size = `${sizeInPixels}px`;
  return (
    <View
      className='qr-code'
      style={{ width: size, height: size, backgroundImage: `url("${pictureOf(text)}")` }}
      {...accessible({ role: 'img', label })}
    />
  );
}
