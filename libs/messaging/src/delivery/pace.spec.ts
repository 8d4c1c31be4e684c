import { nextSlot, type Pace } from './pace';

const at = (seconds: number) => new Date(Date.parse('2026-11-20T09:00:00Z') + seconds * 1000);
/** Seconds at which messages that all come at `now` may leave. */
const slots = (pace: Pace, count: number, now = 0, freeAt: Date | null = null) => {
  const given: number[] = [];
  let free = freeAt;
  for (let n = 0; n < count; n += 1) {
    const slot = nextSlot(pace, free, at(now));
    given.push((slot.at.getTime() - at(0).getTime()) / 1000);
    free = slot.freeAt;
  }
  return { given, free };
};

describe('a carrier of twelve messages a minute, three at once', () => {
  const pace = { perMinute: 12, atOnce: 3 };

  it('takes three at once and then one every five seconds', () => {
    expect(slots(pace, 6).given).toEqual([0, 0, 0, 5, 10, 15]);
  });
  it('takes none early for having had to wait', () => {
    const { free } = slots(pace, 6);
    expect(slots(pace, 2, 7, free).given).toEqual([20, 25]);
  });
  it('earns back one slot every five seconds, and three at most', () => {
    const { free } = slots(pace, 3);
    expect(slots(pace, 2, 6, free).given).toEqual([6, 10]);
    expect(slots(pace, 4, 300, free).given).toEqual([300, 300, 300, 305]);
  });
});

it('an odd pace is never quicker than it says', () => {
  expect(slots({ perMinute: 7, atOnce: 1 }, 8).given.at(-1)).toBeGreaterThanOrEqual(60);
});
