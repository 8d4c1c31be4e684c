import { civilDate } from '@diurne/time';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import type { VisitTrace } from '../lived-day/visit-trace';
import type { BillingEntry, BillingLedger, VisitToBill } from '../ports/billing-ledger';
import type { DayLedger } from '../ports/day-ledger';
import type { HouseToPlan } from './house-to-plan';
import { checkup } from './test-programmes';

const tuesday = civilDate('2026-12-01');
const before = new Date('2026-11-22T08:30:00Z');
const onTheDay = (minute: number): Date => new Date(Date.UTC(2026, 11, 1, 9, minute));

/** What every billing ledger promises. */
export function describeBillingLedger(
  name: string,
  make: () => Promise<
    HouseToPlan & { readonly billing: BillingLedger; readonly trace: VisitTrace; readonly ledger: DayLedger }
  >,
): void {
  describe(`the billing ledger ${name}`, () => {
    let house: Awaited<ReturnType<typeof make>>;
    let visitId: string;
    beforeEach(async () => {
      house = await make();
      visitId = house.newId();
      const { requestId } = await house.request(tuesday, 'checkup');
      const order = { visitId, requestIds: [requestId], ...house.day(tuesday), expectedRevision: 0 };
      await new BookDayVisit(house.ledger).book(house.actor, { ...order, programme: checkup(house, 515) }, before);
    });
    const write = (entry: BillingEntry, minute: number) =>
      house.billing.write(house.actor, visitId, onTheDay(minute), () => entry);
    const look = async (id = visitId): Promise<VisitToBill> => {
      const seen: VisitToBill[] = [];
      const unwritten = new Error('unwritten');
      await house.billing
        .write(house.actor, id, onTheDay(59), (visit) => {
          seen.push(visit);
          throw unwritten;
        })
        .catch((error: unknown) => {
          if (error !== unwritten) throw error;
        });
      return seen[0]!;
    };
    const ground = (justification: string): BillingEntry => ({
      kind: 'ground',
      ground: {
        kind: 'patientContext',
        criterion: 'bedridden',
        code: null,
        gives: null,
        justification,
        occurredAt: onTheDay(3),
      },
    });
    const release: BillingEntry = {
      kind: 'release',
      release: { gradingClass: 'fullStay', count: 4, ruleSet: 'essai/1', reason: 'transfert vu' },
    };
    const regime = (reason: string): BillingEntry => ({
      kind: 'regime',
      decision: { regime: 'hospitalReserve', reason },
    });

    it('shows a visit with its pathway’s regime and an empty record', async () => {
      expect(await look()).toMatchObject({
        visit: { id: visitId, state: 'booked', on: tuesday },
        regime: 'counted',
        reportState: 'none',
        timeZone: 'Europe/Paris',
        record: { exitMode: null, territory: 'metropole', grounds: [], decided: undefined, released: undefined },
      });
    });

    it('keeps grounds in the order in which they were written, and those taken back no more', async () => {
      await write(ground('premier'), 5);
      await write(ground('second'), 6);
      const [first, second] = (await look()).record!.grounds;
      expect([first, second]).toEqual([
        expect.objectContaining({ justification: 'premier', criterion: 'bedridden', occurredAt: onTheDay(3) }),
        expect.objectContaining({ justification: 'second', recordedAt: onTheDay(6), code: null, gives: null }),
      ]);
      await write({ kind: 'groundWithdrawal', groundId: first!.id, reason: 'autre patient' }, 7);
      expect((await look()).record!.grounds.map(({ id }) => id)).toEqual([second!.id]);
    });

    it('keeps the latest decision on the visit', async () => {
      await write(regime('un'), 5);
      await write(regime('deux'), 6);
      expect((await look()).record!.decided).toMatchObject({
        regime: 'hospitalReserve',
        reason: 'deux',
        decidedAt: onTheDay(6),
        forVisit: true,
      });
    });

    it('says nothing of a pathway whose version has its regime, and knows no other', async () => {
      const decide = (id: string) =>
        house.billing.decideForPathway(house.actor, id, { regime: 'seance', reason: 'x' }, onTheDay(4));
      const { pathwayId } = (await house.ledger.findRequests(house.actor, (await look()).visit.requestIds))[0]!;
      expect([await decide(pathwayId), await decide(house.newId())]).toEqual([true, false]);
      expect((await look()).record!.decided).toBeUndefined();
    });

    it('keeps a release as it was, until it is taken back', async () => {
      await write(release, 5);
      const { released } = (await look()).record!;
      expect(released).toMatchObject({
        gradingClass: 'fullStay',
        count: 4,
        reason: 'transfert vu',
        releasedAt: onTheDay(5),
        changedSince: false,
      });
      await write({ kind: 'releaseTakenBack', releaseId: released!.id, reason: 'erreur' }, 6);
      expect((await look()).record!.released).toBeUndefined();
      await write(release, 7);
      expect((await look()).record!.released).toMatchObject({ releasedAt: onTheDay(7) });
    });

    it('says that something was written since the release: a ground, a fact, a withdrawal', async () => {
      const add = (at: Date) =>
        house.trace.add(house.actor, { visitId }, at, () => ({
          state: 'arrived',
          fact: { kind: 'arrival', occurredAt: onTheDay(1) },
        }));
      await add(onTheDay(2));
      await write(ground('avant'), 4);
      await write(release, 5);
      expect((await look()).record!.released!.changedSince).toBe(false);
      await write(ground('après'), 6);
      expect((await look()).record!.released!.changedSince).toBe(true);
      await write({ kind: 'releaseTakenBack', releaseId: (await look()).record!.released!.id, reason: 'ajout' }, 7);
      await write(release, 8);
      expect((await look()).record!.released!.changedSince).toBe(false);
      let factId = '';
      await house.trace.add(house.actor, { visitId }, onTheDay(9), (visit) => {
        factId = visit.facts[0]!.id;
        return { state: 'booked', withdraws: { factId, reason: 'autre patient' } };
      });
      expect((await look()).record!.released!.changedSince).toBe(true);
    });

    it('knows nothing of nobody', async () => {
      await expect(look(house.newId())).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
