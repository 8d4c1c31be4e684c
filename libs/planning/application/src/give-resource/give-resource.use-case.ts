import type { Resource } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { ResourceBook } from '../ports/resource-book';
import type { UnitBook } from '../ports/unit-book';
import { resourceUnknown } from '../refusals';
import { refuseUnknownUnit } from './known-unit';

export interface GiftOrder {
  readonly resourceId: string;
  /** Null: to all units. */
  readonly unitId: string | null;
}

/** Gives a resource to a unit, or to all. Visits that stand on it stay where they are. */
export class GiveResource {
  constructor(
    private readonly resources: ResourceBook,
    private readonly units: UnitBook,
  ) {}

  /** @throws PlanningRefusal `reference-unknown`, `not-found` */
  async give(actor: Actor, { resourceId, unitId }: GiftOrder, at: Date): Promise<Resource> {
    if (unitId !== null) refuseUnknownUnit(await this.units.list(actor, at), unitId, 'unitId');
    const given = await this.resources.give(actor, resourceId, unitId, at);
    if (!given) throw resourceUnknown();
    return given;
  }
}
