import type { Stage } from './stage';

export interface Sizes {
  readonly documents: number;
  readonly versions: number;
  readonly outbox: number;
  readonly timeline: number;
}

interface Counted {
  readonly collection: string;
  readonly document: {
    readonly _id: string;
    readonly version?: number;
    readonly outbox?: readonly unknown[];
    readonly timeline?: readonly unknown[];
  };
}

/** How much there is of everything that a doubled command could double. */
export const sizeOf = async ({ world }: Stage): Promise<Sizes> => {
  const collections = [
    'tickets',
    'visits',
    'memberships',
    'identities',
    'people',
    'codes',
    'messages',
    'audit',
    'contactLooks',
  ];
  const documents = await Promise.all(
    collections.map(async (name) =>
      (await world.documents<Counted['document']>(name)).map((document) => ({ name, document })),
    ),
  );
  const all = documents.flat();
  const sum = (count: (document: Counted['document']) => number) =>
    all.reduce((total, { document }) => total + count(document), 0);
  return {
    documents: all.length,
    versions: sum(({ version = 0 }) => version),
    outbox: sum(({ outbox = [] }) => outbox.length),
    timeline: sum(({ timeline = [] }) => timeline.length),
  };
};
