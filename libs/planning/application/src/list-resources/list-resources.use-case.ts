import type { Resource } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { ResourceBook } from '../ports/resource-book';

export class ListResources {
  constructor(private readonly resources: ResourceBook) {}

  list(actor: Actor, at: Date): Promise<readonly Resource[]> {
    return this.resources.list(actor, at);
  }
}
