/** A place people know, in GCJ-02 degrees. */
export interface Landmark {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Where the city is busiest: shown when nobody says where they are. */
export const cityCentre: Landmark = {
  id: 'tianyi',
  name: '海曙区 天一广场',
  longitude: 121.55488,
  latitude: 29.869169,
};

/** One or two in each county, from OpenStreetMap (ODbL), moved from WGS-84 to GCJ-02. */
export const landmarks: readonly Landmark[] = [
  cityCentre,
  { id: 'gulou', name: '海曙区 鼓楼', longitude: 121.546672, latitude: 29.874913 },
  { id: 'jiangbei-wanda', name: '江北区 万达广场', longitude: 121.530174, latitude: 29.915935 },
  { id: 'yinzhou-wanda', name: '鄞州区 万达广场', longitude: 121.546016, latitude: 29.825987 },
  { id: 'lihuili', name: '鄞州区 李惠利东部医院', longitude: 121.623325, latitude: 29.890683 },
  { id: 'zhaobao', name: '镇海区 招宝广场', longitude: 121.715144, latitude: 29.951177 },
  { id: 'zhenhai-hospital', name: '镇海区 人民医院', longitude: 121.600144, latitude: 29.974192 },
  { id: 'beilun-yintai', name: '北仑区 银泰城', longitude: 121.830931, latitude: 29.895501 },
  { id: 'fenghua-wanda', name: '奉化区 万达广场', longitude: 121.422992, latitude: 29.665548 },
  { id: 'xikou', name: '奉化区 溪口镇', longitude: 121.28387, latitude: 29.683384 },
  { id: 'siming', name: '余姚市 四明广场', longitude: 121.155116, latitude: 30.040063 },
  { id: 'plastics-city', name: '余姚市 塑料城', longitude: 121.157961, latitude: 30.082701 },
  { id: 'cixi-yintai', name: '慈溪市 银泰城', longitude: 121.248606, latitude: 30.170094 },
  { id: 'hangzhou-bay', name: '慈溪市 杭州湾金融广场', longitude: 121.227816, latitude: 30.321827 },
  { id: 'taoyuan', name: '宁海县 桃源广场', longitude: 121.435038, latitude: 29.313905 },
  { id: 'ninghai-hospital', name: '宁海县 第一医院', longitude: 121.439922, latitude: 29.300205 },
  { id: 'xidian', name: '宁海县 西店镇', longitude: 121.437737, latitude: 29.488767 },
  { id: 'yongjin', name: '象山县 涌金广场', longitude: 121.887752, latitude: 29.462568 },
];
