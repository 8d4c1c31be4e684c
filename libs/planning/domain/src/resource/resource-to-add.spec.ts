import { faultsOfResource, windowsOfResource, type WeeklyWindow } from './resource-to-add';

const window = (from: number, to: number, more: Partial<WeeklyWindow> = {}): WeeklyWindow => ({
  weekday: 1,
  from,
  to,
  ...more,
});
const faults = (capacity: number, ...weekly: WeeklyWindow[]) => faultsOfResource({ capacity, weekly, break: null });

describe('a resource to add', () => {
  it('is there with all its units where no number is said', () => {
    const weekly = [window(450, 900, { capacity: 2 }), window(900, 1080)];
    expect(windowsOfResource({ capacity: 3, weekly }).map(({ capacity }) => capacity)).toEqual([2, 3]);
  });

  it('has no more units at once than there are, and is told how many', () => {
    const overlapping = [window(450, 900, { capacity: 2 }), window(899, 1080, { capacity: 2 })];
    expect(faults(3, ...overlapping)).toEqual([{ path: 'weekly[1]', message: '4 à la fois, pour une capacité de 3' }]);
    expect(faults(4, ...overlapping)).toEqual([]);
    expect(faults(2, window(450, 900), window(600, 700, { capacity: 1 }))).toMatchObject([{ path: 'weekly[1]' }]);
  });

  it('may have hours that touch, and the same on another day', () => {
    expect(faults(2, window(450, 900), window(900, 1080), window(450, 900, { weekday: 2 }))).toEqual([]);
  });

  it('takes its break within the time for it, to the minute', () => {
    const withBreak = (minutes: number) =>
      faultsOfResource({ capacity: 1, weekly: [], break: { from: 690, to: 720, minutes } });
    expect(withBreak(30)).toEqual([]);
    expect(withBreak(31)).toEqual([{ path: 'break.minutes', message: 'la pause dépasse la plage où elle se prend' }]);
  });
});
