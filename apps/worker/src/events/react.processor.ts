import type { JobHandler, JobToHandle, ReactionDesk } from '@diurne/messaging';

/** Takes an event to one of those that hear it. */
export class ReactProcessor implements JobHandler<'react'> {
  readonly job = 'react';

  constructor(private readonly desk: ReactionDesk) {}

  handle({ actor, payload }: JobToHandle<'react'>): Promise<void> {
    return this.desk.react(actor, payload);
  }
}
