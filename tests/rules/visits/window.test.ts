import { outsideWindow } from '@shared/features/visits/window';

const now = new Date('2026-03-02T01:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const days = 24 * 60;

describe('when a visit may be written down', () => {
  it('allows sixty days late and ten minutes ahead, and not a minute more', () => {
    expect(outsideWindow(minutesAgo(60 * days), now)).toBeNull();
    expect(outsideWindow(minutesAgo(60 * days + 1), now)).toBe('tooOld');
    expect(outsideWindow(minutesAgo(-10), now)).toBeNull();
    expect(outsideWindow(minutesAgo(-11), now)).toBe('inFuture');
  });
});
