import type { HoldAgenda, PrepareAgenda } from '@diurne/agenda-application';
import type { EventHeard, HeardBy, ReactionHandler } from '@diurne/messaging';

/** The patient is told some time after the last change, at once when somebody asked for it, or not for now when somebody wished so. */
export class PrepareAgendaProcessor implements ReactionHandler<'prepare-agenda'> {
  readonly reaction = 'prepare-agenda';

  constructor(
    private readonly prepareAgenda: PrepareAgenda,
    private readonly holdAgenda: HoldAgenda,
  ) {}

  react({ actor, event }: EventHeard<HeardBy<'prepare-agenda'>>): Promise<void> {
    if (event.name === 'telling-held')
      return this.holdAgenda.heard({ ...actor, accountId: event.accountId }, event.payload.visitId, event.at);
    return this.prepareAgenda.prepare(
      actor,
      event.payload.visitId,
      event.at,
      event.name === 'agenda-asked' ? 'at-once' : 'after-the-delay',
    );
  }
}
