import { idNumberCheckCharacter } from '@shared/people/id-number';
import type { Random } from './random';

type Choices = readonly [string, ...string[]];

const letters = (text: string): Choices => {
  const [first = '', ...rest] = text;
  return [first, ...rest];
};

const familyNames = letters(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文',
);
const givenNames = letters(
  '安邦宝斌彬波博才超辰成诚春达丹德迪东栋发芳飞芬峰凤福刚钢歌光桂海涵豪浩和恒红虹鸿华欢辉惠慧佳家嘉建健江杰洁金晶静娟军君俊开凯康科坤兰乐磊蕾丽莉连良亮林琳玲龙露茂梅美民敏明娜宁朋鹏平萍齐强琴青清庆秋泉群荣蓉锐瑞山珊诗世书淑树双顺松涛天添婷伟卫文武霞贤翔祥向小晓欣新鑫兴星雄秀旭学雪雅妍艳燕阳洋瑶耀怡艺银英颖永勇友雨玉钰元媛源远悦云泽珍振正志智忠卓子',
);

/** Invented: two or three characters drawn apart from each other. */
export const personName = (random: Random): string =>
  random.pick(familyNames) + random.pick(givenNames) + (random.isHit(0.55) ? random.pick(givenNames) : '');

// Real counties of GB/T 2260: around Ningbo, and where many who work here come from.
const birthplaces: Choices = [
  '330203',
  '330206',
  '330212',
  '330225',
  '330226',
  '330281',
  '330282',
  '331022',
  '331023',
  '341221',
  '341222',
  '360428',
  '411525',
  '421181',
  '430524',
  '511622',
  '520521',
  '530627',
  '610724',
];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * An invented ID number: a real county, and a birth date and serial that were drawn; the check character is computed because the
 * app refuses any other. It is nobody's: should one be somebody's by chance, nothing else here is.
 */
export const idNumber = (random: Random): string => {
  const born = `${random.between(1966, 2005)}${twoDigits(random.between(1, 12))}${twoDigits(random.between(1, 28))}`;
  const body = `${random.pick(birthplaces)}${born}${String(random.between(1, 999)).padStart(3, '0')}`;
  return body + idNumberCheckCharacter(body);
};

/** As far as we know no network was given the 154 numbers, so none of these rings anywhere. */
export const mobilePhone = (ordinal: number): string => `154${String(70_000_000 + ordinal * 7919).slice(-8)}`;

/** No subscriber's number begins with 0, the sign for calling another city. */
export const officePhone = (ordinal: number): string => `0574-0000-${String(ordinal).padStart(4, '0')}`;

/** Words no registrar would see beside these trades: every firm is plainly invented. */
export const firmWords: Choices = [
  '星期八',
  '十三月',
  '纸飞机',
  '糖葫芦',
  '小橘灯',
  '稻草人',
  '萤火虫',
  '月亮船',
  '千层浪',
  '半朵云',
  '七里风',
  '一粒米',
  '跳跳蛙',
  '不倒翁',
  '慢蜗牛',
  '大白鹅',
  '捕梦网',
  '竹蜻蜓',
  '棉花云',
  '蒲公英',
  '小石头',
  '晴雨伞',
  '老船长',
  '花栗鼠',
  '蓝鲸鱼',
  '风铃草',
  '北斗勺',
  '长颈鹿',
  '布谷鸟',
  '夜航船',
  '拨浪鼓',
  '画眉鸟',
  '酸梅汤',
  '猫头鹰',
  '向日葵',
  '红雨靴',
  '橡皮树',
  '铁皮人',
  '指南鱼',
  '云中书',
];

export const trades: Choices = [
  '五金',
  '模具',
  '文具',
  '灯具',
  '汽配',
  '塑业',
  '包装',
  '针织',
  '电器',
  '水产',
  '食品',
  '家具',
  '印刷',
  '工具',
  '轴承',
  '阀门',
  '橡胶',
  '玩具',
  '纺织',
  '物流',
  '仓储',
  '餐饮',
  '家政',
  '电商',
  '装饰',
  '建材',
  '机械',
  '电子',
  '园林',
  '洗涤',
];
