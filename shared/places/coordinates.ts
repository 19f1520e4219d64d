import gcoord from 'gcoord';

/** Degrees in GCJ-02, the system of WeChat and every Chinese map; what we store. */
export type Gcj02 = { readonly system: 'gcj02'; readonly longitude: number; readonly latitude: number };

/** Degrees in WGS-84, the system of GPS, browsers and OpenStreetMap; about 500 m off in Ningbo when taken for GCJ-02. */
export type Wgs84 = { readonly system: 'wgs84'; readonly longitude: number; readonly latitude: number };

/** @throws RangeError when the pair is no place on Earth */
export function gcj02(longitude: number, latitude: number): Gcj02 {
  requireOnEarth(longitude, latitude);
  return { system: 'gcj02', longitude, latitude };
}

/** @throws RangeError when the pair is no place on Earth */
export function wgs84(longitude: number, latitude: number): Wgs84 {
  requireOnEarth(longitude, latitude);
  return { system: 'wgs84', longitude, latitude };
}

/** Outside China both systems are the same. */
export function toGcj02(place: Wgs84): Gcj02 {
  const [longitude, latitude] = gcoord.transform([place.longitude, place.latitude], gcoord.WGS84, gcoord.GCJ02);
  return gcj02(longitude, latitude);
}

/** The way back has no formula: gcoord approaches it to a millionth of a degree, 0.15 m in Ningbo. */
export function toWgs84(place: Gcj02): Wgs84 {
  const [longitude, latitude] = gcoord.transform([place.longitude, place.latitude], gcoord.GCJ02, gcoord.WGS84);
  return wgs84(longitude, latitude);
}

function requireOnEarth(longitude: number, latitude: number): void {
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return;
  throw new RangeError(`not a place: ${longitude}, ${latitude}`);
}
