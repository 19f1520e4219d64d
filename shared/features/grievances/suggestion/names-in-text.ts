import { halfWidth } from './half-width';

const namingKinds = ['NAME', 'ID_NUMBER', 'PHONE', 'PLATE', 'JOB_NUMBER', 'ADDRESS_ONLINE', 'BANK_CARD'] as const;
export type NamingKind = (typeof namingKinds)[number];

/** A piece of the text that may tell who wrote it; `start` and `end` count UTF-16 units, `end` is past the piece. */
export interface NamingPiece {
  readonly kind: NamingKind;
  readonly start: number;
  readonly end: number;
  readonly piece: string;
}

export interface Writer {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * Pieces that seem to name the writer, in the order of the text, none overlapping another. A warning before sending an
 * anonymous or confidential grievance, no promise: what is not found may still name somebody.
 */
export const namesInText = (text: string, writer: Writer = {}): NamingPiece[] => {
  const plain = halfWidth(text);
  const found: NamingPiece[] = [];
  for (const [kind, sign] of [...signsOf(writer), ...signs]) {
    for (const { groups, index, 0: whole } of plain.matchAll(sign)) {
      const piece = groups?.piece ?? whole;
      const start = index + whole.lastIndexOf(piece);
      const end = start + piece.length;
      const isTaken = found.some((other) => start < other.end && other.start < end);
      if (!isTaken) found.push({ kind, start, end, piece: text.slice(start, end) });
    }
  }
  return found.sort((one, other) => one.start - other.start);
};

const surname =
  '(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边])';
/** What follows a surname in 我是高兴的, 本人马上要走: words, not given names. */
const word =
  '(?!马上|任何|常年|常常|于是|成为|方才|白天|安全|石油|金属|高级|高中|高温|何时|江北|江东|宁波|江苏|江西|安徽|安装|文员|文化|温州|程序|包工|包装|左右|时常|时间|车间|车队|车主|常规|单位|单身|单亲|查询|解决|房东|边上|边缘|成年|万般|易制|于|向|任职|安排|关于|关系|管理|强烈|华为|路过|路上|施工|康复|夏天|雷雨|石化|牛奶|金融|黄牛|高校|高速|孙子|毛病|陆续|温饱|项目|洪水|汤锅|纪律|盛夏|司机|游客|白班|江南|兰州|武汉|郑州|徐州|苏州|杭州人|贵州|沈阳|桂林|柳州|丁克|严重|龙头)';
const givenName = '[一-龥]{1,2}?';
const stop = '(?=[,，。.;；:：、!！\\s(（)）]|$|[是在于的和与男女今来从系现住年原因被有至向对去]|\\d)';

const signs: readonly (readonly [NamingKind, RegExp])[] = [
  ['ID_NUMBER', /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:19|20)\d{2}[ -]?[01]\d[0-3]\d[ -]?\d{3}[\dXx](?![\dA-Za-z])/g],
  ['ID_NUMBER', /身份证(?:号码?)?(?:后[四六4-6]位)?(?:是|为|:|\s){0,2}(?<piece>\d{4,18}[Xx]?)/g],
  ['PHONE', /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g],
  ['PHONE', /(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g],
  [
    'PHONE',
    /(?<![一二三四五六七八九零〇幺])[一幺][三四五六七八九][一二三四五六七八九零〇幺]{9}(?![一二三四五六七八九零〇幺])/g,
  ],
  ['BANK_CARD', /(?<!\d)6\d{3}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g],
  [
    'PLATE',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z](?:[·.・ -])?(?=[A-Z0-9]{0,5}\d)[A-Z0-9]{5,6}(?![A-Z0-9])|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z](?:[·.・ -])?[A-Z0-9]{4}挂/gi,
  ],
  [
    'JOB_NUMBER',
    /(?:工号|工牌号?|员工(?:编号|号|ID)|骑手(?:编号|号|ID)|司机(?:编号|号|ID)|社保(?:号|卡号)|从业资格证号?)(?:是|为|:|\s){0,3}(?<piece>[A-Za-z]{0,4}-?\d{3,}[A-Za-z\d-]*)/gi,
  ],
  ['ADDRESS_ONLINE', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['ADDRESS_ONLINE', /(?:微信|微信号|vx|v信|QQ|抖音号)(?:号|是|为|:|\s){0,3}(?<piece>[A-Za-z\d][\w-]{4,})/gi],
  [
    'NAME',
    new RegExp(
      `(?:我叫|我名叫|我名|本人叫|我的名字(?:是|叫)|名字叫|姓名(?:是|为|:|\\s){0,2}|投诉人(?:是|:|\\s)?|联系人(?:是|:|\\s)?|申请人(?:是|:|\\s)?)(?:做|作)?(?<piece>${surname}[一-龥]{1,2}?)${stop}`,
      'g',
    ),
  ],
  ['NAME', new RegExp(`(?:我叫|我名叫|本人叫|我的名字(?:是|叫))(?<piece>[一-龥]{2,4}?)${stop}`, 'g')],
  ['NAME', new RegExp(`(?:我是|本人|本人是|我本人)${word}(?<piece>${surname}${givenName})${stop}`, 'g')],
  [
    'NAME',
    new RegExp(
      `(?:我姓|本人姓|免贵姓|叫我|都叫我|喊我)(?<piece>(?:老|小|阿)?${surname}(?:师傅|姐|哥|工)?)(?![一-龥]*的?时候)`,
      'g',
    ),
  ],
];

/** The writer's own name and phone, also with blanks or dashes between. */
const signsOf = ({ name, phone }: Writer): (readonly [NamingKind, RegExp])[] => {
  const own: (readonly [NamingKind, RegExp])[] = [];
  const letters = Array.from((name ?? '').replace(/[\s·]/g, ''));
  if (letters.length >= 2) own.push(['NAME', spaced(letters)]);
  // of three characters the last two are the given name, which colleagues use alone
  if (letters.length >= 3) own.push(['NAME', spaced(letters.slice(-2))]);
  const digits = (phone ?? '').replace(/\D/g, '').slice(-11);
  if (digits.length >= 7) own.push(['PHONE', spaced(Array.from(digits))]);
  return own;
};

const spaced = (letters: readonly string[]): RegExp =>
  new RegExp(letters.map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s·.-]{0,2}'), 'g');
