/** Degrees in GCJ-02. Records and contracts keep the bare pair; one marked WGS-84 is a type error here. */
export type Spot = { readonly system?: 'gcj02'; readonly longitude: number; readonly latitude: number };

// IUGG mean radius; the error of a sphere is under 0.6 %.
const earthRadiusInMetres = 6_371_008.8;

// Our default, not a standard: streets make a walk about 1.3 times as long as the straight line, at 75 m a minute.
const detour = 1.3;
const metresWalkedInMinute = 75;

/** Great-circle distance in metres. Of the formulas for a sphere, the one that keeps its digits for neighbours and opposites alike. */
export function distanceInMetres(from: Spot, to: Spot): number {
  const start = radians(from.latitude);
  const end = radians(to.latitude);
  const turn = radians(to.longitude - from.longitude);
  const east = Math.cos(end) * Math.sin(turn);
  const north = Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(turn);
  const along = Math.sin(start) * Math.sin(end) + Math.cos(start) * Math.cos(end) * Math.cos(turn);
  return earthRadiusInMetres * Math.atan2(Math.hypot(east, north), along);
}

/** Minutes on foot over a straight-line distance, rounded up: our default estimate, to be shown as "about". */
export function walkingMinutes(metres: number): number {
  return Math.ceil((metres * detour) / metresWalkedInMinute);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
