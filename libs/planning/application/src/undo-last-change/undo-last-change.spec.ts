import type { DayKey } from '@diurne/planning-domain';
import { CancelDayVisit } from '../cancel-day-visit/cancel-day-visit.use-case';
import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import { aDesk, at, thursday, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { UndoLastChange } from './undo-last-change.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const undo = (key: DayKey = desk.here, expectedRevision = desk.dayAt(key).revision) =>
  new UndoLastChange(desk.ledger).undo(desk.actor, { ...key, expectedRevision }, at);
const move = (visitId: string, arrival: number, to: DayKey = desk.here) =>
  new MoveDayVisit(desk.ledger).move(
    desk.actor,
    {
      visitId,
      ...to,
      expectedRevision: desk.dayAt(to).revision,
      from: desk.seen(visitId),
      programme: checkup(desk, arrival),
      reason: 'essai',
    },
    at,
  );

describe('undoing', () => {
  it('restores a cancellation, a move and a booking exactly, one by one from the last', async () => {
    const { visitId, requestId } = await desk.book(checkup(desk, 515), 'checkup');
    const booked = desk.visit(visitId);
    await move(visitId, 600);
    const moved = desk.visit(visitId);
    const order = {
      visitId,
      expectedRevision: 2,
      reasonClass: 'patient',
      reason: 'grippe',
      requestAgain: false,
    } as const;
    await new CancelDayVisit(desk.ledger).cancel(desk.actor, order, at);
    expect(await undo()).toEqual({ ...desk.here, revision: 4 });
    expect([desk.visit(visitId), desk.stateOf(requestId)]).toEqual([moved, 'booked']);
    await undo();
    expect(desk.visit(visitId)).toEqual(booked);
    await undo();
    expect([desk.standing(desk.here), desk.visit(visitId).state, desk.stateOf(requestId)]).toEqual([
      [],
      'unscheduled',
      'validated',
    ]);
    await expect(undo()).rejects.toMatchObject({
      code: 'nothing-to-undo',
      message: 'Rien n’a encore changé sur cette journée\u00a0: il n’y a rien à annuler.',
    });
  });

  it('is refused on a day that has changed since', async () => {
    await desk.book(care(desk, 545));
    await expect(undo(desk.here, 0)).rejects.toMatchObject({ code: 'day-changed-since' });
  });

  it('is refused once the patient was told, not when they were told of what came before', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    desk.house.agendas.push({ visitId, issuedAt: new Date(at.getTime() - 1), told: 'told' });
    await expect(undo()).resolves.toBeDefined();
    const told = await desk.book(checkup(desk, 700), 'checkup');
    desk.house.agendas.push({ visitId: told.visitId, issuedAt: at, told: 'told' });
    await expect(undo()).rejects.toMatchObject({
      code: 'already-told',
      message: expect.stringContaining('L’agenda est parti chez le patient, ou l’est peut-être'),
    });
  });

  it.each([
    ['not', true],
    ['perhaps', false],
  ] as const)('is possible while what was written has not left (%s: %s)', async (told, possible) => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    desk.house.agendas.push({ visitId, issuedAt: at, told });
    expect(
      await undo().then(
        () => true,
        () => false,
      ),
    ).toBe(possible);
  });

  it('is refused once the visit has begun or its request has gone another way', async () => {
    const { visitId, requestId } = await desk.book(checkup(desk, 515), 'checkup');
    desk.house.requests.set(requestId, { ...desk.house.requestAt(requestId)!, state: 'closed' });
    await expect(undo()).rejects.toMatchObject({
      code: 'nothing-to-undo',
      message: expect.stringContaining('La demande de cette venue a changé depuis'),
    });
    desk.house.visits.set(visitId, { ...desk.visit(visitId), state: 'arrived' });
    await expect(undo()).rejects.toMatchObject({
      code: 'nothing-to-undo',
      message: expect.stringContaining('Une venue de ce changement a changé depuis'),
    });
  });

  it('of a move between units names the unit that changed since', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    const there = desk.day(thursday, desk.ids.otherUnit);
    await move(visitId, 600, there);
    await desk.book(care(desk, 300));
    await expect(undo(there)).rejects.toMatchObject({
      code: 'nothing-to-undo',
      message:
        'Ce changement touche aussi le mardi 1er décembre de l’unité «\u00a0HDJ\u00a0», qui a changé depuis. Annulez d’abord le dernier changement de ce jour-là.',
    });
    await undo();
    await undo(there);
    expect([desk.standing(desk.here), desk.standing(there)]).toEqual([[[visitId, 515]], []]);
  });

  it('onto hours that another unit took since is refused by the rules', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    const order = {
      visitId,
      expectedRevision: 1,
      reasonClass: 'patient',
      reason: 'grippe',
      requestAgain: false,
    } as const;
    await new CancelDayVisit(desk.ledger).cancel(desk.actor, order, at);
    await desk.book(checkup(desk, 520), 'checkup', desk.beside);
    await expect(undo()).rejects.toMatchObject({ code: 'plan-refused' });
  });
});
