import { clockStartingAt } from './clock';

/** A real clock that is moved by hand. */
function aRealClock(start: string): { now: () => Date; pass: (ms: number) => void } {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    pass: (more) => {
      ms += more;
    },
  };
}

describe('a clock that starts at a chosen instant', () => {
  it('shows that instant, then runs at the pace of the real one', () => {
    const real = aRealClock('2026-11-22T13:05:00Z');
    const clock = clockStartingAt(new Date('2026-11-24T07:10:00Z'), real.now);
    expect(clock().toISOString()).toBe('2026-11-24T07:10:00.000Z');
    real.pass(17 * 60_000 + 250);
    expect(clock().toISOString()).toBe('2026-11-24T07:27:00.250Z');
  });
  it('starts in the past as well', () => {
    const real = aRealClock('2027-03-01T00:00:00Z');
    const clock = clockStartingAt(new Date('2026-11-24T07:10:00Z'), real.now);
    real.pass(1000);
    expect(clock().toISOString()).toBe('2026-11-24T07:10:01.000Z');
  });
  it('is the real one when no instant is chosen', () => {
    const real = aRealClock('2026-11-22T13:05:00Z');
    expect(clockStartingAt(undefined, real.now)).toBe(real.now);
  });
});
