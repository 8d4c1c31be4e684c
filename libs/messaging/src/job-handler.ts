import type { Actor } from '@diurne/database';
import { jobNames, type JobName, type PayloadOf } from './job-catalogue';

export interface JobToHandle<Name extends JobName> {
  /** The machine itself, inside the establishment that the job belongs to. */
  readonly actor: Actor;
  readonly payload: PayloadOf<Name>;
  readonly at: Date;
}

/** Must bear being called twice with the same job: a worker may die after the deed and before it says so. */
export interface JobHandler<Name extends JobName = JobName> {
  readonly job: Name;
  handle(job: JobToHandle<Name>): Promise<void>;
}
export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> };

/** Thrown by a handler whose deed may succeed later: the queue waits longer each time, or until `notBefore` when its turn is known. */
export class TryAgainLater extends Error {
  override readonly name = 'TryAgainLater';
  constructor(
    message: string,
    readonly notBefore?: Date,
  ) {
    super(message);
  }
}

/** Every declared job has exactly one handler, and every handler a declared job. @throws Error that names each gap, before anything runs. */
export function handlersByJob(handlers: readonly JobHandler[]): JobHandlers {
  const gaps = jobNames.flatMap((name) => {
    const count = handlers.filter((handler) => handler.job === name).length;
    return count === 1 ? [] : [`job ${name} has ${count} handlers instead of one`];
  });
  const strangers = handlers
    .filter((handler) => !jobNames.includes(handler.job))
    .map((handler) => `handler for the unknown job ${String(handler.job)}`);
  if (gaps.length + strangers.length > 0) throw new Error([...gaps, ...strangers].join('; '));
  return Object.fromEntries(handlers.map((handler) => [handler.job, handler])) as unknown as JobHandlers;
}
