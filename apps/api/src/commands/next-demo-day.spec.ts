import { nextDemoDay } from './next-demo-day';

const words = (at: string) => nextDemoDay(new Date(at))?.words.replaceAll('\u00a0', ' ');

describe('the day that the demonstration lives', () => {
  it('is today on an open day', () => {
    expect(nextDemoDay(new Date('2026-11-24T13:00:00Z'))).toBeUndefined();
  });
  it('is the Monday after a Sunday, at ten past eight in Paris', () => {
    expect(nextDemoDay(new Date('2026-11-22T13:00:00Z'))?.startsAt.toISOString()).toBe('2026-11-23T07:10:00.000Z');
    expect(words('2026-11-22T13:00:00Z')).toBe(
      'Nous sommes dimanche 22 novembre : la démonstration vit au lundi 23 novembre, 8 h 10.',
    );
  });
  it('steps over a holiday that ends a weekend, and names one', () => {
    expect(nextDemoDay(new Date('2027-03-27T09:00:00Z'))?.startsAt.toISOString()).toBe('2027-03-30T06:10:00.000Z');
    expect(words('2026-11-11T09:00:00Z')).toBe(
      'Nous sommes mercredi 11 novembre (Armistice de 1918) : la démonstration vit au jeudi 12 novembre, 8 h 10.',
    );
  });
  it('goes by the clock of Paris, where Friday ends before it does in Greenwich', () => {
    expect(nextDemoDay(new Date('2026-11-20T22:59:00Z'))).toBeUndefined();
    expect(nextDemoDay(new Date('2026-11-20T23:01:00Z'))?.startsAt.toISOString()).toBe('2026-11-23T07:10:00.000Z');
  });
});
