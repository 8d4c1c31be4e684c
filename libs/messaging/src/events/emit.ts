import { putAllInOutbox, type Transaction } from '@diurne/database';
import { outboxEntry } from '../job-catalogue';
import { eventCatalogue, type Happening } from './event-catalogue';
import { tellChannel } from './event-feed.statements';
import { heardBy } from './reaction-catalogue';
import { dropReactJobs, dropWaitingReactions, writeEvents } from './reactions.statements';

/** What was just written is heard by nobody: what a seed has booked is told to no patient. It stays in the feed. */
export async function leaveUnheard(tx: Transaction): Promise<void> {
  await tx.run(dropReactJobs);
  await tx.run(dropWaitingReactions);
}

/** Told at the commit to whoever gives positions. */
export const emittedChannel = 'event_emitted';

/**
 * Writes what happened in the transaction of its cause, and one reaction to do for each that hears it. Whoever emits an event of a visit holds that
 * visit's lock: `written` then rises in the order in which things happened to it.
 * @throws ZodError when a payload is not the catalogue's
 */
export async function emit(tx: Transaction, at: Date, events: readonly Happening[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ name, payload }) => {
    const { version, payload: shape } = eventCatalogue[name];
    return {
      name,
      version,
      visit_id: 'visitId' in payload ? payload.visitId : null,
      payload: shape.parse(payload),
      reactions: heardBy[name],
    };
  });
  const reactions = await tx.run(writeEvents, [tx.actor.establishmentId, JSON.stringify(rows), at, tx.actor.accountId]);
  await tx.run(tellChannel, [emittedChannel, tx.actor.establishmentId]);
  await putAllInOutbox(
    tx,
    reactions.map(({ eventId, reaction }) => outboxEntry('react', { eventId, reaction }, at)),
  );
}
