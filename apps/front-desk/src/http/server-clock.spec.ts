import { serverNow, tellServerClock } from './server-clock';

describe('the hour shown on the desk', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2031-01-05T22:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is this computer’s until the server has spoken, then the server’s', () => {
    expect(serverNow().toISOString()).toBe('2031-01-05T22:00:00.000Z');
    tellServerClock('2026-11-24T07:10:00.000Z');
    expect(serverNow().toISOString()).toBe('2026-11-24T07:10:00.000Z');
    jest.setSystemTime(Date.parse('2031-01-05T22:13:07Z'));
    expect(serverNow().toISOString()).toBe('2026-11-24T07:23:07.000Z');
  });
});
