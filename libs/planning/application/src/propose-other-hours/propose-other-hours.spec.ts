import { aDesk, at, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { ProposeOtherHours } from './propose-other-hours.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const propose = (visitId: string, when = at) => new ProposeOtherHours(desk.ledger).propose(desk.actor, visitId, when);

describe('other hours of a visit', () => {
  it('are on its unit’s day, six at most, without those that it has', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup', desk.beside);
    const { proposals, reasons } = await propose(visitId);
    expect([proposals.length, reasons]).toEqual([6, []]);
    expect(proposals.map(({ programme }) => programme.arrival)).not.toContain(515);
    expect(proposals[0]!.why).toMatch(/^arrivée à .*, présence 1\u00a0h\u00a030/);
  });

  it('leave to the other unit what it took, and give its own hours back', async () => {
    for (const _ of ['one nurse', 'the other']) await desk.book(care(desk, 0), 'care', desk.beside);
    const { visitId } = await desk.book(care(desk, 65), 'care', desk.here, { hours: { from: 0, to: 130 } });
    const { proposals } = await propose(visitId);
    expect(proposals.map(({ programme }) => programme.arrival).sort()).toEqual([60, 70]);
  });

  it('leave a patient where another unit expects them', async () => {
    const { patientId } = await desk.book(care(desk, 545), 'care', desk.beside);
    const { visitId } = await desk.book(care(desk, 605), 'care', desk.here, {
      patientId,
      hours: { from: 500, to: 675 },
    });
    const { proposals } = await propose(visitId);
    expect(proposals.map(({ programme }) => programme.arrival).sort()).toEqual([610, 615]);
  });

  it('are none of the past of a day under way', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    const { proposals } = await propose(visitId, new Date('2026-12-01T13:03:00Z'));
    expect(Math.min(...proposals.map(({ programme }) => programme.arrival))).toBeGreaterThanOrEqual(843);
  });

  it('are none sooner than the unit’s notice, but for a patient who is here', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    const unit = desk.house.units.get(desk.here.unitId)!;
    desk.house.units.set(unit.id, { ...unit, noticeMinutes: 90 });
    const soonest = async () => {
      const { proposals } = await propose(visitId, new Date('2026-12-01T07:03:00Z'));
      return Math.min(...proposals.map(({ programme }) => programme.arrival));
    };
    expect(await soonest()).toBeGreaterThanOrEqual(573);
    desk.house.facts.push({
      id: desk.house.newId(),
      visitId,
      kind: 'arrival',
      stepId: null,
      performerId: null,
      declaredBy: 'nurse',
      occurredAt: at,
      detail: {},
      confirmed: true,
      seen: [],
      withdrawn: false,
    });
    expect(await soonest()).toBe(515);
  });

  it('are none where its wished hours leave no other, and none of nobody', async () => {
    const { visitId } = await desk.book(care(desk, 545), 'care', desk.here, { hours: { from: 545, to: 605 } });
    expect((await propose(visitId)).proposals).toEqual([]);
    await expect(propose('nobody')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette venue n’existe pas dans cet établissement.',
    });
  });
});
