import type { DayOutcome } from '@diurne/planning-engine';
import { civilDate, type CivilDate } from '@diurne/time';
import { problemOfDay } from '../ledger/problem-of-day';
import type { BuildEnding, BuildStart, DayBuilds, NewBuild } from '../ports/day-builds';
import type { DayLedger } from '../ports/day-ledger';
import type { HouseToPlan } from './house-to-plan';

const tuesday = civilDate('2026-12-01');
const at = new Date('2026-11-22T08:30:00Z');
const progress = { iterations: 7, elapsedMs: 350, secondsAsked: 5, cost: 91, bound: 83, planned: 3, unplanned: 1 };

/** What every keeper of builds promises. */
export function describeDayBuilds(
  name: string,
  make: () => Promise<HouseToPlan & { readonly builds: DayBuilds; readonly ledger: DayLedger }>,
): void {
  describe(`the builds ${name}`, () => {
    let house: Awaited<ReturnType<typeof make>>;
    beforeEach(async () => {
      house = await make();
    });
    const newBuild = async (unitId = house.ids.unit, on = tuesday): Promise<NewBuild> => {
      const key = house.day(on, unitId);
      const [day] = await house.ledger.look(house.actor, [key]);
      const problem = problemOfDay(day!, { visits: [], toPlace: [], keeps: () => true });
      return {
        id: house.newId(),
        ...key,
        baseRevision: 4,
        seconds: 5,
        problem,
        basis: { requestIds: [], visits: [] },
        at,
        atMostInUnit: 2,
      };
    };
    const start = async (unitId?: string, on?: CivilDate): Promise<{ id: string; started: BuildStart }> => {
      const build = await newBuild(unitId, on);
      return { id: build.id, started: await house.builds.start(house.actor, build) };
    };
    const find = (id: string) => house.builds.find(house.actor, id);
    const outcome = { visits: [] } as unknown as DayOutcome;
    const ending = (more: Partial<BuildEnding> = {}): BuildEnding => ({
      state: 'ready',
      outcome,
      failure: null,
      refusals: [],
      at,
      ...more,
    });

    it('keep what was asked, of which unit’s day, until a worker begins', async () => {
      const { id } = await start(house.ids.otherUnit);
      expect(await find(id)).toMatchObject({
        unitId: house.ids.otherUnit,
        on: tuesday,
        state: 'queued',
        baseRevision: 4,
        progress: null,
        outcome: null,
      });
      expect((await house.builds.begin(house.actor, id))?.problem.date).toBe(tuesday);
      expect((await find(id))?.state).toBe('running');
    });

    it('are one at a time for a unit’s day, and another unit’s is another day', async () => {
      const first = await start();
      expect([first.started, (await start()).started, (await start(house.ids.otherUnit)).started]).toEqual([
        'started',
        'day-being-built',
        'started',
      ]);
      await house.builds.begin(house.actor, first.id);
      expect((await start()).started).toBe('day-being-built');
      await house.builds.finish(house.actor, first.id, ending());
      expect((await start()).started).toBe('started');
    });

    it('are no more of a unit than it may have, until one ends or is stopped', async () => {
      const [wednesday, thursday] = [civilDate('2026-12-02'), civilDate('2026-12-03')];
      const first = await start();
      await house.builds.begin(house.actor, first.id);
      const second = await start(undefined, wednesday);
      const third = (unitId?: string) => start(unitId, thursday).then(({ started }) => started);
      expect([second.started, await third(), await third(house.ids.otherUnit)]).toEqual([
        'started',
        'unit-has-enough',
        'started',
      ]);
      expect((await start()).started).toBe('day-being-built');
      await house.builds.askToStop(house.actor, second.id, at);
      expect(await third()).toBe('started');
    });

    it('tell their progress, and whether to stop', async () => {
      const { id } = await start();
      expect(await house.builds.report(house.actor, id, progress)).toBe(true);
      await house.builds.begin(house.actor, id);
      expect(await house.builds.report(house.actor, id, progress)).toBe(false);
      expect((await find(id))?.progress).toEqual(progress);
      await house.builds.askToStop(house.actor, id, at);
      expect(await house.builds.report(house.actor, id, progress)).toBe(true);
      expect((await find(id))?.state).toBe('running');
    });

    it('are cancelled when they are stopped before any worker begins', async () => {
      const { id } = await start();
      await house.builds.askToStop(house.actor, id, at);
      expect((await find(id))?.state).toBe('cancelled');
      expect(await house.builds.begin(house.actor, id)).toBeNull();
    });

    it('begin again after their worker’s death, and end once', async () => {
      const { id } = await start();
      await house.builds.begin(house.actor, id);
      await house.builds.report(house.actor, id, progress);
      expect((await house.builds.begin(house.actor, id))?.progress).toBeNull();
      await house.builds.finish(house.actor, id, ending());
      await house.builds.finish(house.actor, id, ending({ state: 'failed', outcome: null, failure: 'trop tard' }));
      expect(await find(id)).toMatchObject({ state: 'ready', outcome, failure: null });
      await house.builds.drop(house.actor, id, at);
      expect((await find(id))?.state).toBe('dropped');
    });

    it('are nothing to another establishment', async () => {
      const { id } = await start();
      const neighbour = { establishmentId: house.newId(), accountId: null };
      expect(await house.builds.find(neighbour, id)).toBeNull();
      expect(await house.builds.begin(neighbour, id)).toBeNull();
      expect(await find(house.newId())).toBeNull();
    });
  });
}
