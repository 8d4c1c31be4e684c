import { validateRequest, whatUnitLacks, type VisitRequest } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import { CorrectRequest } from '../correct-request/correct-request.use-case';
import { ReceiveRequest, type ReceptionOrder } from '../receive-request/receive-request.use-case';
import type { DayLedger } from '../ports/day-ledger';
import type { RequestBook } from '../ports/request-book';
import { granted } from '../refusals';
import { SettleRequest } from '../settle-request/settle-request.use-case';
import type { HouseToPlan } from './house-to-plan';

const tuesday = civilDate('2026-12-01');
const at = new Date('2026-11-22T08:30:00Z');

/** What every book of requests promises. */
export function describeRequestBook(
  name: string,
  make: () => Promise<HouseToPlan & { readonly book: RequestBook; readonly ledger: DayLedger }>,
): void {
  describe(`the request book ${name}`, () => {
    let house: Awaited<ReturnType<typeof make>>;
    let known: VisitRequest;
    beforeEach(async () => {
      house = await make();
      const { requestId } = await house.request(tuesday, 'checkup');
      known = (await house.ledger.findRequest(house.actor, requestId))!;
    });
    const order = (more: Partial<ReceptionOrder> = {}): ReceptionOrder => {
      const { unitId, patientId, pathwayId, prescriberId } = known;
      const wish = { wishedFrom: tuesday, wishedTo: civilDate('2026-12-04'), hours: { from: 510, to: 935 } };
      const words = {
        justification: 'suivi',
        note: 'vient de loin',
        priority: 4,
        allergies: 'pénicilline',
        treatments: 'metformine\nramipril',
      };
      return { id: house.newId(), unitId, patientId, pathwayId, prescriberId, ...wish, ...words, ...more };
    };
    const receive = (asked: ReceptionOrder) => {
      const insist = { despite: [known.id], reason: 'un second bilan' };
      return new ReceiveRequest(house.book).receive(house.actor, asked, insist, at);
    };
    const found = (id: string) => house.ledger.findRequest(house.actor, id);

    it('keeps what was asked, of which unit and when, until a physician has seen it', async () => {
      const asked = order({ unitId: house.ids.otherUnit });
      await receive(asked);
      const kept = await found(asked.id);
      expect(kept).toMatchObject({
        ...asked,
        state: 'received',
        visitId: null,
        receivedAt: '2026-11-22T08:30:00.000Z',
      });
    });

    it('keeps nothing that its judge refuses, and names each unknown reference', async () => {
      const nobody = house.newId();
      const asked = order({ unitId: nobody, patientId: nobody, pathwayId: nobody, prescriberId: nobody });
      await expect(receive(asked)).rejects.toMatchObject({
        code: 'reference-unknown',
        errors: ['unitId', 'patientId', 'pathwayId', 'prescriberId'].map((path) => ({
          path,
          message: expect.any(String),
        })),
      });
      expect(await found(asked.id)).toBeNull();
    });

    it('says what there is to hold a pathway with, when it is received and when it is validated', async () => {
      await house.ownArmchair(house.ids.unit);
      await receive(
        order({ unitId: house.ids.otherUnit, wishedFrom: civilDate('2027-03-01'), wishedTo: civilDate('2027-03-02') }),
      );
      const asked = order();
      await receive(asked);
      let lacks: readonly string[] = ['not asked'];
      await house.book.change(house.actor, asked.id, at, (request, { pathway, resources }) => {
        lacks = whatUnitLacks(pathway!, request.unitId, resources);
        const own = resources.filter(({ homeUnitId }) => homeUnitId === house.ids.unit);
        expect(own.map(({ kind, attributes }) => [kind, attributes])).toEqual([['place', ['armchair']]]);
        return {
          ...granted(validateRequest(request, { by: house.ids.coordinator, at: at.toISOString() })),
          trace: { action: 'visit-request-validated', reason: null },
        };
      });
      expect(lacks).toEqual([]);
    });

    it('changes a request by what is decided of its present state', async () => {
      const asked = order();
      await receive(asked);
      const settle = new SettleRequest(house.book);
      await settle.validate(house.actor, asked.id, at);
      expect((await found(asked.id))?.state).toBe('validated');
      await settle.withdraw(house.actor, asked.id, 'déménagement', at);
      expect((await found(asked.id))?.state).toBe('withdrawn');
      await expect(settle.validate(house.actor, asked.id, at)).rejects.toMatchObject({ code: 'request-not-plannable' });
    });

    it('shows its judge what the patient asks already, and of two at the same moment the second sees the first', async () => {
      const nothing = { despite: [house.newId()], reason: 'vu' };
      const same = () => new ReceiveRequest(house.book).receive(house.actor, order(), nothing, at);
      await expect(same()).rejects.toMatchObject({
        code: 'likely-double',
        doubles: [{ id: known.id, state: 'validated', wishedFrom: tuesday, wishedTo: tuesday }],
      });
      const both = [order(), order()];
      const ends = await Promise.allSettled(both.map(receive));
      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('writes what was corrected of a request, and nothing that its judge refuses', async () => {
      const asked = order();
      await receive(asked);
      const { prescriberId, justification, priority, wishedFrom, wishedTo, hours, note } = asked;
      const seen = { prescriberId, justification, priority, wishedFrom, wishedTo, hours, note };
      const correct = (now: Partial<typeof seen>, as = house.actor) =>
        new CorrectRequest(house.book).correct(
          as,
          { requestId: asked.id, seen, now: { ...seen, ...now }, byPhysician: false },
          at,
        );
      await correct({ priority: 5, wishedTo: civilDate('2026-12-18'), hours: null, note: null });
      const { id: _, ...kept } = asked;
      expect(await found(asked.id)).toMatchObject({
        ...kept,
        priority: 5,
        wishedTo: '2026-12-18',
        hours: null,
        note: null,
        state: 'received',
      });
      await expect(correct({ priority: 4, note: 'autre' })).rejects.toMatchObject({ code: 'record-changed-since' });
      await expect(correct({ prescriberId: house.newId() })).rejects.toMatchObject({ code: 'reference-unknown' });
      const neighbour = { establishmentId: house.newId(), accountId: null };
      await expect(correct({ justification: 'x' }, neighbour)).rejects.toMatchObject({ code: 'not-found' });
      expect((await found(asked.id))?.note).toBeNull();
    });

    it('knows no request of nobody or of another establishment', async () => {
      const settle = new SettleRequest(house.book);
      const neighbour = { establishmentId: house.newId(), accountId: null };
      await expect(settle.validate(house.actor, house.newId(), at)).rejects.toMatchObject({ code: 'not-found' });
      await expect(settle.withdraw(neighbour, known.id, 'essai', at)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
