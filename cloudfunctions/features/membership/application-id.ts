/** An application is named by its person and its number among that person's applications, so that an old one is never decided again. */
export const applicationIdOf = (personId: string, ordinal: number): string => `${personId}-${ordinal}`;

export const parseApplicationId = (applicationId: string): { personId: string; ordinal: number } => {
  const at = applicationId.lastIndexOf('-');
  return { personId: applicationId.slice(0, Math.max(at, 0)), ordinal: Number(applicationId.slice(at + 1)) };
};
