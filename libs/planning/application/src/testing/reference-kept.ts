import type { ResourceToAdd, windowsOfResource } from '@diurne/planning-domain';
import type { Actor } from '../actor';

/** What a book keeps of a resource beside what it lists. */
export interface KeptResource {
  readonly numbers: readonly number[];
  readonly windows: ReturnType<typeof windowsOfResource>;
  readonly break: ResourceToAdd['break'];
}

/** Looks behind the books of units and resources. */
export interface KeptReference {
  kept(actor: Actor, resourceId: string): Promise<KeptResource>;
  /** The actions that were traced, in order. */
  trail(actor: Actor): Promise<readonly string[]>;
}
