import { aDesk, at, type Desk } from './a-desk';
import { AcceptBuild } from '../build-day/accept-build.use-case';
import type { DayBuild } from '../build-day/day-build.value';
import { RunBuild } from '../build-day/run-build.use-case';
import { StartBuild, type BuildOrder } from '../build-day/start-build.use-case';
import type { ChangedDay } from '../ledger/day-change.value';
import type { DaySearch } from '../ports/day-search';
import { ShortSearch } from './short-search';

export interface BuildDesk extends Desk {
  start(more?: Partial<BuildOrder>, when?: Date): Promise<string>;
  run(id: string, search?: DaySearch): Promise<void>;
  accept(id: string, expectedRevision: number, requestIds?: readonly string[]): Promise<ChangedDay>;
  find(id: string): Promise<DayBuild>;
}

/** A desk at which days are built: what a coordinator asks, and the worker does. */
export function aBuildDesk(): BuildDesk {
  const desk = aDesk();
  return {
    ...desk,
    start: async (more = {}, when = at) => {
      const id = desk.newId();
      await new StartBuild(desk.ledger, desk.builds).start(desk.actor, { id, ...desk.here, seconds: 5, ...more }, when);
      return id;
    },
    run: (id, search = new ShortSearch()) => new RunBuild(desk.builds, search).run(desk.actor, id, () => at),
    accept: (id, expectedRevision, requestIds) =>
      new AcceptBuild(desk.ledger, desk.builds, () => desk.newId()).accept(
        desk.actor,
        { id, expectedRevision, requestIds },
        at,
      ),
    find: async (id) => {
      const build = await desk.builds.find(desk.actor, id);
      if (!build) throw new Error('no such build');
      return build;
    },
  };
}
