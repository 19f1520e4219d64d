// WeChat's logic layer has no DOM, no fetch and no Node globals; jsdom and Node have them all. They are shadowed in the
// built mini-program, or code that dies on a phone would pass here. The list is ours: WeChat publishes none.
const { createHash } = require('node:crypto');

const hidden = [
  ...['window', 'document', 'self', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'fetch'],
  ...['XMLHttpRequest', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'File', 'FileReader', 'URL'],
  ...['URLSearchParams', 'TextEncoder', 'TextDecoder', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver'],
  ...['HTMLElement', 'Element', 'Node', 'Event', 'CustomEvent', 'Image', 'Worker', 'WebSocket', 'MessageChannel'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'crypto', 'structuredClone', 'AbortController'],
  ...['queueMicrotask', 'process', 'Buffer', 'setImmediate', 'alert', 'btoa', 'atob', 'Intl'],
];

module.exports = {
  process: (source) => ({ code: `"use strict";var ${hidden.join(',')};${source}` }),
  getCacheKey: (source) => createHash('sha1').update(source).update(hidden.join()).digest('hex'),
};
