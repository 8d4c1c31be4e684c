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
  it('counts from the last failure', () => {
    const at = new Date('2026-11-23T08:00:07Z');
    expect(openFrom(7, at, ofLogin)).toEqual(new Date('2026-11-23T08:00:15Z'));
    expect(openFrom(3, at, ofLogin)).toEqual(at);
  });
});
