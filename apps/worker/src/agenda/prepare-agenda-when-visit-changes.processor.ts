import type { PrepareAgenda } from '@diurne/agenda-application';
import type { EventHeard, HeardBy, ReactionHandler } from '@diurne/messaging';

/** The patient is told some time after the last change, or at once when somebody asked for it. */
export class PrepareAgendaProcessor implements ReactionHandler<'prepare-agenda'> {
  readonly reaction = 'prepare-agenda';

  constructor(private readonly prepareAgenda: PrepareAgenda) {}

  react({ actor, event }: EventHeard<HeardBy<'prepare-agenda'>>): Promise<void> {
    return this.prepareAgenda.prepare(
      actor,
      event.payload.visitId,
      event.at,
      event.name === 'agenda-asked' ? 'at-once' : 'after-the-delay',
    );
  }
}
