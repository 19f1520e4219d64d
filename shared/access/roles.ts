/** The fifteen roles of the federation's staff, partners and people. */
export const roles = [
  'worker',
  'member',
  'unionOfficer',
  'districtWorker',
  'districtHead',
  'instructor',
  'supporter',
  'townHandler',
  'townAdmin',
  'countyAdmin',
  'cityAdmin',
  'partnerAgency',
  'postKeeper',
  'hotlineAgent',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

export const scopeKinds = ['region', 'union', 'district', 'post', 'agency'] as const;
export type ScopeKind = (typeof scopeKinds)[number];
/** Where a role holds: a region by its code (3302, county, town), or one union, district, post or agency by its id. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly id: string;
}

/** A role somebody holds. `since` and `until` are instants; without `until` it holds until it is taken away. */
export interface RoleGrant {
  readonly role: Role;
  readonly scope: Scope;
  /** What the place was called when the role was given; a region's name is looked up instead. */
  readonly name?: string;
  readonly since: string;
  readonly until?: string;
}

export const holdsAt = (grant: RoleGrant, now: Date): boolean => {
  const instant = now.toISOString();
  return grant.since <= instant && (grant.until === undefined || instant < grant.until);
};
