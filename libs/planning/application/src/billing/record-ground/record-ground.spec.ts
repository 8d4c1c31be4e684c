import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { judgedOf } from '../../testing/judged-of';
import { gradeJudged } from '../visit-to-judge';
import { RecordGround, type GroundToRecord } from './record-ground.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const record = (ground: GroundToRecord, isPhysician = true, at = onTheDay(620)) =>
  new RecordGround(ward.billing).record(ward.actor, { isPhysician }, { visitId: ward.visitId, ground }, at);
const grounds = async () => (await judgedOf(ward)).record?.grounds ?? [];
const justification = 'Grabataire.';
const product: GroundToRecord = { kind: 'hospitalReserveProduct', justification };

describe('a ground', () => {
  it('is written with its text, author and hour, and counts', async () => {
    await record({ kind: 'patientContext', criterion: 'bedridden', justification, atMinute: 531 });
    expect(await grounds()).toEqual([
      {
        id: expect.any(String),
        kind: 'patientContext',
        criterion: 'bedridden',
        code: null,
        gives: null,
        justification,
        occurredAt: onTheDay(531),
        recordedBy: ward.actor.accountId,
        recordedAt: onTheDay(620),
      },
    ]);
    expect(gradeJudged(await judgedOf(ward), 'traced').gradingClass).toBe('fullStay');
  });
  it.each([
    [
      { kind: 'acteClassant', ccam: 'HHFE002', justification },
      { code: 'HHFE002', gives: null },
    ],
    [
      { kind: 'rescrit', number: '2024-17', gives: 'external', justification },
      { code: '2024-17', gives: 'external' },
    ],
  ] as const)('of the coding may be the DIM’s: $0.kind', async (ground, kept) => {
    await record(ground, false);
    expect(await grounds()).toMatchObject([{ kind: ground.kind, criterion: null, ...kept }]);
  });
  it.each(['hospitalReserveProduct', 'particularSurveillance'] as const)(
    'of medicine is a physician’s: %s',
    async (kind) => {
      await expect(record({ kind, justification }, false)).rejects.toMatchObject({ code: 'role-insufficient' });
      expect(await grounds()).toEqual([]);
    },
  );
  it('is never of an hour or a day to come', async () => {
    await expect(record({ ...product, atMinute: 621 })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(record(product, true, new Date('2026-11-30T20:00:00Z'))).rejects.toMatchObject({
      code: 'visit-state-refused',
    });
  });
  it.each(['noShow', 'cancelled', 'postponed', 'unscheduled'] as const)(
    'is not of a visit that is %s',
    async (state) => {
      ward.house.visits.set(ward.visitId, { ...ward.visit(ward.visitId), state });
      await expect(record(product)).rejects.toMatchObject({
        code: 'visit-state-refused',
        message: 'Le patient n’est pas venu\u00a0: il n’y a rien à facturer.',
      });
    },
  );
});
