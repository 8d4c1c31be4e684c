import { dayKeyText } from '@diurne/planning-domain';
import { aDesk, at, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import { AdviceAtOnce } from '../day-questions/advice-at-once';
import { ProposeOtherHours } from './propose-other-hours.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const propose = (visitId: string, when = at) =>
  new ProposeOtherHours(desk.ledger, new AdviceAtOnce()).propose(desk.actor, visitId, when);

const traced = (visitId: string, kind: 'arrival' | 'stepDone', stepId: string | null = null): void => {
  const fact = {
    id: desk.house.newId(),
    visitId,
    kind,
    stepId,
    performerId: null,
    declaredBy: 'nurse',
    occurredAt: at,
  };
  desk.house.facts.push({ ...fact, detail: {}, confirmed: true, seen: [], withdrawn: false });
};
/** Of the day itself, in Paris. */
const onTheDay = (minute: number): Date => new Date(Date.UTC(2026, 11, 1, 0, minute - 60));
const startsOf = ({ steps }: { readonly steps: readonly { readonly code: string; readonly start: number }[] }) =>
  Object.fromEntries(steps.map(({ code, start }) => [code, start]));

describe('other hours of a patient who is here', () => {
  let visitId: string;
  beforeEach(async () => {
    ({ visitId } = await desk.book(checkup(desk, 515), 'checkup'));
    traced(visitId, 'arrival');
  });

  it('are of what is still to come, from now on and not from their planned hour, and can be taken', async () => {
    const { proposals, reasons } = await propose(visitId, onTheDay(563));
    expect([proposals.length > 0, reasons]).toEqual([true, []]);
    const [first] = proposals;
    expect([first!.programme.arrival, Math.min(...first!.programme.steps.map(({ start }) => start))]).toEqual([
      515, 565,
    ]);
    expect(first!.why).toMatch(/^la suite à 9\u00a0h\u00a025, présence/);
    const order = { visitId, ...desk.here, expectedRevision: 1, programme: first!.programme, reason: null };
    const move = new MoveDayVisit(desk.ledger).move(desk.actor, order, onTheDay(563));
    await expect(move).resolves.toBeDefined();
  });

  it('leave what is done, and the step that is being lived, where they are', async () => {
    traced(visitId, 'stepDone', desk.visit(visitId).stepIds['PDS']);
    const { proposals } = await propose(visitId, onTheDay(571));
    expect(proposals.length).toBeGreaterThan(0);
    for (const { programme } of proposals) expect(startsOf(programme)).toMatchObject({ PDS: 525, CS: 560 });
    expect(startsOf(proposals[0]!.programme)['ECHO']).not.toBe(600);
  });

  it('take no step for lived whose hours have begun while an earlier one has not been', async () => {
    const { proposals } = await propose(visitId, onTheDay(571));
    expect(proposals.map(({ programme }) => startsOf(programme)['CS'])).not.toContain(560);
  });
});

describe('other hours of a visit', () => {
  it('are on its unit’s day, six at most, without those that it has', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup', desk.beside);
    const { proposals, reasons } = await propose(visitId);
    expect([proposals.length, reasons]).toEqual([6, []]);
    expect(proposals.map(({ programme }) => programme.arrival)).not.toContain(515);
    expect(proposals[0]!.why).toMatch(/^arrivée à .*, présence 1\u00a0h\u00a030/);
    const hours = [515, ...proposals.map(({ programme }) => programme.arrival)].sort((a, b) => a - b);
    expect(Math.min(...hours.slice(1).map((arrival, i) => arrival - hours[i]!))).toBeGreaterThanOrEqual(60);
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

  it('are said to be taken by the visit in another unit where it alone leaves none', async () => {
    const { patientId, visitId: other } = await desk.book(care(desk, 545), 'care', desk.beside);
    const { visitId } = await desk.book(care(desk, 605), 'care', desk.here, {
      patientId,
      hours: { from: 520, to: 665 },
    });
    expect(await propose(visitId)).toMatchObject({
      proposals: [],
      reasons: [
        { code: 'only-present-hours' },
        {
          code: 'patient-elsewhere',
          message: expect.stringContaining('de 9\u00a0h\u00a005 à 10\u00a0h\u00a005 (téléphone') as string,
          involves: { visits: [other] },
        },
      ],
    });
  });

  it('are none on a day that is closed, and why is said', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    desk.house.closures.set(dayKeyText(desk.here), 'L’unité est fermée\u00a0: fuite d’eau');
    const { proposals, reasons } = await propose(visitId);
    expect([proposals, reasons.map(({ message }) => message)]).toEqual([[], ['L’unité est fermée\u00a0: fuite d’eau']]);
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
    traced(visitId, 'arrival');
    expect(await soonest()).toBe(515);
  });

  it('are said to be those that it has where no others hold, and nothing else is said beside', async () => {
    const { visitId } = await desk.book(care(desk, 545), 'care', desk.here, { hours: { from: 545, to: 605 } });
    const { proposals, reasons } = await propose(visitId);
    expect([proposals, reasons.map(({ message }) => message)]).toEqual([
      [],
      ['Seules tiennent les heures qu’elle a\u00a0: de 9\u00a0h\u00a005 à 10\u00a0h\u00a005.'],
    ]);
  });

  it('are none where its wished hours leave no other, and none of nobody', async () => {
    const { visitId } = await desk.book(care(desk, 545), 'care', desk.here, { hours: { from: 545, to: 605 } });
    expect(await propose(visitId)).toMatchObject({ proposals: [] });
    await expect(propose('nobody')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette venue n’existe pas dans cet établissement.',
    });
  });
});
