import type { CollectionRequest } from '../../local-cloud/environment';

/** One collection as a union would keep it: four indexes and, for some of the documents, a place. */
export const tickets: CollectionRequest = {
  name: 'tickets',
  indexes: [
    {
      name: 'byStateAndTown',
      keys: [
        ['state', 1],
        ['town', 1],
        ['dueAt', -1],
      ],
    },
    { name: 'byWorker', keys: [['worker', 1]] },
    { name: 'byCreated', keys: [['createdAt', -1]] },
    { name: 'byNumber', keys: [['number', 1]], unique: true },
    { name: 'byPlace', keys: [['place', '2dsphere']] },
  ],
};

export const states = ['new', 'open', 'waiting', 'done', 'shut'];
export const towns = 200;
const said = '公司拖欠工资'.repeat(15);
const firstDay = Date.UTC(2026, 0, 1);

export const idOf = (i: number): string => `t${String(i).padStart(8, '0')}`;

/** Spread evenly and without chance, so that every run measures the same. */
const spread = (i: number, over: number): number => ((i * 2_654_435_761) % 4_294_967_296) % over;

/** About 600 bytes as stored; one in a hundred has a place, so ten thousand of a million do. */
export const ticketOf = (i: number) => ({
  _id: idOf(i),
  number: i,
  state: states[i % states.length],
  town: `town-${spread(i, towns)}`,
  worker: `worker-${spread(i + 7, 50_000)}`,
  createdAt: new Date(firstDay + i * 1000),
  dueAt: new Date(firstDay + spread(i + 3, 90) * 86_400_000),
  said,
  answer: { by: `person-${spread(i, 300)}`, words: 'x'.repeat(80), isFinal: i % 3 === 0 },
  ...(i % 100 === 0 ? { place: placeOf(i / 100) } : {}),
});

const placeOf = (i: number) => ({
  type: 'Point',
  coordinates: [103.5 + spread(i, 10_007) / 10_007, 30.2 + spread(i + 11, 9973) / 9973],
});
