export const unionWords = {
  searchLabel: '查找工会',
  searchPlaceholder: '输入单位、行业或镇街的名字',
  searchHint: '至少写 2 个字，“宁波市”可以不写',
  notFoundTitle: '没有找到这样的工会',
  notFound:
    '换个写法试试：写单位全称的开头，或者写您干活的镇街。骑手、司机、快递员可以写“外卖”“集卡”“快递”找行业工会联合会。',
} as const;
