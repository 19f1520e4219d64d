import type { PostKind, PostService } from '@shared/features/posts/post';
import { chinaClock, chinaDay } from '@shared/time/china-day';
import { momentWords, recentWords } from './dates';
import { distanceWords, walkingWords } from './labels';

export const words = {
  title: '附近驿站',
  map: '附近驿站',
  kind: '类型',
  address: '地址',
  distance: '离您',
  hours: '开放时间',
  services: '可以做什么',
  phone: '电话',
  note: '说明',
  standIn: '名字带“演示”的是演示点位：地方是真的，驿站、时间和服务是演示用的。',
  way: '导航过去',
  call: '打电话',
  wayShort: '导航',
  callShort: '电话',
  chooseAnother: '换个地方看',
  useMine: '用我的位置',
  landmark: '离哪里近',
  noneTitle: '这附近没有驿站',
  none: '50 公里以内没有登记的工会驿站。可以换个地方看，或打 12351 问最近的在哪里。',
  old: '没有网络，下面是上次查到的，距离可能不对。',
} as const;

export const kindWords: Readonly<Record<PostKind, string>> = {
  UNION_STATION: '工会驿站',
  DRIVER_HOME: '司机之家',
  RIDER_HOME: '骑手之家',
};

const serviceWords: Readonly<Record<PostService, string>> = {
  REST: '歇脚',
  WATER: '喝水',
  MICROWAVE: '热饭',
  CHARGING: '充电',
  WIFI: '无线网',
  TOILET: '厕所',
  FIRST_AID: '急救药箱',
  AIR_CONDITIONING: '空调',
  READING: '看书',
  LEGAL_ADVICE: '法律咨询',
  NIGHT_SCHOOL: '夜校',
  MEETING: '会议室',
  SHOWER: '洗澡',
  PARKING: '停车',
  JOIN_UNION: '入会',
};

const servicesInRow = 4;

export const servicesOf = (services: readonly PostService[]): string =>
  services.map((service) => serviceWords[service]).join('、');

export const shortServices = (services: readonly PostService[]): string =>
  services.length <= servicesInRow
    ? servicesOf(services)
    : `${servicesOf(services.slice(0, servicesInRow))}等 ${services.length} 项`;

interface Near {
  readonly name: string;
  readonly distanceInMetres: number;
  readonly walkingMinutes: number;
}

/** Nobody walks for hours: the minutes are left out where they help no one. */
export const distanceOf = ({ distanceInMetres, walkingMinutes }: Near): string =>
  walkingMinutes <= 90
    ? `${distanceWords(distanceInMetres)}，${walkingWords(walkingMinutes)}`
    : distanceWords(distanceInMetres);

interface Opening {
  readonly isOpen: boolean;
  readonly changesAt?: string | undefined;
  readonly isHoursCertain: boolean;
}

/** “营业到 18:00”, “10月8日 周四 08:00 开门”. */
export const hoursSentence = ({ isOpen, changesAt, isHoursCertain }: Opening, now: Date): string => {
  if (!changesAt) {
    if (isOpen) return '全天开放';
    return isHoursCertain ? '最近不开放' : '开放时间不清楚，去之前请先问一下';
  }
  const doubt = isHoursCertain ? '' : '（节假日可能不同）';
  if (isOpen)
    return `营业到 ${isSameDay(changesAt, now) ? chinaClock(new Date(changesAt)) : recentWords(changesAt, now)}${doubt}`;
  return `${isSameDay(changesAt, now) ? recentWords(changesAt, now) : momentWords(changesAt, now)} 开门${doubt}`;
};

const isSameDay = (at: string, now: Date): boolean => chinaDay(new Date(at)) === chinaDay(now);

/** How many are within fifteen minutes; none is said as plainly as some. */
export const ringSentence = (count: number, nearest: Near | undefined): string => {
  if (count > 0) return `步行 15 分钟以内有 ${count} 个驿站`;
  return nearest
    ? `步行 15 分钟以内没有驿站，最近的是${nearest.name}，${distanceWords(nearest.distanceInMetres)}`
    : '步行 15 分钟以内没有驿站';
};

type PlaceSaid =
  | { readonly from: 'phone'; readonly accuracyInMetres: number }
  | { readonly from: 'chosen' | 'centre'; readonly name: string };

const refusals = {
  refused: '您没有允许使用位置',
  unavailable: '现在查不到您的位置',
} as const;

export const placeSentence = (place: PlaceSaid, refusal: keyof typeof refusals | null): string => {
  if (place.from === 'phone')
    return `从您现在的位置算起，误差约 ${distanceWords(Math.max(10, place.accuracyInMetres))}。`;
  const from = place.from === 'centre' ? `先从市中心（${place.name}）算起` : `从${place.name}算起`;
  return refusal ? `${refusals[refusal]}，${from}。` : `${from}。`;
};
