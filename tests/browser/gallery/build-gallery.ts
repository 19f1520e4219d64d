import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compile } from 'sass';

const root = path.resolve(__dirname, '../../..');

const scss: Plugin = {
  name: 'scss',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.scss$/ }, ({ path: file }) => ({ contents: compile(file).css, loader: 'css' })),
};

/** Builds every building block into one page, in `folder`: it is for looking at, and ships nowhere. */
export const buildGallery = async (folder: string): Promise<void> => {
  await build({
    entryPoints: [path.join(__dirname, 'gallery.tsx')],
    outdir: path.join(folder, 'js'),
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolveExtensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js', '.json'],
    alias: {
      '@': path.join(root, 'miniprogram'),
      '@shared': path.join(root, 'shared'),
      '@tarojs/taro': path.join(__dirname, 'taro-stand-in.ts'),
      '@tarojs/components': path.join(root, 'config/elements.h5.js'),
    },
    plugins: [scss],
    logLevel: 'error',
  });
  const page = readFileSync(path.join(root, 'miniprogram/index.html'), 'utf8');
  const assets =
    '<link rel="stylesheet" href="/app/js/gallery.css"><script type="module" src="/app/js/gallery.js"></script>';
  writeFileSync(path.join(folder, 'index.html'), page.replace('</head>', `${assets}</head>`));
};
