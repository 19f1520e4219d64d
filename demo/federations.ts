import type { WorkerGroup } from '@shared/features/membership/membership';
import { regionName } from '@shared/places/regions';
import { type UnionDocument, unionDocument } from '../cloudfunctions/features/unions/store';
import { officeIdOf } from './offices';

/** A federation people join without an employer: of a trade, or of a base where many work for themselves. */
export interface DemoFederation {
  readonly document: UnionDocument;
  readonly workerGroup: WorkerGroup;
  /** Members in the demonstration. */
  readonly size: number;
}

const tradesJoined = [
  { workerGroup: 'FOOD_DELIVERY_RIDER', name: '外卖配送员行业工会联合会', slug: 'riders' },
  { workerGroup: 'COURIER', name: '快递行业工会联合会', slug: 'couriers' },
  { workerGroup: 'TRUCK_DRIVER', name: '货车司机行业工会联合会', slug: 'trucks' },
] as const;

const regionsJoined = [
  { code: '3302', sizes: [12, 8, 8] },
  { code: '330203', sizes: [110, 60, 30] },
  { code: '330206', sizes: [40, 30, 40] },
  { code: '330226', sizes: [40, 30, 20] },
] as const;

export const haishuRiders = 'federation-riders-330203';
export const containerBase = 'federation-container-base';

const ofTrade = (code: string, sizes: readonly number[]): DemoFederation[] =>
  tradesJoined.map(({ workerGroup, name, slug }, at) => ({
    document: unionDocument({
      _id: `federation-${slug}-${code}`,
      name: `${regionName(code) ?? ''}${name}`,
      type: 'INDUSTRY_FEDERATION',
      parentId: officeIdOf(code),
      regionCode: code,
      uscc: null,
      districtId: null,
      address: `${regionName(code) ?? ''}职工服务中心`,
      phone: null,
      isDissolved: false,
      dissolvedInto: null,
      serves: [workerGroup],
    }),
    workerGroup,
    size: sizes[at] ?? 0,
  }));

const base: DemoFederation = {
  document: unionDocument({
    _id: containerBase,
    name: '北仑集卡运输服务基地工会联合会',
    type: 'BASE_FEDERATION',
    parentId: officeIdOf('330206'),
    regionCode: '330206005',
    uscc: null,
    districtId: null,
    address: '北仑集卡运输服务基地',
    phone: null,
    isDissolved: false,
    dissolvedInto: null,
    serves: ['CONTAINER_TRUCK_DRIVER'],
  }),
  workerGroup: 'CONTAINER_TRUCK_DRIVER',
  size: 150,
};

export const federations: readonly DemoFederation[] = [
  ...regionsJoined.flatMap(({ code, sizes }) => ofTrade(code, sizes)),
  base,
];
