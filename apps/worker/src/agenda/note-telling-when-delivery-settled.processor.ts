import type { NoteTelling } from '@diurne/agenda-application';
import type { EventHeard, HeardBy, ReactionHandler } from '@diurne/messaging';

/** A patient is told when their agenda is gone, not when it was written. */
export class NoteTellingProcessor implements ReactionHandler<'note-telling'> {
  readonly reaction = 'note-telling';

  constructor(private readonly noteTelling: NoteTelling) {}

  react({ actor, event }: EventHeard<HeardBy<'note-telling'>>): Promise<void> {
    return this.noteTelling.note(actor, event.payload.deliveryId);
  }
}
