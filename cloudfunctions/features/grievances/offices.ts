import type { OfficeChain, Route } from '@shared/features/grievances/routing';
import { Failure } from '@shared/kernel/failure';
import { ningbo, parentRegion, regionName } from '@shared/places/regions';
import type { Office, OfficeDirectory, TradeFederation } from '../../kernel/ports';
import type { OfficeMark, Owner, Ticket } from './store';

/** @throws input.invalid for a place that is none of the city's */
export const requireKnownPlace = (regionCode: string, field: string): void => {
  if (regionName(regionCode) === undefined) throw new Failure('input.invalid', { fields: [field] });
};

/** The office of a place and those above it, the city's last; no store call while the directory remembers them. */
export const chainOf = async (
  offices: OfficeDirectory,
  regionCode: string,
  now: Date,
): Promise<OfficeChain<Office>> => {
  const codes = [...new Set([regionCode, parentRegion(regionCode) ?? ningbo.code, ningbo.code])];
  const found = await Promise.all(codes.map((code) => offices.byRegion(code, now)));
  const [first, ...rest] = found.filter((office): office is Office => office !== null);
  if (!first) throw new Error('the city has no federation in the directory: nobody could own a ticket');
  return [first, ...rest];
};

/** A new owner: the office, nobody of it yet. */
export const ownerOf = (office: Office, chain: OfficeChain<Office>): Owner => ({
  officeId: office.officeId,
  officeName: office.name,
  regionCode: office.regionCode,
  level: office.level,
  phone: office.phone,
  handlerAccountId: null,
  handlerName: null,
  isTop: office === chain[chain.length - 1],
});

export const markOf = ({ officeId, name, regionCode }: Office): OfficeMark => ({
  officeId,
  officeName: name,
  regionCode,
});

export const markOfFederation = ({ officeId, name, regionCode }: TradeFederation): OfficeMark => ({
  officeId,
  officeName: name,
  regionCode,
  isFederation: true,
});

const without = (marks: readonly OfficeMark[], officeId: string): OfficeMark[] =>
  marks.filter((mark) => mark.officeId !== officeId);

export const copiedTo = (copied: readonly OfficeMark[], mark: OfficeMark): OfficeMark[] => [
  ...without(copied, mark.officeId),
  mark,
];

/** Owner and copies once another office took over: the old one keeps reading and may act no more. */
export const handedTo = (
  { owner, copied }: Pick<Ticket, 'owner' | 'copied'>,
  route: Route<Office>,
  chain: OfficeChain<Office>,
): Pick<Ticket, 'owner' | 'copied'> => {
  const { officeId, officeName, regionCode } = owner;
  const copies = copiedTo(copied, { officeId, officeName, regionCode });
  return { owner: ownerOf(route.owner, chain), copied: without(copies, route.owner.officeId) };
};
