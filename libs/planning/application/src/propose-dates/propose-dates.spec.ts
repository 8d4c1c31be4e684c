import { dayKeyText } from '@diurne/planning-domain';
import { addDays, civilDate } from '@diurne/time';
import { aDesk, at, thursday, tuesday, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { AdviceAtOnce } from '../day-questions/advice-at-once';
import { ProposeDates, type ProposalOrder } from './propose-dates.use-case';

let desk: Desk;
let clock: number;
const now = () => clock;
const advice = new AdviceAtOnce();
beforeEach(() => {
  desk = aDesk();
  clock = 0;
});
const propose = (requestId: string, more: Partial<ProposalOrder> = {}, when = at) =>
  new ProposeDates(desk.ledger, advice, now).propose(desk.actor, { requestId, count: 3, ...more }, when);

describe('proposing dates', () => {
  it('looks at the wished days of the request’s own unit, from the day’s revision that it saw', async () => {
    await desk.book(checkup(desk, 300), 'checkup', desk.day(tuesday, desk.ids.otherUnit));
    const { requestId } = await desk.request(tuesday, 'checkup', { unitId: desk.ids.otherUnit, wishedTo: thursday });
    const { proposals, refusals } = await propose(requestId);
    expect(proposals.map(({ on, dayRevision }) => [on, dayRevision]).sort()).toEqual([
      ['2026-12-01', 1],
      ['2026-12-02', 0],
      ['2026-12-03', 0],
    ]);
    expect([refusals, desk.house.proposedAt.get(requestId)]).toEqual([[], at]);
    expect([...(desk.house.offeredDates.get(requestId) ?? [])].sort()).toEqual(
      ['2026-12-01', '2026-12-02', '2026-12-03'].map((on) => `${desk.ids.otherUnit}/${on}`),
    );
  });

  it('goes round what another unit took', async () => {
    for (const _ of ['one nurse', 'the other']) await desk.book(care(desk, 0), 'care', desk.beside);
    const { requestId } = await desk.request(tuesday, 'care', { hours: { from: 0, to: 120 } });
    const { proposals } = await propose(requestId);
    expect(proposals.map(({ programme }) => programme.arrival)).toEqual([60]);
  });

  it('leaves a patient where another unit expects them, and says so where no hour is left', async () => {
    const { patientId, visitId } = await desk.book(care(desk, 545), 'care', desk.beside);
    const hours = { from: 500, to: 700 };
    const { requestId } = await desk.request(tuesday, 'care', { patientId, hours });
    const { proposals } = await propose(requestId);
    expect(proposals.map(({ programme }) => programme.arrival)).toEqual([605, 640, 635]);
    const tight = await desk.request(tuesday, 'care', { patientId, hours: { from: 500, to: 640 } });
    const refused = await propose(tight.requestId);
    expect(refused.proposals).toEqual([]);
    expect(refused.refusals[0]?.reasons).toEqual([
      {
        code: 'patient-elsewhere',
        message: expect.stringMatching(
          /^Le patient est déjà attendu dans l’unité «.Unité HDJ2.» de 9.h.05 à 10.h.05 \(téléphone 01 99 00 12 34\)\./,
        ) as string,
        involves: { visits: [visitId] },
        relaxations: [],
      },
    ]);
  });

  it('blames the visit of another unit for nothing that stands in the way without it', async () => {
    const { patientId } = await desk.book(care(desk, 545), 'care', desk.beside);
    const { requestId } = await desk.request(tuesday, 'care', { patientId, hours: { from: 500, to: 540 } });
    const { refusals } = await propose(requestId);
    expect(refusals[0]?.reasons.length).toBeGreaterThan(0);
    expect(refusals[0]?.reasons.map(({ code }) => code)).not.toContain('patient-elsewhere');
  });

  it('says why on a day that does not fit, and on one that does not open', async () => {
    const { requestId } = await desk.request(tuesday, 'checkup', {
      wishedTo: addDays(tuesday, 1),
      hours: { from: 540, to: 600 },
    });
    desk.house.closures.set(dayKeyText(desk.day(addDays(tuesday, 1))), 'Fermée pour travaux.');
    const { proposals, refusals } = await propose(requestId);
    expect(proposals).toEqual([]);
    expect(refusals.map(({ on, reasons }) => [on, reasons.length > 0])).toEqual([
      ['2026-12-01', true],
      ['2026-12-02', true],
    ]);
    expect(refusals[1]!.reasons).toMatchObject([{ code: 'day-not-open', message: 'Fermée pour travaux.' }]);
    expect(desk.house.proposedAt.has(requestId)).toBe(false);
  });

  it('proposes nothing of the past', async () => {
    const { requestId } = await desk.request(tuesday, 'checkup');
    expect(await propose(requestId, {}, new Date('2026-12-01T23:00:00Z'))).toMatchObject({
      proposals: [],
      refusals: [{ on: tuesday, reasons: [{ code: 'wished-days-over' }] }],
    });
    const { proposals } = await propose(requestId, { count: 1 }, new Date('2026-12-01T08:17:00Z'));
    expect(proposals[0]!.programme.arrival).toBeGreaterThanOrEqual(557);
  });

  it('chooses among all hours of a day that alone fits, no two of them nearly the same', async () => {
    const { requestId } = await desk.request(tuesday, 'checkup', { wishedTo: thursday });
    for (const on of [addDays(tuesday, 1), thursday]) desk.house.closures.set(dayKeyText(desk.day(on)), 'Fermée.');
    const { proposals } = await propose(requestId, { count: 4 });
    expect(proposals).toHaveLength(4);
    const arrivals = proposals.map(({ programme }) => programme.arrival).sort((a, b) => a - b);
    expect(Math.min(...arrivals.slice(1).map((arrival, i) => arrival - arrivals[i]!))).toBeGreaterThanOrEqual(60);
    expect(new Set(proposals.map(({ why }) => why)).size).toBe(4);
  });

  it('stops looking when whoever is on the telephone has waited long enough', async () => {
    const { requestId } = await desk.request(tuesday, 'checkup', { wishedTo: civilDate('2026-12-20') });
    const slow = () => (clock += 2500);
    const { proposals } = await new ProposeDates(desk.ledger, advice, slow).propose(
      desk.actor,
      { requestId, count: 9 },
      at,
    );
    expect(proposals.length).toBeLessThan(3);
    expect(proposals.length).toBeGreaterThan(0);
  });

  it('is for requests that wait', async () => {
    const { requestId } = await desk.request(tuesday, 'checkup', { state: 'received' });
    await expect(propose(requestId)).rejects.toMatchObject({
      code: 'request-not-plannable',
      message: expect.stringContaining('Cette demande n’attend pas de date'),
    });
    await expect(propose('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });
});
