/** Why a district worker visits: the six duties of the post, our default list. */
export const visitPurposes = [
  'HEAR_GRIEVANCES',
  'UNION_BUILDING',
  'MEMBERSHIP',
  'AID',
  'SERVICE',
  'SAFETY_AND_LAW',
] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** A visit may be written down up to 60 days late, and a device clock may run ten minutes ahead. Our defaults. */
export const visitWindow = { lateInDays: 60, aheadInMinutes: 10 } as const;
