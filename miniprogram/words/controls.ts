/** What the building blocks of every page say. */
export const words = {
  back: '返回',
  cancel: '取消',
  close: '关闭',
  retry: '重试',
  more: '查看更多',
  noMore: '没有更多了',
  loading: '正在加载',
  required: '必填',
  optional: '选填',
  scan: '扫一扫',
  noCamera: '用不了相机。可以先把码拍下来或存下来，再从相册选。',
  choosePicture: '从相册选图片',
  yuan: '元',
  mapOf: '地图',
  myPosition: '我的位置',
  walkingRing: '步行 15 分钟',
  callUs: '打电话问',
  mainNavigation: '主导航',
  selected: '当前页',
} as const;

export const signedOut = {
  title: '请先选择身份',
  sentence: '请先在首页选择身份，再打开工驿。',
  way: '去首页选择',
} as const;

export const tabWords = { home: '首页', nearby: '驿站', messages: '消息', mine: '我的' } as const;

export const stepOf = (step: number, steps: number): string => `第 ${step} 步，共 ${steps} 步`;

export const photosOf = (count: number, limit: number): string => `${count}/${limit} 张`;

export const addPhotoTo = (count: number, limit: number): string => `添加照片，${photosOf(count, limit)}`;

export const nthPhoto = (position: number): string => `第 ${position} 张照片`;

export const removeNthPhoto = (position: number): string => `删除第 ${position} 张照片`;

export const charactersOf = (count: number, limit: number): string => `${count}/${limit} 字`;

export const unreadMessages = (count: number): string => `${count} 条未读`;
