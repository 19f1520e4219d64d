import type { Danger } from '@shared/features/grievances/grade';
import { redFlagsIn } from '@shared/features/grievances/suggestion/red-flags';

const spoken: Record<Danger, string[]> = {
  SELF_HARM: [
    '真的不想活了，干了一年一分钱没有',
    '再不给钱我就跳楼',
    '他说要喝农药，我们拦都拦不住',
    '我已经在楼顶了，不给钱就跳下去',
    '活着没意思，被平台封号一家老小吃什么',
    '实在活不下去了',
    '逼急了我就自杀',
    '工友割腕了，刚送走',
    '死了算了，省得天天受气',
    '大不了同归于尽',
    '昨天写了遗书',
    '我不如去死',
  ],
  EMPLOYER_FLED: [
    '老板跑路了，欠我们三个月工资',
    '厂子人去楼空',
    '包工头电话关机找不到人',
    '老板失联十几天了',
    '公司一夜之间搬走，机器都搬空了',
    '站长卷款走了',
    '联系不上老板，工资没着落',
    '老板跑了，六十多号人没拿到钱',
    '厂里连夜把设备转移了',
    '法人躲起来不见我们',
  ],
  MINOR: [
    '车间里有童工',
    '厂里招了个15岁的小孩上夜班',
    '我弟弟１５岁在流水线上打工',
    '有个十五岁的孩子在厂里干活',
    '招未成年人送外卖',
    '她还未满16周岁，老板不给钱',
    '初中生在车间里做暑假工',
    '他不到十六岁就在工地搬砖',
  ],
  STOPPAGE: [
    '大家准备罢工',
    '再不涨运价，集卡司机就停运',
    '整个车间停工了，等老板给说法',
    '工人堵门要工资',
    '骑手们集体不接单',
    '几十个人拉横幅要钱',
    '站点全体骑手下线抗议',
    '大家都不干了，坐在厂门口',
    '有人把公司大门堵了，堵住大门不让进货',
    '工人怠工三天了',
  ],
  DANGER_TO_LIFE: [
    '脚手架快塌了还让我们上',
    '刹车失灵还逼着出车',
    '车间氨气泄漏没人管',
    '昨天有个工友从三楼摔下来，还在抢救',
    '设备漏电，已经有人触电',
    '消防通道被锁，着火了跑都跑不掉',
    '同事热射病进了ICU',
    '工头拿刀追我们',
    '外墙作业没有安全绳，要出人命',
    '高温天中暑晕倒也不让休息',
    '仓库随时要爆炸',
    '冷库里有人一氧化碳中毒',
  ],
  RETALIATION: [
    '我向监察大队举报后就被调岗了',
    '他们打击报复我',
    '投诉了站长结果被封号',
    '主管威胁我不许仲裁',
    '领导一直给我穿小鞋',
  ],
};

const harmless = [
  '每天十四个小时，累死了',
  '这个站长气死我了',
  '客户的备注笑死人了',
  '我想跳槽，公司不给离职证明',
  '忙死了也没有加班费',
  '店里跳楼价甩卖，提成却没给',
  '烦死了，客服一直不回',
  '热死了，车间没有空调',
  '工伤后停工留薪期工资没发',
  '空调罢工了一个夏天',
  '我们没有罢工，只是想要个说法',
  '这个月跑了800单，只结了一半',
  '我跑了三趟人社局都没结果',
  '跑路费怎么算',
  '我想跑路，押金退不退',
  '我儿子15岁读初三，学费交不起',
  '公司不招未成年人',
  '在厂里干了15年没有社保',
  '年满18岁可以办会员卡吗',
  '公司找不到司机就让我连跑两趟',
  '他死活不给我盖章',
  '死工资一个月三千，提成没了',
  '组织消防演练占用休息时间',
  '超时一分钟扣五块',
  '请问驿站几点开门',
  '想死你们了，老同事聚会在哪',
  '公交线路停运，上班不方便',
  '医疗互助怎么报名',
  '老板没有跑路，就是拖着不给',
  '双十一单量爆炸式增长，没有加班费',
  '女儿10岁生病住院，想申请困难补助',
  '小区的楼盘停工两年',
];

describe('red flags in the words of a grievance', () => {
  for (const [danger, sentences] of Object.entries(spoken)) {
    it.each(sentences)(`finds ${danger} in: %s`, (sentence) => {
      expect(redFlagsIn(sentence)).toContain(danger);
    });
  }

  it.each(harmless)('finds nothing in: %s', (sentence) => {
    expect(redFlagsIn(sentence)).toEqual([]);
  });

  it('finds each danger once, in the order of the list', () => {
    expect(redFlagsIn('老板跑路，老板跑路，我不想活了，厂里还有童工')).toEqual(['SELF_HARM', 'EMPLOYER_FLED', 'MINOR']);
  });

  it('sees a real danger beside a false friend', () => {
    expect(redFlagsIn('累死了，我不想活了')).toEqual(['SELF_HARM']);
  });

  it('sees words broken by blanks', () => {
    expect(redFlagsIn('不 想 活 了')).toEqual(['SELF_HARM']);
  });
});
