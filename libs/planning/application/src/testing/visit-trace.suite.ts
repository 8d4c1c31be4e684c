import { civilDate } from '@diurne/time';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import type { LedgerVisit } from '../ledger/ledger-day.value';
import type { LivedVisit, Trace } from '../lived-day/lived-visit.value';
import type { VisitTrace } from '../lived-day/visit-trace';
import type { DayLedger } from '../ports/day-ledger';
import type { HouseToPlan } from './house-to-plan';
import { checkup } from './test-programmes';

const tuesday = civilDate('2026-12-01');
const before = new Date('2026-11-22T08:30:00Z');
const at = new Date('2026-12-01T09:17:00Z');

/** What every trace of visits promises. */
export function describeVisitTrace(
  name: string,
  make: () => Promise<HouseToPlan & { readonly trace: VisitTrace; readonly ledger: DayLedger }>,
): void {
  describe(`the trace ${name}`, () => {
    let house: Awaited<ReturnType<typeof make>>;
    let visitId: string;
    beforeEach(async () => {
      house = await make();
      visitId = house.newId();
      const unitId = house.ids.otherUnit;
      const { requestId } = await house.request(tuesday, 'checkup', { unitId });
      const order = { visitId, requestIds: [requestId], ...house.day(tuesday, unitId), expectedRevision: 0 };
      await new BookDayVisit(house.ledger).book(house.actor, { ...order, programme: checkup(house, 515) }, before);
    });
    const add = (
      decide: (visit: LivedVisit) => Trace | null,
      of: { visitId: string } | { factId: string } = { visitId },
    ) => house.trace.add(house.actor, of, at, decide);
    const look = async (): Promise<LivedVisit> => {
      const seen: LivedVisit[] = [];
      await add((visit) => {
        seen.push(visit);
        return { state: visit.state };
      });
      return seen[0]!;
    };
    const onTheDay = async (): Promise<LedgerVisit> => {
      const [day] = await house.ledger.look(house.actor, [house.day(tuesday, house.ids.otherUnit)]);
      return day!.visits.find(({ id }) => id === visitId)!;
    };
    const arrival: Trace = { state: 'arrived', fact: { kind: 'arrival', occurredAt: at } };

    it('shows a visit with its steps, who is to do them and nothing that has happened yet', async () => {
      const visit = await look();
      expect(visit).toMatchObject({
        id: visitId,
        on: tuesday,
        unitId: house.ids.otherUnit,
        timeZone: 'Europe/Paris',
        state: 'booked',
        facts: [],
      });
      expect(
        visit.lived.map((step) => [step.label, step.end, step.plannedPerformerId, step.trades, step.onEquipmentAlone]),
      ).toEqual([
        ['Acte PDS', 540, house.ids.nurses, ['infirmier'], false],
        ['Acte CS', 595, house.ids.physician, ['cardiologue'], false],
        ['Acte ECHO', 625, null, [], true],
      ]);
    });

    it('adds a fact with the state that follows it, and answers the unit’s day', async () => {
      expect(await add(() => arrival)).toEqual({ unitId: house.ids.otherUnit, on: tuesday });
      const { state, facts } = await look();
      expect([state, facts.map(({ kind, counts, occurredAt }) => [kind, counts, occurredAt])]).toEqual([
        'arrived',
        [['arrival', true, at]],
      ]);
      expect((await onTheDay()).lived.arrived).toBe(true);
    });

    it('counts what was declared for another only once it is confirmed', async () => {
      await add(() => arrival);
      const stepId = (await look()).lived[0]!.id;
      const fact = { kind: 'stepDone', stepId, performerId: house.ids.nurses, occurredAt: at } as const;
      await add(() => ({ state: 'inProgress', fact }));
      expect((await onTheDay()).lived).toMatchObject({ doneSteps: ['PDS'], countedSteps: [] });
      const factId = (await look()).facts.find(({ kind }) => kind === 'stepDone')!.id;
      await add(({ state }) => ({ state, confirms: factId }), { factId });
      expect((await onTheDay()).lived.countedSteps).toEqual(['PDS']);
    });

    it('withdraws a fact by a later one: it stands no more', async () => {
      await add(() => arrival);
      const factId = (await look()).facts[0]!.id;
      await add(() => ({ state: 'booked', withdraws: { factId, reason: 'erreur de patient' } }), { factId });
      expect(await look()).toMatchObject({ state: 'booked', facts: [] });
      expect((await onTheDay()).lived.arrived).toBe(false);
    });

    it('tells a fact anew: the new one stands, the old one no more', async () => {
      await add(() => arrival);
      const factId = (await look()).facts[0]!.id;
      const detail = { entryMode: 'mutation' };
      const occurredAt = new Date(at.getTime() - 60_000);
      await add(
        ({ state }) => ({
          state,
          corrects: { factId, reason: 'montre en avance' },
          fact: { kind: 'arrival', occurredAt, detail },
        }),
        { factId },
      );
      const { facts } = await look();
      expect(facts).toMatchObject([{ kind: 'arrival', occurredAt, detail }]);
      expect(facts[0]!.id).not.toBe(factId);
    });

    it('keeps what is noted around the care until it is taken back, and writes nothing of nothing', async () => {
      await add(() => arrival);
      const mark = { kind: 'placed', stepId: null, resourceId: house.ids.armchairs, occurredAt: at } as const;
      await add(({ state }) => ({ state, mark }));
      await add(() => null);
      const { marks, letterSignedAt } = await look();
      expect([marks, letterSignedAt]).toMatchObject([[mark], null]);
      await add(({ state }) => ({ state, withdrawsMarks: { ids: [marks[0]!.id], reason: 'autre patient' } }));
      expect((await look()).marks).toEqual([]);
    });

    it('shows a place that is asked for, with who else is there', async () => {
      const placeOf = async (id: string, placeId: string) => {
        const seen: LivedVisit['place'][] = [];
        await house.trace.add(house.actor, { visitId: id, placeId }, at, ({ place }) => {
          seen.push(place);
          return null;
        });
        return seen[0];
      };
      const unitId = house.ids.otherUnit;
      const { requestId } = await house.request(tuesday, 'checkup', { unitId });
      const day = house.day(tuesday, unitId);
      const revision = (await house.ledger.look(house.actor, [day]))[0]!.revision;
      const other = house.newId();
      const order = { visitId: other, requestIds: [requestId], ...day, expectedRevision: revision };
      await new BookDayVisit(house.ledger).book(house.actor, { ...order, programme: checkup(house, 700) }, before);
      const mark = { kind: 'placed', stepId: null, resourceId: house.ids.armchairs, occurredAt: at } as const;
      await add(({ state }) => ({ state, mark }));
      const seen = await placeOf(other, house.ids.armchairs);
      expect(seen).toMatchObject({ units: 3, others: [{ from: 617, until: null }] });
      expect((await placeOf(visitId, house.ids.armchairs))?.others).toEqual([]);
      expect(await placeOf(visitId, house.ids.nurses)).toBeNull();
    });

    const remains = async () => {
      const [day] = await house.ledger.look(house.actor, [house.day(tuesday, house.ids.otherUnit)]);
      return day!.foreign
        .filter((one) => one.visitId === visitId)
        .map(({ key, from, to }) => [key, from, to])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
    };
    const absent: Trace = {
      state: 'noShow',
      fact: { kind: 'noShow', occurredAt: at },
      ending: { reasonClass: 'patient', reason: 'Le patient ne s’est pas présenté.' },
      hours: { end: { minute: 617, cleaning: false } },
    };

    it('frees the hours after an end, leaves what is past, and has them again when the end is withdrawn', async () => {
      const whole = await onTheDay();
      await add(() => absent);
      expect(await remains()).toEqual([
        ['@place', 515, 617],
        ['CS/0', 560, 595],
        ['ECHO/0', 600, 617],
        ['PDS/0', 525, 540],
      ]);
      expect((await onTheDay()).units).toEqual(whole.units);
      const factId = (await look()).facts[0]!.id;
      const back: Trace = { state: 'booked', ending: null, hours: 'takenBack', withdraws: { factId, reason: 'venu' } };
      await add(() => back, { factId });
      expect(await remains()).toEqual([]);
      expect(await onTheDay()).toMatchObject({ state: 'booked', units: whole.units, programme: whole.programme });
    });

    it('ends at another minute when the end is told anew, with what that frees or has again', async () => {
      await add(() => absent);
      await add(() => ({ state: 'noShow', hours: { end: { minute: 530, cleaning: false }, anew: true } }));
      expect(await remains()).toEqual([
        ['@place', 515, 530],
        ['PDS/0', 525, 530],
      ]);
      await add(() => ({ state: 'noShow', hours: { end: { minute: 617, cleaning: false }, anew: true } }));
      expect(await remains()).toEqual([
        ['@place', 515, 617],
        ['CS/0', 560, 595],
        ['ECHO/0', 600, 617],
        ['PDS/0', 525, 540],
      ]);
    });

    it('gives the hours of who did not come to another, and not back as long as that one has them', async () => {
      await add(() => ({ ...absent, hours: { end: { minute: 530, cleaning: false } } }));
      const unitId = house.ids.otherUnit;
      const { requestId } = await house.request(tuesday, 'checkup', { unitId });
      const day = house.day(tuesday, unitId);
      const revision = (await house.ledger.look(house.actor, [day]))[0]!.revision;
      const order = { visitId: house.newId(), requestIds: [requestId], ...day, expectedRevision: revision };
      await new BookDayVisit(house.ledger).book(house.actor, { ...order, programme: checkup(house, 535) }, before);
      const factId = (await look()).facts[0]!.id;
      const back: Trace = { state: 'booked', ending: null, hours: 'takenBack', withdraws: { factId, reason: 'venu' } };
      await expect(add(() => back, { factId })).rejects.toMatchObject({
        code: 'resource-already-booked',
        message: expect.stringContaining('a été donné entre-temps à'),
      });
      expect((await look()).facts).toHaveLength(1);
    });

    it('writes what becomes of the requests', async () => {
      const change = (visit: LivedVisit, state: 'closed' | 'booked'): Trace => ({
        state: visit.state,
        requests: visit.requests.map((request) => ({
          before: request,
          after: { ...request, state },
          event: {
            kind: state === 'closed' ? 'VisitRequestClosed' : 'VisitRequestBooked',
            requestId: request.id,
            by: house.newId(),
            at: at.toISOString(),
          },
        })),
      });
      await add((visit) => change(visit, 'closed'));
      expect((await look()).requests.map(({ state }) => state)).toEqual(['closed']);
      await add((visit) => change(visit, 'booked'));
      expect((await look()).requests.map(({ state }) => state)).toEqual(['booked']);
    });

    it('writes nothing when the decision refuses, and knows nothing of nobody', async () => {
      const refusing = (): Trace => {
        throw new Error('non');
      };
      await expect(add(refusing)).rejects.toThrow('non');
      expect((await look()).facts).toEqual([]);
      await expect(add(() => arrival, { visitId: house.newId() })).rejects.toMatchObject({ code: 'not-found' });
      await expect(add(() => arrival, { factId: house.newId() })).rejects.toMatchObject({ code: 'not-found' });
    });

    it('knows who a resource is or whose eye it is, and that a thing is nobody', async () => {
      const watch = await house.watchOfNurses();
      const people = [house.ids.physician, watch, house.ids.echograph, house.newId()].map((id) =>
        house.trace.personOf(house.actor, id),
      );
      const nurses = { id: house.ids.nurses, trade: 'infirmier' };
      expect(await Promise.all(people)).toEqual([
        { id: house.ids.physician, trade: 'cardiologue' },
        nurses,
        null,
        null,
      ]);
      await add(() => arrival);
      const stepId = (await look()).lived[0]!.id;
      await add(() => ({
        state: 'inProgress',
        fact: { kind: 'stepDone', stepId, performerId: watch, occurredAt: at },
      }));
      expect((await look()).facts.find(({ kind }) => kind === 'stepDone')).toMatchObject({
        performerId: house.ids.nurses,
        counts: false,
        performerConfirms: false,
      });
      expect((await onTheDay()).lived.performers).toEqual({ PDS: nurses });
    });
  });
}
