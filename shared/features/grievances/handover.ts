import { isWithin, type RegionCode } from '../../places/regions';
import type { Handover } from './parts';

/** How tickets pass between offices without ever being nobody's (K12). A shorter region code stands higher. */

interface Place {
  readonly regionCode: RegionCode;
}

const isBelow = (code: RegionCode, other: RegionCode): boolean => code.length > other.length;

const arbitrationOf = (handovers: readonly Handover[]): Handover | undefined =>
  handovers.filter(({ kind }) => kind === 'arbitration').at(-1);

const isArbiter = (handovers: readonly Handover[], { regionCode }: Place): boolean =>
  arbitrationOf(handovers)?.toRegionCode === regionCode;

/**
 * Whether two offices push it to and fro: a second transfer between equals, or one to an office that handed it on before and stands
 * no lower (E25). Sending it down again is the right of whoever stands above, and an arbiter's own transfer is its decision.
 */
export const isContested = (handovers: readonly Handover[], from: Place, to: Place): boolean => {
  if (isBelow(to.regionCode, from.regionCode) || isArbiter(handovers, from)) return false;
  const isBetweenEquals = from.regionCode.length === to.regionCode.length;
  const hadEquals = handovers.some(
    ({ kind, fromRegionCode, toRegionCode }) => kind === 'transfer' && fromRegionCode.length === toRegionCode.length,
  );
  return (isBetweenEquals && hadEquals) || handovers.some(({ fromRegionCode }) => fromRegionCode === to.regionCode);
};

/** What an arbiter decided is moved on only by offices of its level or above. */
export const mayTransfer = (handovers: readonly Handover[], { regionCode }: Place): boolean => {
  const arbitration = arbitrationOf(handovers);
  return !arbitration || !isBelow(regionCode, arbitration.toRegionCode);
};

/** The same for a return; and an arbiter decides, it has nobody to return to. */
export const mayReturn = (handovers: readonly Handover[], owner: Place): boolean =>
  mayTransfer(handovers, owner) && !isArbiter(handovers, owner);

/** Returned before, or decided by an arbiter: the next return is not reviewed but decided. */
export const isSecondReturn = (handovers: readonly Handover[]): boolean =>
  handovers.some(({ kind }) => kind !== 'transfer');

/** Where it came from, when another office transferred it here; null when routing or the clock sent it. */
export const handedBy = (handovers: readonly Handover[], owner: Place): RegionCode | null => {
  const last = handovers.at(-1);
  return last?.kind === 'transfer' && last.toRegionCode === owner.regionCode ? last.fromRegionCode : null;
};

/** The offices of a chain that stand above everybody who passed it on or got it; the lowest comes first. */
export const arbitersIn = <O extends Place>(chain: readonly O[], handovers: readonly Handover[], owner: Place): O[] => {
  const parties = [
    owner.regionCode,
    ...handovers.flatMap(({ fromRegionCode, toRegionCode }) => [fromRegionCode, toRegionCode]),
  ];
  const stands = ({ regionCode }: O): boolean =>
    parties.every((party) => party !== regionCode && isWithin(party, regionCode));
  const above = chain.filter(({ regionCode }) => isBelow(owner.regionCode, regionCode));
  const arbiters = above.filter(stands);
  return arbiters.length > 0 ? arbiters : above.slice(-1);
};
