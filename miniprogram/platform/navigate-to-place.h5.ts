import type { Place } from './navigate-to-place';

/** Hands the place to a map site in a new window; nothing leaves the page before the person taps. GCJ-02. */
export const navigateToPlace = async ({ name, longitude, latitude }: Place): Promise<void> => {
  const position = `position=${longitude},${latitude}&name=${encodeURIComponent(name)}`;
  window.open(`https://uri.amap.com/marker?${position}&coordinate=gaode&callnative=1`, '_blank', 'noopener');
};
