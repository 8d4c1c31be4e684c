import { countEpisodes, standingEpisodes } from '@diurne/planning-domain';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import { CancelDayVisit } from '../cancel-day-visit/cancel-day-visit.use-case';
import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import { UndoLastChange } from '../undo-last-change/undo-last-change.use-case';
import { daysAbout, liveAtRandom, type LivingHouse } from './random-life';
import { care } from './test-programmes';

const [saturday, sunday, monday] = daysAbout.winter as unknown as [
  (typeof daysAbout.winter)[number],
  (typeof daysAbout.winter)[number],
  (typeof daysAbout.winter)[number],
];
const at = new Date('2026-10-12T07:30:00Z');

/** A small generator of its own: the same dice for every house. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    return (state >>> 8) % sides;
  };
}

/** What every house promises of the dates that it books. */
export function describeEpisodes(name: string, make: () => Promise<LivingHouse>, lives: number): void {
  describe(`the episodes ${name}`, () => {
    const booked = async (house: LivingHouse) => {
      const [visitId, key] = [house.newId(), house.day(saturday)];
      const { requestId } = await house.request(saturday, 'care', { wishedTo: monday });
      const order = { ...key, visitId, requestIds: [requestId] as [string], programme: care(house, 540) };
      await new BookDayVisit(house.ledger).book(house.actor, { ...order, expectedRevision: 0 }, at);
      const moveTo = async (on: typeof monday) => {
        const from = (await house.ledger.dayOf(house.actor, visitId))!;
        const [was, is] = await house.ledger.look(house.actor, [from, house.day(on)]);
        const seen = { ...from, revision: was!.revision };
        const to = { ...house.day(on), visitId, expectedRevision: is!.revision, programme: care(house, 600) };
        await new MoveDayVisit(house.ledger).move(house.actor, { ...to, from: seen, reason: 'transport' }, at);
      };
      const lived = async () =>
        (await house.episodes()).map(({ episode, kind, on, told }) => [episode, kind, on, told]);
      return { visitId, moveTo, lived };
    };

    it('are one date each: told and moved to another day, it is another; untold, it is the same one replanned', async () => {
      const house = await make();
      const { visitId, moveTo, lived } = await booked(house);
      await moveTo(sunday);
      await house.tell(visitId, at);
      await moveTo(sunday);
      await moveTo(monday);
      expect(await lived()).toEqual([
        [1, 'booked', saturday, 'not'],
        [1, 'replanned', sunday, 'not'],
        [1, 'told', sunday, 'told'],
        [1, 'movedAway', sunday, 'told'],
        [2, 'booked', monday, 'not'],
      ]);
      expect(standingEpisodes(await house.episodes()).map(({ on, status }) => [on, status])).toEqual([
        [sunday, 'movedAway'],
        [monday, 'toCome'],
      ]);
    });

    it('are as before when the change is undone', async () => {
      const house = await make();
      const { visitId, moveTo, lived } = await booked(house);
      await house.tell(visitId, at);
      await moveTo(monday);
      const undo = async (on: typeof monday) => {
        const [day] = await house.ledger.look(house.actor, [house.day(on)]);
        const order = { ...house.day(on), expectedRevision: day!.revision };
        await new UndoLastChange(house.ledger).undo(house.actor, order, at);
      };
      await undo(monday);
      const why = { reasonClass: 'establishment', reason: 'panne', requestAgain: true } as const;
      const [day] = await house.ledger.look(house.actor, [house.day(saturday)]);
      const order = { visitId, expectedRevision: day!.revision, ...why, reasonCode: 'machineDown' as const };
      await new CancelDayVisit(house.ledger).cancel(house.actor, order, at);
      await undo(saturday);
      expect((await lived()).slice(2)).toEqual([
        [1, 'movedAway', saturday, 'told'],
        [2, 'booked', monday, 'not'],
        [2, 'undone', monday, 'not'],
        [1, 'reinstated', saturday, 'told'],
        [1, 'cancelled', saturday, 'told'],
        [1, 'reinstated', saturday, 'told'],
      ]);
      expect(countEpisodes(await house.episodes())).toMatchObject({ programmed: 1, toCome: 1, cancelled: 0 });
    });

    it.each(['winter', 'summer'] as const)(
      'come to what was booked, whatever was done with it (%s)',
      async (change) => {
        const met = { realised: 0, cancelled: 0, movedAway: 0, absent: 0, toCome: 0, walkIns: 0 };
        for (let seed = 1; seed <= lives; seed += 1) {
          const house = await make();
          const dates = await liveAtRandom(house, daysAbout[change], diceOf(seed), 40);
          const counts = countEpisodes(await house.episodes());
          expect({ seed, ...counts }).toEqual({ seed, ...dates.counts() });
          const { programmed, realised, cancelled, movedAway, absent, unscheduled, toCome } = counts;
          expect(programmed).toBe(realised + cancelled + movedAway + absent + unscheduled + toCome);
          for (const fate of Object.keys(met) as (keyof typeof met)[]) met[fate] += counts[fate];
        }
        // Many lives meet every fate: none is right by never having come up.
        const fates = Object.keys(met).length;
        expect(Object.values(met).filter((times) => times > 0).length).toBeGreaterThanOrEqual(lives < 20 ? 2 : fates);
      },
      60_000,
    );
  });
}
