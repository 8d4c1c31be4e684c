import { civilDate } from '@diurne/time';
import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { thursday, tuesday } from '../../testing/a-desk';
import { care, checkup } from '../../testing/test-programmes';
import { DeclareNoShow } from '../declare-no-show/declare-no-show.use-case';
import { ReceiveRequest } from '../../receive-request/receive-request.use-case';
import { DeclareDeath, type DeathOrder } from './declare-death.use-case';

let ward: Ward;
let patientId: string;
beforeEach(async () => {
  ward = await aWard();
  ({ patientId } = ward.visit(ward.visitId));
});
const declare = (more: Partial<DeathOrder> = {}, at = onTheDay(641)) =>
  new DeclareDeath(ward.deaths).declare(
    ward.actor,
    {
      patientId,
      visitId: ward.visitId,
      on: tuesday,
      atMinute: 612,
      toldBy: null,
      nameAsked: true,
      birthDateAsked: true,
      confirmed: true,
      ...more,
    },
    at,
  );
/** Told by telephone, of no visit. */
const told = { visitId: null, toldBy: 'sa fille' };
const stateOf = (visitId: string) => ward.visit(visitId).state;

describe('a death', () => {
  it('ends the visit at its hour, with its own way of leaving', async () => {
    await ward.comes(512);
    await declare();
    expect(ward.facts().at(-1)).toEqual(['departure', 612, true]);
    expect([stateOf(ward.visitId), ward.house.exitModes.get(ward.visitId)]).toEqual(['left', 'death']);
    expect(ward.stateOf(ward.visit(ward.visitId).requestIds[0])).toBe('closed');
    expect(ward.dayAt(ward.here).foreign.every(({ to }) => to <= 622)).toBe(true);
  });

  it('is refused before the birth, and taken on its day', async () => {
    await expect(declare({ ...told, on: civilDate('1949-12-31'), atMinute: null })).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('avant la naissance'),
      errors: [{ path: 'on' }],
    });
    await expect(declare({ ...told, on: civilDate('1950-01-01'), atMinute: null })).resolves.toBeDefined();
  });

  it('ends visits to come in three units, what is asked, and nothing of the past nor of others', async () => {
    await ward.comes(512);
    const monday = { unitId: ward.ids.unit, on: civilDate('2026-11-30') };
    const past = await ward.book(care(ward, 500), 'care', monday, { patientId });
    const beside = await ward.book(care(ward, 800), 'care', ward.beside, { patientId });
    const later = await ward.book(checkup(ward, 500), 'checkup', ward.day(thursday), { patientId });
    const other = await ward.book(care(ward, 800), 'care', ward.day(thursday));
    const asked = await ward.request(thursday, 'care', { patientId, state: 'received' });
    await declare();
    expect([past, beside, later, other].map(({ visitId }) => stateOf(visitId))).toEqual([
      'booked',
      'cancelled',
      'cancelled',
      'booked',
    ]);
    expect([past, beside, later, other, asked].map(({ requestId }) => ward.stateOf(requestId))).toEqual([
      'booked',
      'withdrawn',
      'withdrawn',
      'booked',
      'withdrawn',
    ]);
    expect(ward.dayAt(ward.day(thursday)).foreign).toEqual([]);
    expect(ward.house.silenced).toEqual([patientId]);
  });

  it.each([
    [{ nameAsked: false }, 'son nom'],
    [{ birthDateAsked: false }, 'sa date de naissance'],
  ])('asks the identity again: %j', async (more, words) => {
    await ward.comes(512);
    await expect(declare(more)).rejects.toMatchObject({
      code: 'identity-not-checked',
      message: expect.stringContaining(words),
    });
  });

  it('has an hour that has passed, after the arrival and before no other fact', async () => {
    await ward.comes(512);
    await expect(declare({ atMinute: null })).rejects.toMatchObject({ errors: [{ path: 'atMinute' }] });
    await expect(declare({ atMinute: 642 })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(declare({ on: thursday })).rejects.toMatchObject({ errors: [{ path: 'on' }] });
    await expect(declare({ atMinute: 511 })).rejects.toMatchObject({
      code: 'fact-contradicted',
      message: expect.stringContaining('le mardi 1er décembre à 8\u00a0h\u00a032'),
    });
    await expect(declare({ atMinute: 512 })).resolves.toBeDefined();
  });

  it('in the very minute of the arrival does not contradict it', async () => {
    await ward.trace.add(ward.actor, { visitId: ward.visitId }, onTheDay(641), () => ({
      state: 'arrived',
      fact: { kind: 'arrival', occurredAt: new Date(onTheDay(612).getTime() + 59_999) },
    }));
    await expect(declare()).resolves.toBeDefined();
  });

  it('has no planned hour: the exit that was planned is not asked about', async () => {
    await ward.comes(512);
    await expect(declare({ atMinute: 520, confirmed: false })).resolves.toBeDefined();
  });

  it('asks again for an hour at which the unit is closed', async () => {
    await ward.comes(512);
    await expect(declare({ atMinute: 1201, confirmed: false }, onTheDay(1202))).rejects.toMatchObject({
      code: 'fact-doubtful',
    });
  });

  it('during a visit is of a patient who is there that day', async () => {
    await expect(declare()).rejects.toMatchObject({ code: 'visit-state-refused' });
    await ward.comes(512);
    const other = await ward.book(care(ward, 800));
    await expect(declare({ visitId: other.visitId })).rejects.toMatchObject({ code: 'visit-state-refused' });
  });

  it('told by somebody names who, needs no hour, and is declared from the visit while the patient is here', async () => {
    const later = await ward.book(checkup(ward, 700), 'checkup', ward.day(thursday), { patientId });
    await expect(declare({ ...told, toldBy: ' ' })).rejects.toMatchObject({ errors: [{ path: 'toldBy' }] });
    await expect(declare({ toldBy: 'sa fille' })).rejects.toMatchObject({ errors: [{ path: 'toldBy' }] });
    await declare({ ...told, on: civilDate('2026-11-29'), atMinute: null });
    expect([ward.visitId, later.visitId].map(stateOf)).toEqual(['cancelled', 'cancelled']);
    ward = await aWard();
    ({ patientId } = ward.visit(ward.visitId));
    await ward.comes(512);
    await expect(declare(told)).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('depuis sa venue'),
    });
    await expect(declare({ ...told, on: civilDate('2026-11-29'), atMinute: null })).rejects.toMatchObject({
      code: 'fact-contradicted',
    });
  });

  it('is declared once', async () => {
    await ward.comes(512);
    await declare();
    await expect(declare({ ...told, atMinute: 640 })).rejects.toMatchObject({
      code: 'death-already-declared',
      message: 'Le décès de ce patient est déjà déclaré, le mardi 1er décembre à 10\u00a0h\u00a012.',
    });
  });

  it('lets nothing be asked or placed again for the patient', async () => {
    await ward.comes(512);
    const missed = await ward.book(care(ward, 500), 'care', ward.day(civilDate('2026-11-30')), { patientId });
    const known = ward.house.requests.get(missed.requestId)!;
    await declare();
    const { state: _state, visitId: _visit, receivedAt: _at, ...asked } = known;
    const receive = new ReceiveRequest(ward.requests).receive(
      ward.actor,
      { ...asked, id: ward.newId(), wishedFrom: thursday, wishedTo: thursday },
      null,
      onTheDay(650),
    );
    await expect(receive).rejects.toMatchObject({ code: 'patient-deceased' });
    await new DeclareNoShow(ward.trace).declare(ward.actor, missed.visitId, onTheDay(651));
    expect([stateOf(missed.visitId), ward.stateOf(missed.requestId)]).toEqual(['noShow', 'withdrawn']);
  });
});
