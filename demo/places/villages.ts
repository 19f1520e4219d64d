import type { Region } from '@shared/places/regions';
import published from './villages.json';

/** The villages and communities of Ningbo, for the server and the demonstration: too many for the client. */
export const villages: readonly Region[] = Object.entries(published.villages).flatMap(([town, byCode]) =>
  Object.entries(byCode).map(([rest, name]) => ({ code: town + rest, name })),
);
