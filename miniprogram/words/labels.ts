/** Distance for someone on foot or on a scooter: “320 米”, “1.4 公里”. */
export const distanceWords = (distanceInMetres: number): string =>
  distanceInMetres < 1000
    ? `${Math.round(distanceInMetres / 10) * 10} 米`
    : `${(distanceInMetres / 1000).toFixed(1)} 公里`;

export const walkingWords = (minutes: number): string => `步行约 ${minutes} 分钟`;
