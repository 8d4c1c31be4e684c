import type { Author } from '@diurne/planning-domain';
import type { Actor } from './actor';

/** What the machine does by itself has no author's account: its establishment stands for it. */
export function authorOf(actor: Actor, at: Date): Author {
  return { by: actor.accountId ?? actor.establishmentId, at: at.toISOString() };
}
