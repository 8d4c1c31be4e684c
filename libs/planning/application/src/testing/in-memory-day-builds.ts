import { isBuildUnderWay, mayBuild, sameDay } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { BuildProgress, BuildToRun, DayBuild } from '../build-day/day-build.value';
import { DayBuilds, type BuildEnding, type BuildStart, type NewBuild } from '../ports/day-builds';
import type { InMemoryHouse, KeptBuild } from './in-memory-house';

/** Nothing fetches what is queued: a test is its own worker. */
export class InMemoryDayBuilds extends DayBuilds {
  constructor(private readonly house: InMemoryHouse) {
    super();
  }

  override async start(_actor: Actor, { at: _at, atMostInUnit, ...build }: NewBuild): Promise<BuildStart> {
    const others = [...this.house.builds.values()]
      .map((kept) => kept.build)
      .filter(({ unitId, state }) => unitId === build.unitId && isBuildUnderWay(state));
    if (others.some((other) => sameDay(other, build))) return 'day-being-built';
    if (others.length >= atMostInUnit) return 'unit-has-enough';
    this.house.builds.set(build.id, {
      build: { ...build, state: 'queued', progress: null, outcome: null, failure: null },
      stopAsked: false,
    });
    return 'started';
  }

  override async find(actor: Actor, id: string): Promise<DayBuild | null> {
    const kept = this.keptBuild(actor, id);
    if (!kept) return null;
    const { problem: _problem, ...build } = kept.build;
    return build;
  }

  override async begin(actor: Actor, id: string): Promise<BuildToRun | null> {
    const kept = this.keptBuild(actor, id);
    if (!kept || !isBuildUnderWay(kept.build.state)) return null;
    kept.build = { ...kept.build, state: 'running', progress: null };
    return kept.build;
  }

  override async report(actor: Actor, id: string, progress: BuildProgress): Promise<boolean> {
    const kept = this.keptBuild(actor, id);
    if (kept?.build.state !== 'running') return true;
    kept.build = { ...kept.build, progress };
    return kept.stopAsked;
  }

  override async finish(actor: Actor, id: string, { state, outcome, failure, refusals }: BuildEnding): Promise<void> {
    const kept = this.keptBuild(actor, id);
    if (kept?.build.state !== 'running') return;
    kept.build = { ...kept.build, state, outcome, failure };
    for (const { requestId, message } of refusals) this.house.lastRefusals.set(requestId, { planId: id, message });
  }

  override async askToStop(actor: Actor, id: string): Promise<void> {
    const kept = this.keptBuild(actor, id);
    if (!kept || !isBuildUnderWay(kept.build.state)) return;
    kept.stopAsked = true;
    if (mayBuild('stop', kept.build.state)) kept.build = { ...kept.build, state: 'cancelled' };
  }

  override async drop(actor: Actor, id: string): Promise<void> {
    const kept = this.keptBuild(actor, id);
    if (kept && mayBuild('drop', kept.build.state)) kept.build = { ...kept.build, state: 'dropped' };
  }

  private keptBuild({ establishmentId }: Actor, id: string): KeptBuild | undefined {
    return establishmentId === this.house.establishmentId ? this.house.builds.get(id) : undefined;
  }
}
