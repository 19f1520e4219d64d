import type { DistrictDocument } from '../cloudfunctions/features/districts/store';

/** A town of the pilot. `centre` is GCJ-02 degrees, good to a kilometre: where its visits are scattered. */
export interface PilotTown {
  readonly townCode: string;
  readonly name: string;
  readonly countyName: string;
  readonly centre: { readonly longitude: number; readonly latitude: number };
  /** Districts are named after a community or village in them; 启运 is real (工人日报 2024-04-22). */
  readonly districts: readonly string[];
}

export const xidian = '330226111';

/** Three counties, six towns, twenty districts. */
export const pilotTowns: readonly PilotTown[] = [
  {
    townCode: xidian,
    name: '西店镇',
    countyName: '宁海县',
    centre: { longitude: 121.4377, latitude: 29.4888 },
    districts: ['滨海', '樟树', '香石', '西店'],
  },
  {
    townCode: '330226002',
    name: '桃源街道',
    countyName: '宁海县',
    centre: { longitude: 121.435, latitude: 29.3139 },
    districts: ['兴海', '金桥', '竹口'],
  },
  {
    townCode: '330203007',
    name: '段塘街道',
    countyName: '海曙区',
    centre: { longitude: 121.533, latitude: 29.8455 },
    districts: ['启运', '南苑', '丽园'],
  },
  {
    townCode: '330203009',
    name: '石碶街道',
    countyName: '海曙区',
    centre: { longitude: 121.518, latitude: 29.8125 },
    districts: ['雅渡', '栎社', '联丰'],
  },
  {
    townCode: '330206005',
    name: '霞浦街道',
    countyName: '北仑区',
    centre: { longitude: 121.897, latitude: 29.885 },
    districts: ['陈华', '霞南', '方戴', '沙湾'],
  },
  {
    townCode: '330206004',
    name: '大碶街道',
    countyName: '北仑区',
    centre: { longitude: 121.808, latitude: 29.885 },
    districts: ['灵岩', '坝头', '嘉溪'],
  },
];

export interface DemoDistrict {
  readonly districtId: string;
  readonly name: string;
  readonly town: PilotTown;
}

export const districts: readonly DemoDistrict[] = pilotTowns.flatMap((town) =>
  town.districts.map((name, at) => ({ districtId: `district-${town.townCode}-${at + 1}`, name: `${name}片区`, town })),
);

export const districtDocuments = (): DistrictDocument[] =>
  districts.map(({ districtId, name, town }) => ({ _id: districtId, version: 1, name, townCode: town.townCode }));
