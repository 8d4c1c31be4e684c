import type { DayOutcome } from '@diurne/planning-engine';
import type { Actor } from '../actor';
import type { BuildProgress, BuildToRun, DayBuild } from '../build-day/day-build.value';

export interface NewBuild extends Pick<
  BuildToRun,
  'id' | 'unitId' | 'on' | 'baseRevision' | 'seconds' | 'problem' | 'basis'
> {
  readonly at: Date;
  /** How many builds of its unit may be queued or running, itself among them. */
  readonly atMostInUnit: number;
}
export type BuildStart = 'started' | 'day-being-built' | 'unit-has-enough';
export interface BuildEnding {
  readonly state: 'ready' | 'failed';
  readonly outcome: DayOutcome | null;
  readonly failure: string | null;
  /** What stood in the way of each request that the draft leaves out, French. */
  readonly refusals: readonly { readonly requestId: string; readonly message: string }[];
  readonly at: Date;
}

/** Builds of days, from the question to the draft. */
export abstract class DayBuilds {
  /** Kept and handed to the queue in one transaction, unless another build of that day, or enough of its unit, are queued or running. */
  abstract start(actor: Actor, build: NewBuild): Promise<BuildStart>;
  abstract find(actor: Actor, id: string): Promise<DayBuild | null>;
  /** From queued to running; one that was running is begun again: its worker died. Null when there is nothing left to do. */
  abstract begin(actor: Actor, id: string): Promise<BuildToRun | null>;
  /** `true` when somebody asked to stop, or the build is no longer wanted. */
  abstract report(actor: Actor, id: string, progress: BuildProgress): Promise<boolean>;
  /** Only while it is running: a second worker that comes late changes nothing. */
  abstract finish(actor: Actor, id: string, ending: BuildEnding): Promise<void>;
  /** The best so far becomes the draft; one that no worker has begun is cancelled. */
  abstract askToStop(actor: Actor, id: string, at: Date): Promise<void>;
  abstract drop(actor: Actor, id: string, at: Date): Promise<void>;
}
