/** The two languages of the page: [English, Chinese]. */
const words = {
  title: ['Local cloud', '本地云'],
  environment: ['Environment', '环境'],
  refresh: ['Refresh', '刷新'],
  collections: ['Collections', '集合'],
  name: ['name', '名称'],
  documents: ['documents', '文档数'],
  indexes: ['indexes', '索引'],
  query: ['Query', '查询'],
  collection: ['Collection', '集合'],
  filter: ['Filter (JSON), or a pipeline in [ ]', '条件（JSON），或用 [ ] 写聚合'],
  sort: ['Order', '排序'],
  most: ['At most', '最多'],
  find: ['Find', '查询'],
  notJson: ['This is not JSON', '不是有效的 JSON'],
  found: ['found', '条结果'],
  index: ['index', '索引'],
  entries: ['entries read', '读取索引项'],
  read: ['documents read', '读取文档'],
  ordered: ['ordered by the index', '按索引排序'],
  fullScan: ['everything was read; an index would help on', '全表扫描；建议建立索引'],
  calls: ['Calls of the SDK', 'SDK 调用'],
  total: ['calls since counting began', '次调用（自开始计数）'],
  anew: ['Count anew', '重新计数'],
  at: ['at', '时间'],
  action: ['action', '操作'],
  ms: ['ms', '毫秒'],
  refused: ['refused', '拒绝'],
  functions: ['Functions and timers', '函数与定时器'],
  function: ['function', '函数'],
  timer: ['timer', '定时器'],
  instances: ['instances', '实例数'],
  run: ['Run now', '立即运行'],
  invocations: ['Latest runs', '最近运行'],
  source: ['called by', '来源'],
  storeCalls: ['store calls', '数据库调用'],
  clock: ['Clock', '时钟'],
  moved: ['moved by', '已调整'],
  hours: ['hours', '小时'],
  hour: ['One hour on', '快进 1 小时'],
  day: ['One day on', '快进 1 天'],
  reset: ['Back to now', '恢复当前时间'],
  messages: ['Sent messages', '已发送的消息'],
  to: ['to', '接收人'],
  template: ['template', '模板'],
  page: ['page', '页面'],
  contents: ['contents', '内容'],
  answer: ['answer', '返回码'],
  files: ['Files', '文件'],
  path: ['path', '路径'],
  bytes: ['bytes', '字节'],
  none: ['nothing yet', '暂无'],
};

const kept = 'localCloud.language';
const first = localStorage.getItem(kept) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
let language = first === 'zh' ? 'zh' : 'en';

export const word = (name) => words[name][language === 'zh' ? 1 : 0];

/** Writes every label of the page in the language chosen. */
export function writeWords() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = word('title');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  const other = document.getElementById('language');
  other.textContent = language === 'zh' ? 'English' : '中文';
  other.lang = language === 'zh' ? 'en' : 'zh-CN';
}

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem(kept, language);
  writeWords();
}
