import { civilDate } from '@diurne/time';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import { StartBuild } from '../build-day/start-build.use-case';
import type { LedgerVisit } from '../ledger/ledger-day.value';
import type { DeathTrace } from '../lived-day/death-trace';
import { DeclareDeath, type DeathOrder } from '../lived-day/declare-death/declare-death.use-case';
import type { VisitTrace } from '../lived-day/visit-trace';
import { WithdrawDeath } from '../lived-day/withdraw-death/withdraw-death.use-case';
import type { DayBuilds } from '../ports/day-builds';
import type { DayLedger } from '../ports/day-ledger';
import type { AskedMore, HouseToPlan } from './house-to-plan';
import { care, checkup } from './test-programmes';

const tuesday = civilDate('2026-12-01');
const thursday = civilDate('2026-12-03');
const before = new Date('2026-11-22T08:30:00Z');
/** 10 h 17 of that Tuesday. */
const at = new Date('2026-12-01T09:17:00Z');

export type HouseOfDeaths = HouseToPlan & {
  readonly deaths: DeathTrace;
  readonly trace: VisitTrace;
  readonly ledger: DayLedger;
  readonly builds: DayBuilds;
};

/** What every trace of deaths promises. */
export function describeDeathTrace(name: string, make: () => Promise<HouseOfDeaths>): void {
  describe(`the trace of deaths ${name}`, () => {
    let house: HouseOfDeaths;
    let patientId: string;
    /** Here since 8 h 35, and expected on Thursday in the other unit. */
    let here: string;
    let coming: { visitId: string; requestId: string };
    const book = async (on = tuesday, programme = checkup(house, 515), more: AskedMore = {}) => {
      const asked = await house.request(on, programme.dayPlaceId === null ? 'care' : 'checkup', more);
      const day = house.day(on, more.unitId);
      const [{ revision = 0 } = {}] = await house.ledger.look(house.actor, [day]);
      const order = { visitId: house.newId(), requestIds: [asked.requestId], ...day, expectedRevision: revision };
      await new BookDayVisit(house.ledger).book(house.actor, { ...order, programme }, before);
      return { ...asked, visitId: order.visitId };
    };
    beforeEach(async () => {
      house = await make();
      ({ visitId: here, patientId } = await book());
      const fact = { kind: 'arrival', occurredAt: new Date('2026-12-01T07:35:00Z') } as const;
      await house.trace.add(house.actor, { visitId: here }, at, () => ({ state: 'arrived', fact }));
      coming = await book(thursday, checkup(house, 600), { patientId, unitId: house.ids.otherUnit });
    });
    const order = (more: Partial<DeathOrder> = {}): DeathOrder => ({
      patientId,
      visitId: here,
      on: tuesday,
      atMinute: 611,
      toldBy: null,
      nameAsked: true,
      birthDateAsked: true,
      confirmed: true,
      ...more,
    });
    const declare = (more: Partial<DeathOrder> = {}) =>
      new DeclareDeath(house.deaths).declare(house.actor, order(more), at);
    const withdraw = (deathId: string) =>
      new WithdrawDeath(house.deaths).withdraw(house.actor, { deathId, reason: 'erreur de patient' }, at);
    const visitOf = async (visitId: string, on = thursday, unitId = house.ids.otherUnit): Promise<LedgerVisit> => {
      const [day] = await house.ledger.look(house.actor, [house.day(on, unitId)]);
      return day!.visits.find(({ id }) => id === visitId)!;
    };
    const stateOf = async (requestId: string) => (await house.ledger.findRequest(house.actor, requestId))?.state;

    it('ends who is here, what is to come in another unit and what is asked, and leaves who is somebody else', async () => {
      const waiting = await house.request(thursday, 'care', { patientId, state: 'received' });
      const other = await book(thursday, care(house, 540));
      await declare();
      const states = [await visitOf(here, tuesday, house.ids.unit), await visitOf(coming.visitId)];
      expect(states.map(({ state }) => state)).toEqual(['left', 'cancelled']);
      expect(states[1]?.ending).toEqual({ reasonClass: 'patient', reason: 'Décès déclaré.' });
      expect([await stateOf(waiting.requestId), await stateOf(coming.requestId)]).toEqual(['withdrawn', 'withdrawn']);
      expect((await visitOf(other.visitId, thursday, house.ids.unit)).state).toBe('booked');
      expect(await stateOf(other.requestId)).toBe('booked');
    });

    it('gives their hours to others at once', async () => {
      const same = { unitId: house.ids.otherUnit };
      await expect(book(thursday, checkup(house, 600), same)).rejects.toMatchObject({ code: expect.any(String) });
      await declare();
      await expect(book(thursday, checkup(house, 600), same)).resolves.toBeDefined();
    });

    it('puts away the drafts that reckoned with the patient, and no other', async () => {
      const start = async (unitId: string) => {
        const id = house.newId();
        const build = { id, ...house.day(thursday, unitId), seconds: 5 };
        await new StartBuild(house.ledger, house.builds).start(house.actor, build, before);
        return id;
      };
      await house.request(thursday, 'care');
      const [theirs, others] = [await start(house.ids.otherUnit), await start(house.ids.unit)];
      await declare();
      const states = [theirs, others].map(async (id) => (await house.builds.find(house.actor, id))?.state);
      expect(await Promise.all(states)).toEqual(['dropped', 'queued']);
    });

    it('is declared once, also by two at once', async () => {
      const both = await Promise.allSettled([declare(), declare({ atMinute: 603 })]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const again = { code: 'death-already-declared', message: expect.stringContaining('mardi 1er décembre') };
      expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([
        expect.objectContaining({ code: 'death-already-declared' }),
      ]);
      await expect(declare()).rejects.toMatchObject(again);
    });

    it('bars every booking for the patient, and withdrawn lets them through', async () => {
      const free = await house.request(thursday, 'care', { patientId });
      const reserve = () => {
        const wanted = { visitId: house.newId(), requestIds: [free.requestId], ...house.day(thursday) };
        return new BookDayVisit(house.ledger).book(
          house.actor,
          { ...wanted, expectedRevision: 0, programme: care(house, 480) },
          before,
        );
      };
      const deathId = await declare();
      await expect(reserve()).rejects.toMatchObject({ code: 'request-not-plannable' });
      await withdraw(deathId);
      await expect(reserve()).resolves.toBeDefined();
    });

    it('withdrawn, brings back visits with their hours and requests as they stood, once', async () => {
      const waiting = await house.request(thursday, 'care', { patientId, state: 'received' });
      const whole = await visitOf(coming.visitId);
      const deathId = await declare();
      const came = await withdraw(deathId);
      expect(new Map(came.map((one) => [one.visitId, one.notBecause]))).toEqual(
        new Map([
          [here, null],
          [coming.visitId, null],
        ]),
      );
      const now = await visitOf(coming.visitId);
      expect([now.state, now.ending, now.units, now.programme]).toEqual(['booked', null, whole.units, whole.programme]);
      expect((await visitOf(here, tuesday, house.ids.unit)).state).toBe('arrived');
      expect([await stateOf(waiting.requestId), await stateOf(coming.requestId)]).toEqual(['received', 'booked']);
      await expect(withdraw(deathId)).rejects.toMatchObject({ code: 'not-found' });
      await expect(declare()).resolves.toBeDefined();
    });

    it('withdrawn, leaves hours that another has taken to that one, and the request waits again', async () => {
      const deathId = await declare();
      const other = await book(thursday, checkup(house, 600), { unitId: house.ids.otherUnit });
      const came = await withdraw(deathId);
      expect(came.find(({ visitId }) => visitId === coming.visitId)?.notBecause).toMatch(
        /a été donné entre-temps à .* \(de .* à /,
      );
      expect((await visitOf(coming.visitId)).state).toBe('cancelled');
      expect([await stateOf(coming.requestId), (await visitOf(other.visitId)).state]).toEqual(['validated', 'booked']);
    });

    it('writes nothing when the decision refuses, and knows nothing of nobody', async () => {
      await expect(declare({ atMinute: 514 })).rejects.toMatchObject({ code: 'fact-contradicted' });
      expect((await visitOf(coming.visitId)).state).toBe('booked');
      await expect(declare({ patientId: house.newId() })).rejects.toMatchObject({ code: 'not-found' });
      await expect(withdraw(house.newId())).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
