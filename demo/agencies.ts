import type { AgencyKind } from '@shared/features/agencies/contract';
import { counties, ningbo } from '@shared/places/regions';
import type { AgencyDocument } from '../cloudfunctions/features/agencies/store';

/** How a department of a place is called, and its public line; where we know none, the city's line for everything. */
const departments: Readonly<Record<AgencyKind, { readonly name: string; readonly phone: string }>> = {
  HUMAN_RESOURCES: { name: '人力资源和社会保障局', phone: '12333' },
  LABOUR_INSPECTION: { name: '劳动保障监察大队', phone: '12333' },
  MARKET: { name: '市场监督管理局', phone: '12315' },
  TRANSPORT: { name: '交通运输局', phone: '12328' },
  POST: { name: '邮政管理局', phone: '12305' },
  CONSTRUCTION: { name: '住房和城乡建设局', phone: '12345' },
  EMERGENCY: { name: '应急管理局', phone: '12350' },
  HEALTH: { name: '卫生健康局', phone: '12345' },
  JUSTICE: { name: '司法局', phone: '12348' },
  COURT: { name: '人民法院', phone: '12368' },
  HOTLINE_12345: { name: '12345政务服务热线', phone: '12345' },
};

const agenciesOf = ({ code, name: place }: { readonly code: string; readonly name: string }): AgencyDocument[] =>
  Object.entries(departments).map(([kind, { name, phone }]) => ({
    _id: `agency-${code}-${kind}`,
    version: 1,
    name: `${place}${name}`,
    kind: kind as AgencyKind,
    regionCode: code,
    phone,
  }));

const agencies = [ningbo, ...counties].flatMap(agenciesOf);

export const demoAgencies = (): readonly AgencyDocument[] => agencies;

/** @throws RangeError for a region without departments */
export const agencyOf = (regionCode: string, kind: AgencyKind): AgencyDocument => {
  const agency = agencies.find((one) => one.regionCode === regionCode && one.kind === kind);
  if (!agency) throw new RangeError(`no ${kind} in ${regionCode}`);
  return agency;
};
