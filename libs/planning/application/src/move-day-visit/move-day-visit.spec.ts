import type { DayKey, VisitProgramme } from '@diurne/planning-domain';
import { aDesk, at, thursday, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { MoveDayVisit } from './move-day-visit.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const move = (visitId: string, to: DayKey, programme: VisitProgramme, expectedRevision = desk.dayAt(to).revision) =>
  new MoveDayVisit(desk.ledger).move(
    desk.actor,
    { visitId, ...to, expectedRevision, from: desk.seen(visitId), programme, reason: 'à sa demande' },
    at,
  );

describe('moving a visit', () => {
  it('within its day keeps its step’s ids, and is to be told again', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    const before = desk.visit(visitId);
    desk.house.visits.set(visitId, { ...before, announced: true, announcedAt: at.toISOString() });
    expect(await move(visitId, desk.here, checkup(desk, 540))).toEqual({ ...desk.here, revision: 2 });
    const after = desk.visit(visitId);
    expect([after.programme.arrival, after.stepIds, after.announced, after.announcedAt]).toEqual([
      540,
      before.stepIds,
      false,
      null,
    ]);
  });

  it('to another unit’s day raises both days, frees the old hours and takes the new ones', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    const thursdayBeside = desk.day(thursday, desk.ids.otherUnit);
    expect(await move(visitId, thursdayBeside, checkup(desk, 600))).toEqual({ ...thursdayBeside, revision: 1 });
    expect([desk.standing(desk.here), desk.standing(thursdayBeside)]).toEqual([[], [[visitId, 600]]]);
    expect(desk.dayAt(desk.here).revision).toBe(2);
    expect(desk.visit(visitId)).toMatchObject({ unitId: desk.ids.otherUnit, on: thursday });
    await expect(desk.book(checkup(desk, 515), 'checkup')).resolves.toBeDefined();
    await expect(desk.book(checkup(desk, 605), 'checkup', desk.day(thursday))).rejects.toMatchObject({
      code: 'plan-refused',
    });
  });

  it('onto taken hours is refused, onto its own old ones not', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    await desk.book(checkup(desk, 600), 'checkup');
    await expect(move(visitId, desk.here, checkup(desk, 590))).rejects.toMatchObject({ code: 'plan-refused' });
    await expect(move(visitId, desk.here, checkup(desk, 520))).resolves.toMatchObject({ revision: 3 });
  });

  it('is judged by the day that it goes to, not by the one that it leaves', async () => {
    const { visitId } = await desk.book(care(desk, 545));
    await desk.book(care(desk, 700), 'care', desk.beside);
    await expect(move(visitId, desk.beside, care(desk, 800), 0)).rejects.toMatchObject({ code: 'day-changed-since' });
    await expect(move(visitId, desk.beside, care(desk, 800), 1)).resolves.toMatchObject({ revision: 2 });
  });

  it('is refused once a colleague has changed the day that it leaves, or has moved it from there', async () => {
    const { visitId } = await desk.book(care(desk, 545));
    const friday = desk.day(thursday, desk.ids.otherUnit);
    const seen = desk.seen(visitId)!;
    const order = { visitId, ...friday, expectedRevision: 0, from: seen, programme: care(desk, 700), reason: 'essai' };
    await move(visitId, desk.here, care(desk, 600));
    const stale = { code: 'day-changed-since' };
    await expect(new MoveDayVisit(desk.ledger).move(desk.actor, order, at)).rejects.toMatchObject(stale);
    await expect(
      new MoveDayVisit(desk.ledger).move(desk.actor, { ...order, from: undefined }, at),
    ).rejects.toMatchObject(stale);
    await move(visitId, desk.beside, care(desk, 600));
    const now = { ...order, from: { ...desk.here, revision: desk.dayAt(desk.here).revision } };
    await expect(new MoveDayVisit(desk.ledger).move(desk.actor, now, at)).rejects.toMatchObject({
      ...stale,
      message:
        'La venue n’est plus où vous l’avez vue\u00a0: elle est maintenant prévue le mardi 1er décembre. Regardez-la de nouveau et recommencez.',
    });
    expect(desk.visit(visitId)).toMatchObject(desk.beside);
  });

  it('of a patient who has come stays on its unit’s day, and what was done stays where it was', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    await desk.trace.add(desk.actor, { visitId }, at, () => ({
      state: 'arrived',
      fact: { kind: 'arrival', occurredAt: at },
    }));
    await expect(move(visitId, desk.beside, checkup(desk, 600))).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('ne peut plus changer de jour ni d’unité'),
    });
    const stepId = desk.visit(visitId).stepIds['PDS']!;
    await desk.trace.add(desk.actor, { visitId }, at, () => ({
      state: 'inProgress',
      fact: { kind: 'stepDone', stepId, occurredAt: at },
    }));
    await expect(move(visitId, desk.here, checkup(desk, 520))).rejects.toMatchObject({
      message:
        '«\u00a0Acte PDS\u00a0» est déjà faite\u00a0: son heure ne change plus. Retirez d’abord sa déclaration si elle est fausse.',
    });
  });

  it('knows no visit of nobody, and moves none that is over', async () => {
    await expect(move('nobody', desk.here, care(desk, 545))).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette venue n’existe pas dans cet établissement.',
    });
    const { visitId } = await desk.book(care(desk, 545));
    desk.house.visits.set(visitId, { ...desk.visit(visitId), state: 'left' });
    await expect(move(visitId, desk.here, care(desk, 600))).rejects.toMatchObject({ code: 'visit-state-refused' });
  });
});
