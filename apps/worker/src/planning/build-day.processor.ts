import type { JobHandler, JobToHandle } from '@diurne/messaging';
import type { RunBuild } from '@diurne/planning-application';
import type { Clock } from '@diurne/time';

/** Builds a day; bears being called again after a worker's death, and does nothing when the build has ended. */
export class BuildDayProcessor implements JobHandler<'build-day'> {
  readonly job = 'build-day';

  constructor(
    private readonly runBuild: RunBuild,
    private readonly clock: Clock,
  ) {}

  handle({ actor, payload }: JobToHandle<'build-day'>): Promise<void> {
    return this.runBuild.run(actor, payload.buildId, this.clock);
  }
}
