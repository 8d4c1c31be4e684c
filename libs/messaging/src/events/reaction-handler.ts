import type { Actor } from '@diurne/database';
import type { PastEvent } from './event-catalogue';
import { heardBy, reactionNames, type HeardBy, type Hearing, type ReactionName } from './reaction-catalogue';

export interface EventHeard<Event extends PastEvent = PastEvent> {
  /** The machine itself, inside the establishment where it happened. */
  readonly actor: Actor;
  readonly event: Event;
}

/** Must bear being called twice with the same event: a worker may die after the deed and before it says so. */
export interface ReactionHandler<Reaction extends ReactionName = ReactionName> {
  readonly reaction: Reaction;
  react(heard: EventHeard<HeardBy<Reaction>>): Promise<void>;
}
export type ReactionHandlers = { readonly [Reaction in ReactionName]: ReactionHandler<Reaction> };

/**
 * Every reaction that the catalogue names exists and has exactly one handler, which hears something.
 * @throws Error that names each gap, before anything runs.
 */
export function handlersByReaction(
  handlers: readonly { readonly reaction: string }[],
  hearing: Hearing = heardBy,
  known: readonly string[] = reactionNames,
): ReactionHandlers {
  const named = Object.entries(hearing);
  const unknown = named.flatMap(([event, reactions]) =>
    reactions
      .filter((reaction) => !known.includes(reaction))
      .map((reaction) => `${event} is heard by the unknown reaction ${reaction}`),
  );
  const gaps = known.flatMap((reaction) => {
    const count = handlers.filter((handler) => handler.reaction === reaction).length;
    return count === 1 ? [] : [`reaction ${reaction} has ${count} handlers instead of one`];
  });
  const deaf = known
    .filter((reaction) => !named.some(([, reactions]) => reactions.includes(reaction)))
    .map((reaction) => `reaction ${reaction} hears no event`);
  const strangers = handlers
    .filter(({ reaction }) => !known.includes(reaction))
    .map(({ reaction }) => `handler for the unknown reaction ${reaction}`);
  const faults = [...unknown, ...gaps, ...deaf, ...strangers];
  if (faults.length > 0) throw new Error(faults.join('; '));
  return Object.fromEntries(handlers.map((handler) => [handler.reaction, handler])) as unknown as ReactionHandlers;
}
