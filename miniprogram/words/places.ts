export const words = {
  chooseTown: '选县（市、区）和镇街',
  county: '县（市、区）',
  town: '镇、街道',
  change: '更改',
} as const;

export const townName = (county: string, town: string): string => `${county} ${town}`;
