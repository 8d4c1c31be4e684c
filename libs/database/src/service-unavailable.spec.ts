import { QueryFailedError } from 'typeorm';
import { asUnavailable, ServiceUnavailable, unavailabilityOf, wasCutOff } from './service-unavailable';
import { noteRecorded, sayWhatIsKnown } from './what-is-known';

const said = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const byQuery = (driver: Error) => new QueryFailedError('SELECT 1', [], driver);
const words = (text: string) => byQuery(new Error(text));

describe('a failure of the database', () => {
  it.each(['55P03', '57014', '25P03', '53300', '53100'])('%s: others were in the way', (code) => {
    expect([unavailabilityOf(said(code)), unavailabilityOf(byQuery(said(code)))]).toEqual(['busy', 'busy']);
  });
  it.each(['57P01', '57P03', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])('%s: it is away', (code) => {
    expect([unavailabilityOf(said(code)), unavailabilityOf(byQuery(said(code)))]).toEqual(['away', 'away']);
  });
  it.each(['23505', '40P01', '22P02', 'DV001', '42501'])('%s is something else', (code) => {
    expect([unavailabilityOf(said(code)), asUnavailable(said(code), true)]).toEqual([undefined, said(code)]);
  });
  it('is known by the words of the driver where there is no code', () => {
    expect(unavailabilityOf(new Error('timeout exceeded when trying to connect'))).toBe('busy');
    for (const text of [
      'Connection terminated unexpectedly',
      'Query read timeout',
      'Client was closed and is not queryable',
    ])
      expect(unavailabilityOf(words(text))).toBe('away');
    expect(unavailabilityOf(new Error('something else'))).toBeUndefined();
  });
  it('is worth another reading only where nobody waited', () => {
    expect([said('57P01'), words('Connection terminated unexpectedly')].map(wasCutOff)).toEqual([true, true]);
    expect([said('55P03'), words('Query read timeout'), words('timeout expired')].map(wasCutOff)).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('leaves nobody knowing only when the connection was lost on the commit', () => {
    expect(asUnavailable(said('57P01'), true)).toMatchObject({
      kind: 'unknown',
      message: expect.stringContaining('relisez'),
    });
    expect(asUnavailable(said('57P01'))).toMatchObject({
      kind: 'away',
      message: expect.stringContaining('rien n’a été'),
    });
    expect(asUnavailable(said('57014'), true)).toMatchObject({ kind: 'busy' });
  });
});

describe('an act of several transactions', () => {
  const cut = () => Promise.reject(new ServiceUnavailable('away'));
  it('that is cut off before anything was recorded has recorded nothing', async () => {
    await expect(sayWhatIsKnown(cut)).rejects.toMatchObject({ kind: 'away' });
  });
  it('that is cut off afterwards does not say so', async () => {
    await expect(
      sayWhatIsKnown(async () => {
        await Promise.resolve();
        noteRecorded();
        return cut();
      }),
    ).rejects.toMatchObject({ kind: 'unknown' });
  });
  it('that is refused is refused', async () => {
    await expect(
      sayWhatIsKnown(() => {
        noteRecorded();
        return Promise.reject(said('DV001'));
      }),
    ).rejects.toEqual(said('DV001'));
  });
});
