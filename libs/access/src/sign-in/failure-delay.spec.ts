import { delaySeconds, ofLogin, ofSource, openFrom } from './failure-delay';

describe('the wait after failed sign-ins', () => {
  it('begins with the fifth of a login, doubles with each, and never grows beyond a quarter of an hour', () => {
    expect([0, 1, 4, 4.4, 4.9, 6, 7, 12, 13, 14, 15, 1000].map((failures) => delaySeconds(failures, ofLogin))).toEqual([
      0, 0, 0, 0, 2, 4, 8, 256, 512, 900, 900, 900,
    ]);
  });
  it('lets an address mistype for a whole house, then keeps it under two tries a minute', () => {
    expect([59, 60, 61, 65, 66, 400].map((failures) => delaySeconds(failures, ofSource))).toEqual([
      0, 2, 4, 60, 60, 60,
    ]);
  });
  it('counts from the last failure, and is over after it', () => {
    const last = new Date('2026-11-23T08:00:07Z');
    const after = (seconds: number) => new Date(last.getTime() + seconds * 1000);
    expect([after(0), after(7.999), after(8)].map((now) => openFrom(7, last, ofLogin, now))).toEqual([
      after(8),
      after(8),
      null,
    ]);
    expect(openFrom(3, last, ofLogin, after(0))).toBeNull();
  });
  it('is no longer for a clock that lags behind the one of another replica', () => {
    const last = new Date('2026-11-23T09:00:00Z');
    const now = new Date('2026-11-23T08:00:00Z');
    expect(openFrom(3, last, ofLogin, now)).toBeNull();
    expect(openFrom(7, last, ofLogin, now)).toEqual(new Date('2026-11-23T08:00:08Z'));
  });
});
