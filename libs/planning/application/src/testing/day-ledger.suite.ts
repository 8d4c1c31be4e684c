import { dayKeyText, moveVisit, type Author, type DayKey, type VisitProgramme } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import { CancelDayVisit } from '../cancel-day-visit/cancel-day-visit.use-case';
import type { DayAsSeen, DayChange, VisitChange } from '../ledger/day-change.value';
import { visitChange } from '../ledger/next-visit';
import type { LedgerDay, LedgerVisit } from '../ledger/ledger-day.value';
import { standingVisits } from '../ledger/problem-of-day';
import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import type { DayLedger } from '../ports/day-ledger';
import { UndoLastChange } from '../undo-last-change/undo-last-change.use-case';
import type { AskedMore, HouseToPlan } from './house-to-plan';
import type { TestPathway } from './test-pathways';
import { care, checkup } from './test-programmes';

const tuesday = civilDate('2026-12-01');
const thursday = civilDate('2026-12-03');
const at = new Date('2026-11-22T08:30:00Z');

/** What every ledger promises, in memory as in a database. */
export function describeDayLedger(
  name: string,
  make: () => Promise<HouseToPlan & { readonly ledger: DayLedger }>,
): void {
  describe(`the ledger ${name}`, () => {
    let house: Awaited<ReturnType<typeof make>>;
    let here: DayKey;
    let elsewhere: DayKey;
    beforeEach(async () => {
      house = await make();
      here = house.day(tuesday);
      elsewhere = house.day(thursday, house.ids.otherUnit);
    });

    const dayAt = async (key: DayKey): Promise<LedgerDay> => {
      const [day] = await house.ledger.look(house.actor, [key]);
      if (!day) throw new Error(`no day ${dayKeyText(key)}`);
      return day;
    };
    const seen = async (...keys: readonly DayKey[]): Promise<readonly DayAsSeen[]> =>
      Promise.all(keys.map(async (key) => ({ ...key, revision: (await dayAt(key)).revision })));
    const standing = async (key: DayKey): Promise<readonly (readonly [string, number])[]> =>
      standingVisits(await dayAt(key)).map(({ id, programme }) => [id, programme.arrival]);
    const author = (): Author => ({ by: house.ids.coordinator, at: at.toISOString() });
    const book = async (
      key: DayKey,
      programme: VisitProgramme,
      of: TestPathway = 'care',
      more: AskedMore = {},
    ): Promise<{ visitId: string; requestId: string; patientId: string }> => {
      const asked = await house.request(key.on, of, { unitId: key.unitId, ...more });
      const visitId = house.newId();
      const { revision: expectedRevision } = await dayAt(key);
      const order = { ...key, visitId, requestIds: [asked.requestId], expectedRevision, programme };
      await new BookDayVisit(house.ledger).book(house.actor, order, at);
      return { visitId, ...asked };
    };
    const undo = async (key: DayKey) =>
      new UndoLastChange(house.ledger).undo(house.actor, { ...key, expectedRevision: (await dayAt(key)).revision }, at);
    const moved = (visit: LedgerVisit, to: DayKey, programme: VisitProgramme): VisitChange => {
      const outcome = moveVisit(visit, { ...to, programme }, author());
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return visitChange(visit, outcome);
    };
    const moves = (visits: readonly VisitChange[]): DayChange => ({
      verb: 'day-visit-moved',
      reason: null,
      visits,
      requests: [],
    });

    it('shows the days that are asked, in their order, and none of a unit or an establishment that is not there', async () => {
      const nowhere = house.day(tuesday, house.newId());
      const shown = await house.ledger.look(house.actor, [elsewhere, nowhere, here]);
      expect(shown.map(dayKeyText)).toEqual([dayKeyText(elsewhere), dayKeyText(here)]);
      expect(shown.map(({ unitName, revision }) => [unitName, revision])).toEqual([
        ['Unité HDJ2', 0],
        ['HDJ', 0],
      ]);
      const neighbour = { establishmentId: house.newId(), accountId: null };
      expect(await house.ledger.look(neighbour, [here])).toEqual([]);
    });

    it('says on which unit’s day a visit stands', async () => {
      const { visitId } = await book(elsewhere, care(house, 540));
      expect(await house.ledger.dayOf(house.actor, visitId)).toEqual(elsewhere);
      expect(await house.ledger.dayOf(house.actor, house.newId())).toBeNull();
    });

    describe('a change of several days', () => {
      it('moves visits between two days of two units at once, and answers each day with its revision', async () => {
        const first = await book(here, care(house, 545));
        const second = await book(elsewhere, checkup(house, 620), 'checkup');
        await book(elsewhere, care(house, 300));
        const changed = await house.ledger.change(
          house.actor,
          { at, days: await seen(here, elsewhere), visitIds: [first.visitId, second.visitId] },
          ({ visits }) =>
            moves([
              moved(visits.get(first.visitId)!, elsewhere, care(house, 735)),
              moved(visits.get(second.visitId)!, here, checkup(house, 410)),
            ]),
        );
        expect(changed.map((day) => [dayKeyText(day), day.revision]).sort()).toEqual(
          [
            [dayKeyText(here), 2],
            [dayKeyText(elsewhere), 3],
          ].sort(),
        );
        expect(await standing(here)).toEqual([[second.visitId, 410]]);
        expect((await standing(elsewhere)).map(([, arrival]) => arrival)).toEqual([300, 735]);
        expect(await house.ledger.dayOf(house.actor, first.visitId)).toEqual(elsewhere);
      });

      it('is refused whole when its second day has changed since', async () => {
        const { visitId } = await book(here, care(house, 545));
        const days = await seen(here, elsewhere);
        await book(elsewhere, care(house, 300));
        const change = house.ledger.change(house.actor, { at, days, visitIds: [visitId] }, ({ visits }) =>
          moves([moved(visits.get(visitId)!, elsewhere, care(house, 735))]),
        );
        await expect(change).rejects.toMatchObject({
          code: 'day-changed-since',
          message: expect.stringContaining('jeudi 3 décembre'),
        });
        expect([await standing(here), (await dayAt(here)).revision]).toEqual([[[visitId, 545]], 1]);
        expect([(await standing(elsewhere)).length, (await dayAt(elsewhere)).revision]).toEqual([1, 1]);
      });

      it('is refused with the broken rules of all its days, and which day each is of', async () => {
        await book(here, checkup(house, 515), 'checkup');
        await book(elsewhere, checkup(house, 720), 'checkup');
        const [first, second] = [
          await book(here, checkup(house, 900), 'checkup'),
          await book(elsewhere, care(house, 300)),
        ];
        const third = await book(elsewhere, checkup(house, 900), 'checkup');
        const change = house.ledger.change(
          house.actor,
          { at, days: await seen(here, elsewhere), visitIds: [first.visitId, second.visitId, third.visitId] },
          ({ visits }) =>
            moves([
              moved(visits.get(first.visitId)!, here, checkup(house, 520)),
              moved(visits.get(third.visitId)!, elsewhere, checkup(house, 730)),
            ]),
        );
        const refusal = await change.catch((error: { code: string; violations: { message: string }[] }) => error);
        expect(refusal).toMatchObject({ code: 'plan-refused' });
        const sentences = 'violations' in refusal ? refusal.violations.map(({ message }) => message) : [];
        expect(
          sentences.filter((one) => one.startsWith('Le mardi 1er décembre, «\u00a0HDJ\u00a0»\u00a0: ')).length,
        ).toBeGreaterThan(0);
        expect(
          sentences.filter((one) => one.startsWith('Le jeudi 3 décembre, «\u00a0Unité HDJ2\u00a0»\u00a0: ')).length,
        ).toBeGreaterThan(0);
        expect((await standing(here)).map(([, arrival]) => arrival)).toEqual([515, 900]);
      });

      it('knows no visit, no request and no unit that is not there', async () => {
        const nobody = house.newId();
        const nothing = (): DayChange => moves([]);
        const change = (days: readonly DayAsSeen[], visitIds: readonly string[]) =>
          house.ledger.change(house.actor, { at, days, visitIds }, nothing);
        await expect(change(await seen(here), [nobody])).rejects.toMatchObject({ code: 'not-found' });
        await expect(change([{ ...house.day(tuesday, nobody), revision: 0 }], [])).rejects.toMatchObject({
          code: 'not-found',
          message: 'Cette unité n’existe pas dans cet établissement.',
        });
        const order = {
          ...here,
          visitId: nobody,
          requestIds: [nobody],
          expectedRevision: 0,
          programme: care(house, 500),
        };
        await expect(new BookDayVisit(house.ledger).book(house.actor, order, at)).rejects.toMatchObject({
          code: 'not-found',
        });
      });
    });

    describe('what another unit took', () => {
      const beside = (): DayKey => house.day(tuesday, house.ids.otherUnit);

      it('of a professional and a platform is a fact here, turnover included, and touching it is not', async () => {
        await book(beside(), checkup(house, 515), 'checkup');
        expect((await dayAt(here)).foreign.map(({ resourceId, from, to }) => [resourceId, from, to])).toEqual(
          expect.arrayContaining([
            [house.ids.physician, 560, 595],
            [house.ids.echograph, 600, 635],
            [house.ids.armchairs, 515, 630],
          ]),
        );
        await expect(book(here, checkup(house, 545), 'checkup')).rejects.toMatchObject({
          code: 'plan-refused',
          violations: expect.arrayContaining([expect.objectContaining({ resources: [house.ids.physician] })]),
        });
        await expect(book(here, checkup(house, 550), 'checkup')).resolves.toBeDefined();
      });

      it('of places leaves only the others', async () => {
        for (const arrival of [300, 335, 370]) await book(beside(), checkup(house, arrival), 'checkup');
        await expect(book(here, checkup(house, 405), 'checkup')).rejects.toMatchObject({
          code: 'plan-refused',
          violations: expect.arrayContaining([expect.objectContaining({ resources: [house.ids.armchairs] })]),
        });
        await expect(book(here, checkup(house, 415), 'checkup')).resolves.toBeDefined();
      });

      it('is renumbered when a whole unit is needed here, and its day does not rise for that', async () => {
        const first = await book(here, care(house, 540));
        const gone = await book(here, care(house, 600));
        const second = await book(beside(), care(house, 600));
        const { revision: expectedRevision } = await dayAt(here);
        const order = {
          visitId: gone.visitId,
          expectedRevision,
          reasonClass: 'patient',
          reason: 'grippe',
          requestAgain: false,
        } as const;
        await new CancelDayVisit(house.ledger).cancel(house.actor, order, at);
        const numbers = async (key: DayKey, visitId: string): Promise<readonly number[] | undefined> =>
          (await dayAt(key)).visits.find(({ id }) => id === visitId)?.units['SOIN/0'];
        expect([await numbers(here, first.visitId), await numbers(beside(), second.visitId)]).toEqual([[1], [2]]);
        const long = await book(here, care(house, 540, 120), 'longCare');
        const own = await numbers(here, long.visitId);
        const other = own?.[0] === 1 ? [2] : [1];
        expect([await numbers(here, first.visitId), await numbers(beside(), second.visitId)]).toEqual([other, other]);
        expect((await dayAt(beside())).revision).toBe(1);
      });

      it('and gives back in one change is free in it', async () => {
        const { visitId } = await book(beside(), checkup(house, 515), 'checkup');
        const from = { ...beside(), revision: 1 };
        const order = { visitId, ...here, expectedRevision: 0, from, programme: checkup(house, 520), reason: null };
        await expect(new MoveDayVisit(house.ledger).move(house.actor, order, at)).resolves.toEqual({
          ...here,
          revision: 1,
        });
        expect([await standing(beside()), await standing(here)]).toEqual([[], [[visitId, 520]]]);
        expect((await dayAt(beside())).revision).toBe(2);
      });

      it('of a patient’s hours is known, and not taken twice', async () => {
        const { visitId, patientId } = await book(beside(), care(house, 540));
        const { unitName, unitPhone } = await dayAt(beside());
        expect((await dayAt(here)).elsewhere).toEqual([
          { visitId, patientId, unitName, unitPhone, from: 540, to: 600 },
        ]);
        expect([(await dayAt(beside())).elsewhere, (await dayAt(house.day(thursday))).elsewhere]).toEqual([[], []]);
        await expect(book(here, care(house, 595), 'care', { patientId })).rejects.toMatchObject({
          code: 'patient-already-booked',
          message: `Le patient est déjà attendu dans l’unité «\u00a0${unitName}\u00a0» de 9\u00a0h à 10\u00a0h (téléphone ${unitPhone}). Choisissez une heure avant son arrivée ou après son départ, ou un autre jour.`,
          violations: [expect.objectContaining({ code: 'patient-elsewhere', visits: [visitId] })],
        });
        await expect(book(here, care(house, 600), 'care', { patientId })).resolves.toBeDefined();
      });

      it('of their own places is not for the others', async () => {
        const theirs = await house.ownArmchair(house.ids.otherUnit);
        const resources = async (key: DayKey) => (await dayAt(key)).capacity.resources;
        expect((await resources(here)).find(({ id }) => id === theirs)).toMatchObject({
          homeUnitId: house.ids.otherUnit,
          homeUnitName: (await dayAt(beside())).unitName,
        });
        expect((await resources(here)).find(({ id }) => id === house.ids.armchairs)?.homeUnitId).toBeNull();
        const programme = { ...checkup(house, 515), dayPlaceId: theirs };
        await expect(book(here, programme, 'checkup')).rejects.toMatchObject({ code: 'resource-of-another-unit' });
        await expect(book(beside(), programme, 'checkup')).resolves.toBeDefined();
      });
    });

    describe('undoing', () => {
      it('is of one unit’s day: what another unit did on that date stays', async () => {
        const beside = house.day(tuesday, house.ids.otherUnit);
        await book(here, care(house, 545));
        const kept = await book(beside, care(house, 300));
        expect(await undo(here)).toEqual({ ...here, revision: 2 });
        expect([await standing(here), await standing(beside)]).toEqual([[], [[kept.visitId, 300]]]);
        await expect(undo(here)).rejects.toMatchObject({ code: 'nothing-to-undo' });
      });

      it('brings a visit back to its unit, unless that unit’s day has changed since', async () => {
        const { visitId } = await book(here, care(house, 545));
        const move = async (to: DayKey, start: number) =>
          new MoveDayVisit(house.ledger).move(
            house.actor,
            {
              visitId,
              ...to,
              expectedRevision: (await dayAt(to)).revision,
              from: { ...here, revision: (await dayAt(here)).revision },
              programme: care(house, start),
              reason: 'essai',
            },
            at,
          );
        await move(elsewhere, 735);
        await undo(elsewhere);
        expect([await standing(here), await standing(elsewhere)]).toEqual([[[visitId, 545]], []]);
        await move(elsewhere, 740);
        await book(here, care(house, 300));
        await expect(undo(elsewhere)).rejects.toMatchObject({
          code: 'nothing-to-undo',
          message: expect.stringContaining('mardi 1er décembre de l’unité «\u00a0HDJ\u00a0»'),
        });
      });
    });

    describe('requests', () => {
      const twoOfOnePatient = async (more: AskedMore = {}) => {
        const first = await house.request(tuesday, 'care', { hours: { from: 480, to: 1000 } });
        const { patientId } = first;
        const second = await house.request(tuesday, 'care', {
          patientId,
          priority: 5,
          hours: { from: 525, to: 1100 },
          ...more,
        });
        return [first.requestId, second.requestId] as const;
      };
      const states = async (...ids: readonly string[]) => {
        const found = await house.ledger.findRequests(house.actor, ids);
        return ids.map((id) => found.find((one) => one.id === id)?.state);
      };

      it('of one patient are answered by one visit, as urgent as the most urgent and within the hours of all', async () => {
        const asked = await twoOfOnePatient();
        const visitId = house.newId();
        const order = { ...here, visitId, requestIds: asked, expectedRevision: 0 };
        const booking = (start: number) =>
          new BookDayVisit(house.ledger).book(house.actor, { ...order, programme: care(house, start) }, at);
        await expect(booking(520)).rejects.toMatchObject({ code: 'plan-refused' });
        await booking(525);
        const [visit] = standingVisits(await dayAt(here));
        expect(visit).toMatchObject({ requestIds: asked, priority: 5, hours: { from: 525, to: 1000 } });
        expect(await states(...asked)).toEqual(['booked', 'booked']);
        expect((await house.ledger.findRequests(house.actor, [asked[1]]))[0]?.visitId).toBe(visitId);
        await undo(here);
        expect(await states(...asked)).toEqual(['validated', 'validated']);
      });

      it.each([
        [true, 'validated'],
        [false, 'closed'],
      ] as const)('of a cancelled visit all wait again or are closed: again %s', async (requestAgain, state) => {
        const asked = await twoOfOnePatient();
        const visitId = house.newId();
        const order = { ...here, visitId, requestIds: asked, expectedRevision: 0, programme: care(house, 545) };
        await new BookDayVisit(house.ledger).book(house.actor, order, at);
        const cancellation = {
          visitId,
          expectedRevision: 1,
          reasonClass: 'patient',
          reason: 'grippe',
          requestAgain,
        } as const;
        await new CancelDayVisit(house.ledger).cancel(house.actor, cancellation, at);
        expect(await states(...asked)).toEqual([state, state]);
      });

      it('have one active visit, whatever a decision says', async () => {
        const { requestId, visitId } = await book(here, care(house, 545));
        const twice = house.newId();
        const change = house.ledger.change(
          house.actor,
          { at, days: await seen(here, elsewhere), requestIds: [requestId], visitIds: [visitId] },
          ({ visits }) => {
            const { lived: _lived, stepIds: _stepIds, units: _units, ...visit } = visits.get(visitId)!;
            const after = { ...visit, ...elsewhere, id: twice, programme: care(house, 735) };
            const event = { kind: 'DayVisitBooked', visitId: twice, ...author() } as const;
            return { verb: 'day-visit-booked', reason: null, visits: [{ before: null, after, event }], requests: [] };
          },
        );
        await expect(change).rejects.toMatchObject({ code: 'patient-already-booked' });
      });

      it('wait for the days of their unit, most urgent first, then oldest', async () => {
        const late = await house.request(tuesday, 'care', { receivedAt: '2026-11-03T10:00:00.000Z' });
        const early = await house.request(tuesday, 'care', { receivedAt: '2026-11-02T10:00:00.000Z' });
        const urgent = await house.request(tuesday, 'care', { priority: 4, receivedAt: '2026-11-04T10:00:00.000Z' });
        const other = await house.request(tuesday, 'care', { unitId: house.ids.otherUnit });
        await house.request(tuesday, 'care', { state: 'received' });
        await house.request(thursday, 'care');
        const waiting = async (key: DayKey) =>
          (await house.ledger.requestsToPlace(house.actor, key)).map(({ id }) => id);
        expect(await waiting(here)).toEqual([urgent.requestId, early.requestId, late.requestId]);
        expect(await waiting(house.day(tuesday, house.ids.otherUnit))).toEqual([other.requestId]);
      });
    });
  });
}
