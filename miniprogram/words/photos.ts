export const words = {
  label: '照片',
  tooLarge: '有照片太大，没能加上，请换一张。',
} as const;

export const photoOf = (position: number): string => `第 ${position} 张照片，点开看大图`;
