/** Sizes of the built mini-program in bytes. */
export const weappSizes: () => { main: number; packages: Record<string, number>; whole: number };
/** What is over its budget; empty when nothing is. */
export const faultsOfSize: () => string[];
