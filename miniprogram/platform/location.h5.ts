import { toGcj02, wgs84 } from '@shared/places/coordinates';
import type { Located } from './location';

const patienceInMs = 10_000;

const ask = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: patienceInMs, maximumAge: 60_000 }),
  );

/** Where the browser says the person is, moved from GPS's coordinates to those of our maps. */
export const locate = async (): Promise<Located> => {
  try {
    const { coords } = await ask();
    const { longitude, latitude } = toGcj02(wgs84(coords.longitude, coords.latitude));
    return { ok: true, longitude, latitude, accuracyInMetres: coords.accuracy };
  } catch (error) {
    const isRefused = error instanceof GeolocationPositionError && error.code === error.PERMISSION_DENIED;
    return { ok: false, reason: isRefused ? 'refused' : 'unavailable' };
  }
};
