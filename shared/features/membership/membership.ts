/** New-form groups named by every union document first (rules.md 2); the rest follow. */
export const workerGroups = [
  'FOOD_DELIVERY_RIDER',
  'COURIER',
  'TRUCK_DRIVER',
  'CONTAINER_TRUCK_DRIVER',
  'RIDE_HAILING_DRIVER',
  'TAXI_DRIVER',
  'NURSING_CARE',
  'DOMESTIC_WORKER',
  'ESTATE_AGENT',
  'SECURITY_GUARD',
  'SHOP_ASSISTANT',
  'SANITATION',
  'STREAMER',
  'EMPLOYEE',
  'OTHER',
] as const;
export type WorkerGroup = (typeof workerGroups)[number];

export const applicationStates = ['SUBMITTED', 'APPROVED', 'REJECTED'] as const;
export type ApplicationState = (typeof applicationStates)[number];

const membershipStates = ['NONE', 'ACTIVE'] as const;
export type MembershipState = (typeof membershipStates)[number];

/**
 * Why an application may be refused. 工会法 art. 3: never ethnicity, sex, occupation, belief or education, so no such reason exists.
 */
export const rejectReasons = [
  'IDENTITY_UNCLEAR',
  'WRONG_UNION',
  'NOT_WAGE_EARNER',
  'ALREADY_HANDLED',
  'WITHDRAWN_BY_APPLICANT',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** Version of the consent texts shown while joining; a record of consent names it. */
export const consentTextVersion = '2026-11';
