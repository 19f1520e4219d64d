import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const target = process.env.TARO_ENV ?? 'weapp';

/** Sizes are written in real pixels: 17px body text is 17px on every phone, and large type is our own setting. */
const realPixels = { pxtransform: { enable: false } };

/** Templates come in one copy per level; what lies deeper is drawn by a component inside a component. Untyped by Taro. */
const templateLevels = { baseLevel: 10 };

/** Instead of Taro's own style sheets, which forbid selecting text and carry an icon font inside. */
const browserStyle = path.resolve(__dirname, 'browser.css');

/** What three pages use is fetched once, with the first of them; what fewer use comes with each. */
const sharedChunks = {
  default: false,
  defaultVendors: false,
  shared: { test: /[\\/](miniprogram|shared|node_modules)[\\/]/, name: 'shared', minChunks: 3 },
};

export default defineConfig<'webpack5'>({
  projectName: 'gongyi',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${target}`,
  plugins: [path.resolve(__dirname, 'plugins/templates/index.js')],
  alias: {
    '@': path.resolve(root, 'miniprogram'),
    '@shared': path.resolve(root, 'shared'),
  },
  // WeChat's map takes pins by path only; the browser draws its own.
  copy: { patterns: target === 'weapp' ? [{ from: 'miniprogram/static', to: 'dist/weapp/static' }] : [], options: {} },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Chinese stays as it is: escaped it is twice as long.
  terser: { enable: true, config: { output: { ascii_only: false }, compress: { passes: 3 } } },
  logger: { quiet: true, stats: false },
  mini: {
    compile: { include: [path.resolve(root, 'shared')] },
    optimizeMainPackage: { enable: true },
    ...templateLevels,
    experimental: { compileMode: true },
    postcss: realPixels,
  },
  h5: {
    publicPath: '/app/',
    useHtmlComponents: true,
    staticDirectory: 'static',
    compile: { include: [path.resolve(root, 'shared')] },
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...realPixels, autoprefixer: { enable: true } },
    webpackChain(chain) {
      chain.resolve.alias.merge({
        '@tarojs/components$': path.resolve(__dirname, 'elements.h5.js'),
        '@tarojs/components/dist/taro-components/taro-components.css': browserStyle,
        '@tarojs/components/global.css': browserStyle,
      });
      chain.module.set('strictExportPresence', true);
      chain.optimization.splitChunks({ chunks: 'all', minSize: 0, cacheGroups: sharedChunks });
    },
  },
});
