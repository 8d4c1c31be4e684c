import { patientAttempts, retryDelay } from './retry-delay';

describe('the delay before the next attempt', () => {
  it('doubles from five seconds and stays at an hour', () => {
    expect([1, 2, 3, 7, 10, 11, 32].map((attempt) => retryDelay(attempt, 0.5) / 1000)).toEqual([
      5, 10, 20, 320, 2560, 3600, 3600,
    ]);
  });
  it('is spread by a quarter each way', () => {
    expect([retryDelay(3, 0), retryDelay(3, 0.999)]).toEqual([15_000, 24_990]);
  });
  it('adds up to about a day of patience', () => {
    const hours =
      Array.from({ length: patientAttempts - 1 }, (_, i) => retryDelay(i + 1, 0.5)).reduce((a, b) => a + b) / 3_600_000;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(26);
  });
});
