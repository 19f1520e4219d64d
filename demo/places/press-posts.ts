import type { OpeningHours, Post, PostKind, PostService } from '@shared/features/posts/post';

/** What an article tells of a post; nothing is added to it. */
type Reported = {
  readonly id: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly address: string;
  readonly countyCode: string;
  readonly townCode?: string;
  readonly hours?: OpeningHours;
  readonly services: readonly PostService[];
  readonly source: string;
  readonly sourceUrl?: string;
};

const hoursNotTold: OpeningHours = { weekly: [[], [], [], [], [], [], []], onHolidays: 'asUsual' };
const eveningNews = {
  source: '宁波晚报 2022-05-19',
  sourceUrl: 'http://daily.cnnb.com.cn/nbwb/html/2022-05/19/content_1319407.htm?div=-1',
};
const workersDaily = { source: '工人日报 2024-04-22' };

const reported: readonly Reported[] = [
  {
    id: 'press-noodle-house-seven',
    name: '“歇歇脚”户外劳动者驿站七号面馆站',
    kind: 'UNION_STATION',
    address: '宁波前湾新区滨海四路1070-1号',
    countyCode: '330282',
    hours: { weekly: Array.from({ length: 7 }, () => [['09:30', '21:00']]), onHolidays: 'asUsual' },
    services: ['REST', 'AIR_CONDITIONING', 'WIFI'],
    source: '人民网工会频道 2024-10-10',
    sourceUrl: 'http://acftu.people.com.cn/BIG5/n1/2024/1010/c67502-40336014.html',
  },
  {
    id: 'press-ride-hailing-centre',
    name: '宁波市网络预约出租汽车服务中心',
    kind: 'DRIVER_HOME',
    address: '鄞州区甬兴西路235号',
    countyCode: '330212',
    services: ['PARKING', 'CHARGING', 'REST', 'LEGAL_ADVICE'],
    source: '宣城市交通运输局网站',
    sourceUrl: 'https://jtj.xuancheng.gov.cn/News/show/1616213.html',
  },
  {
    id: 'press-red-ant',
    name: '“红蚂蚁”集卡司机驿站',
    kind: 'DRIVER_HOME',
    address: '北仑区永定河路旁 霞浦街道物流工业社区',
    countyCode: '330206',
    townCode: '330206005',
    services: ['REST', 'WATER', 'MICROWAVE', 'READING'],
    ...eveningNews,
  },
  {
    id: 'press-beilun-container-base',
    name: '北仑集运基地司机之家',
    kind: 'DRIVER_HOME',
    address: '北仑集运基地',
    countyCode: '330206',
    services: [],
    ...eveningNews,
  },
  {
    id: 'press-longhao-logistics',
    name: '隆豪物流园区司机之家（江北区货运司机之家）',
    kind: 'DRIVER_HOME',
    address: '浙江隆豪物流基地',
    countyCode: '330205',
    services: ['MEETING', 'READING', 'REST'],
    source: '宁波日报 2017-12-26',
    sourceUrl: 'http://daily.cnnb.com.cn/nbrb/html/2017-12/26/content_1089157.htm?div=-1',
  },
  {
    id: 'press-zhongtong-logistics',
    name: '中通物流集团司机之家',
    kind: 'DRIVER_HOME',
    address: '中通物流集团物流园区',
    // The article names no county: the city is all that is known.
    countyCode: '3302',
    services: [],
    ...eveningNews,
  },
  {
    id: 'press-qiyun-district',
    name: '启运片区服务站',
    kind: 'UNION_STATION',
    address: '海曙区段塘街道',
    countyCode: '330203',
    townCode: '330203007',
    services: ['NIGHT_SCHOOL', 'JOIN_UNION'],
    ...workersDaily,
  },
  {
    id: 'press-hui-home',
    name: '“Hui家”职工服务阵地',
    kind: 'UNION_STATION',
    address: '慈溪市浒山街道虞波社区',
    countyCode: '330282',
    townCode: '330282004',
    services: ['JOIN_UNION'],
    ...workersDaily,
  },
  {
    id: 'press-drivers-parlour',
    name: '集卡“司机会客厅”',
    kind: 'DRIVER_HOME',
    address: '北仑集卡运输服务基地',
    countyCode: '330206',
    services: [],
    ...workersDaily,
  },
];

/** Real posts named in the press. No article gives coordinates, and none of the places is in our map extracts by name. */
export const pressPosts: readonly Post[] = reported.map((post) => ({
  ...post,
  hours: post.hours ?? hoursNotTold,
  location: null,
  locationSource: 'notTold',
  phone: null,
  isStandIn: false,
}));
