import type { Actor } from '../actor';
import type { ResourceBook } from '../ports/resource-book';
import { PlanningRefusal } from '../refusals';

/** They are there after all: their hours can be planned again. */
export class TakeAbsenceBack {
  constructor(private readonly resources: ResourceBook) {}

  /** @throws PlanningRefusal `not-found` */
  async takeBack(actor: Actor, absenceId: string, at: Date): Promise<void> {
    if (!(await this.resources.takeAbsenceBack(actor, absenceId, at)))
      throw new PlanningRefusal('not-found', 'Cette absence n’est plus notée. Relisez la liste.');
  }
}
