/** Degrees in GCJ-02. Records and contracts keep the bare pair; one marked WGS-84 is a type error here. */
export type Spot = { readonly system?: 'gcj02'; readonly longitude: number; readonly latitude: number };

// IUGG mean radius; the error of a sphere is under 0.6 %.
const earthRadiusInMetres = 6_371_008.8;

// Our default, not a standard: streets make a walk about 1.3 times as long as the straight line, at 75 m a minute.
const detour = 1.3;
const metresWalkedInMinute = 75;

/** Great-circle distance in metres. */
export function distanceInMetres(from: Spot, to: Spot): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude);
  // Rounding can carry two opposite points a hair past 1.
  return 2 * earthRadiusInMetres * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** Minutes on foot over a straight-line distance, rounded up: our default estimate, to be shown as "about". */
export function walkingMinutes(metres: number): number {
  return Math.ceil((metres * detour) / metresWalkedInMinute);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
