import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { Arrive, type ArrivalOrder } from './arrive.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const arrive = (at: Date, more: Partial<ArrivalOrder> = {}) =>
  new Arrive(ward.trace).arrive(
    ward.actor,
    { visitId: ward.visitId, nameAsked: true, birthDateAsked: true, ...more },
    at,
  );

describe('an arrival', () => {
  it('is now, on the unit’s day', async () => {
    expect(await arrive(onTheDay(507))).toEqual(ward.here);
    expect([ward.visit(ward.visitId).state, ward.facts()]).toEqual(['arrived', [['arrival', 507, true]]]);
  });

  it('is at the minute that is given, but not at one to come', async () => {
    await expect(arrive(onTheDay(530), { atMinute: 531 })).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'Cette heure n’est pas encore passée.',
      errors: [{ path: 'atMinute' }],
    });
    await arrive(onTheDay(530), { atMinute: 511 });
    expect(ward.facts()).toEqual([['arrival', 511, true]]);
  });

  it.each(['2026-12-01T23:00:00Z', '2026-12-02T07:03:00Z'])(
    'entered on a later day (%s) is at the hour that is said, never at the planned one',
    async (later) => {
      await expect(arrive(new Date(later))).rejects.toMatchObject({
        code: 'input-invalid',
        message: 'Cette journée est passée\u00a0: donnez l’heure à laquelle cela a eu lieu.',
        errors: [{ path: 'atMinute', message: 'heure réelle attendue' }],
      });
      expect(ward.facts()).toEqual([]);
      await arrive(new Date(later), { atMinute: 511 });
      expect(ward.facts()).toEqual([['arrival', 511, true]]);
    },
  );

  it('of the last minute of its day needs no hour', async () => {
    await arrive(new Date('2026-12-01T22:59:00Z'), { confirmed: true });
    expect(ward.facts()).toEqual([['arrival', 1439, true]]);
  });

  it('keeps how the patient came in and what proved who they are, and nothing where nobody noted it', async () => {
    await arrive(onTheDay(507), { entryMode: 'mutation', identityDocument: 'passport' });
    expect(ward.house.factsOf(ward.visitId)[0]?.detail).toEqual({
      nameAsked: true,
      birthDateAsked: true,
      identityDocument: 'passport',
      entryMode: 'mutation',
    });
    expect(ward.trace.entryModes.get(ward.visitId)).toBe('mutation');
    ward = await aWard();
    await arrive(onTheDay(507));
    expect(ward.house.factsOf(ward.visitId)[0]?.detail).toEqual({ nameAsked: true, birthDateAsked: true });
    expect(ward.trace.entryModes.has(ward.visitId)).toBe(false);
  });

  it('is never of a day to come', async () => {
    await expect(arrive(new Date('2026-11-30T22:59:00Z'))).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('Cette venue est prévue le mardi 1er décembre'),
    });
  });

  it.each([
    [false, true, 'son nom'],
    [true, false, 'sa date de naissance'],
    [false, false, 'son nom et sa date de naissance'],
  ])('asks who the patient is: name %s, birth date %s', async (nameAsked, birthDateAsked, missing) => {
    await expect(arrive(onTheDay(507), { nameAsked, birthDateAsked })).rejects.toMatchObject({
      code: 'identity-not-checked',
      message: `Demandez au patient ${missing} avant de déclarer son arrivée.`,
    });
    expect(ward.facts()).toEqual([]);
  });

  it('is declared once, and not of a visit that was cancelled', async () => {
    await arrive(onTheDay(507));
    await expect(arrive(onTheDay(509))).rejects.toMatchObject({
      code: 'fact-already-declared',
      message: 'L’arrivée est déjà déclarée.',
    });
    const { visitId } = await ward.book(
      {
        ...ward.visit(ward.visitId).programme,
        arrival: 700,
        departure: 815,
        steps: ward
          .visit(ward.visitId)
          .programme.steps.map((step) => ({ ...step, start: step.start + 185, end: step.end + 185 })),
      },
      'checkup',
    );
    ward.house.visits.set(visitId, { ...ward.visit(visitId), state: 'cancelled' });
    await expect(arrive(onTheDay(701), { visitId })).rejects.toMatchObject({ code: 'visit-state-refused' });
    await expect(arrive(onTheDay(701), { visitId: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
