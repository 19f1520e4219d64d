export const postKinds = ['UNION_STATION', 'DRIVER_HOME', 'RIDER_HOME'] as const;
export type PostKind = (typeof postKinds)[number];

export const postServices = [
  'REST',
  'WATER',
  'MICROWAVE',
  'CHARGING',
  'WIFI',
  'TOILET',
  'FIRST_AID',
  'AIR_CONDITIONING',
  'READING',
  'LEGAL_ADVICE',
  'NIGHT_SCHOOL',
  'MEETING',
  'SHOWER',
  'PARKING',
  'JOIN_UNION',
] as const;
export type PostService = (typeof postServices)[number];

/** Opening hours. `weekly` starts on Monday; each span is ['HH:mm','HH:mm'] in China time and may cross midnight. */
export interface OpeningHours {
  readonly weekly: readonly (readonly (readonly [string, string])[])[];
  readonly onHolidays: 'asUsual' | 'closed' | 'weekend';
}

/** A service post: a place where a worker may rest, learn, charge a phone, ask. Location in GCJ-02, null when unknown. */
export interface Post {
  readonly id: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly address: string;
  readonly townCode?: string;
  readonly countyCode: string;
  readonly location: { readonly longitude: number; readonly latitude: number } | null;
  readonly locationSource: string;
  readonly phone: string | null;
  readonly hours: OpeningHours;
  readonly services: readonly PostService[];
  readonly isStandIn: boolean;
  readonly source: string;
  readonly sourceUrl?: string;
}
