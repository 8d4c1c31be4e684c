import type { Resource, ResourceToAdd } from '@diurne/planning-domain';
import type { Actor } from '../actor';

/** The resources of an establishment. */
export abstract class ResourceBook {
  /** With its numbered units and weekly hours. Null where another resource has its code; nothing is written then. */
  abstract add(actor: Actor, resource: ResourceToAdd, at: Date): Promise<Resource | null>;
  /** To a unit that exists, or to all. Null where there is no such resource. */
  abstract give(actor: Actor, resourceId: string, unitId: string | null, at: Date): Promise<Resource | null>;
  /** By kind, trade and code, without those that are retired. */
  abstract list(actor: Actor, at: Date): Promise<readonly Resource[]>;
}
