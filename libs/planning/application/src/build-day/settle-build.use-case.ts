import { isBuildUnderWay, mayBuild, type BuildState } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { DayBuilds } from '../ports/day-builds';
import { buildUnknown, PlanningRefusal } from '../refusals';

/** Stops a search, or puts its draft away. Nothing of the day changes. */
export class SettleBuild {
  constructor(private readonly builds: DayBuilds) {}

  /** The best so far becomes the draft. @throws PlanningRefusal `not-found`, `build-not-ready` */
  async cancel(actor: Actor, id: string, at: Date): Promise<void> {
    await this.mustBe(
      actor,
      id,
      (state) => isBuildUnderWay(state) || state === 'ready' || state === 'cancelled',
      'Cette construction est finie\u00a0: elle ne peut plus être arrêtée.',
    );
    await this.builds.askToStop(actor, id, at);
  }

  /** @throws PlanningRefusal `not-found`, `build-not-ready` */
  async drop(actor: Actor, id: string, at: Date): Promise<void> {
    await this.mustBe(
      actor,
      id,
      (state) => mayBuild('drop', state) || state === 'dropped',
      'Ce brouillon a déjà été accepté\u00a0: annulez plutôt le dernier changement de la journée.',
    );
    await this.builds.drop(actor, id, at);
  }

  private async mustBe(actor: Actor, id: string, is: (state: BuildState) => boolean, otherwise: string): Promise<void> {
    const build = await this.builds.find(actor, id);
    if (!build) throw buildUnknown();
    if (!is(build.state)) throw new PlanningRefusal('build-not-ready', otherwise);
  }
}
