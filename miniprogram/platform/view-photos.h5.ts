/** Shows one photo large, in a window of its own. */
export const viewPhotos = (urls: readonly string[], first: number): void => {
  window.open(urls[first], '_blank', 'noopener');
};
