// The elements the browser build knows, each a plain DOM element that can carry an accessible name and be reached by key.
// Taro's own list brings a web-component runtime, its style sheet and an icon font along; add an element here when a page
// needs one.
export { default as Image } from '@tarojs/components-react/dist/components/image/index.js';
export { default as Picker } from '@tarojs/components-react/dist/components/picker/index.js';
export { default as PullDownRefresh } from '@tarojs/components-react/dist/components/pull-down-refresh/index.js';
export { default as ScrollView } from '@tarojs/components-react/dist/components/scroll-view/index.js';
export { default as Text } from '@tarojs/components-react/dist/components/text/index.js';
export { default as View } from '@tarojs/components-react/dist/components/view/index.js';
