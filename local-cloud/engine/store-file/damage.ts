/** What is wrong with a store, found before LMDB was let at it. */
export class StoreDamaged extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'StoreDamaged';
  }
}
