import { lateBy, nextToLive, type StepToLive } from './next-to-live';

const step = (id: string, start: number, end: number, more: Partial<StepToLive> = {}): StepToLive => ({
  id,
  start,
  end,
  awaited: true,
  done: false,
  ...more,
});
const breakfast = (done = false) => step('breakfast', 500, 520, { awaited: false, done });
const meal = step('meal', 770, 800, { awaited: false });

describe('what comes next', () => {
  it('is what follows the last fact, whatever was not ticked before it', () => {
    const steps = [
      breakfast(),
      step('blood', 525, 535),
      step('visit', 860, 880, { done: true }),
      step('echo', 900, 920),
    ];
    expect(nextToLive(steps, 885)?.id).toBe('echo');
  });

  it('is a meal or a rest while its hours last, and no longer', () => {
    expect(nextToLive([meal, step('visit', 860, 880)], 799)?.id).toBe('meal');
    expect(nextToLive([meal, step('visit', 860, 880)], 800)?.id).toBe('visit');
    expect(nextToLive([meal], 800)).toBeNull();
  });

  it('is in the end what was left out, and then nothing', () => {
    const left = [step('blood', 525, 535), step('visit', 860, 880, { done: true })];
    expect(nextToLive(left, 885)?.id).toBe('blood');
    expect(nextToLive([breakfast(), step('visit', 860, 880, { done: true })], 885)).toBeNull();
  });

  it('is a step beside another that runs, of the same minute', () => {
    expect(nextToLive([step('infusion', 600, 720, { done: true }), step('visit', 600, 615)], 730)?.id).toBe('visit');
  });
});

describe('lateness', () => {
  it('begins when what somebody waits for should be over', () => {
    const visit = step('visit', 860, 880);
    expect([870, 880, 891].map((now) => lateBy(visit, now))).toEqual([0, 0, 11]);
    expect(lateBy(visit, null)).toBe(0);
  });

  it('is never that of a meal', () => {
    expect(lateBy(meal, 1000)).toBe(0);
  });
});
