import { daysOfPeriod, type ClosureToNote } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { UnitBook } from '../ports/unit-book';
import { PlanningRefusal } from '../refusals';

/** The unit opens after all, as its week says. */
export class TakeClosureBack {
  constructor(private readonly units: UnitBook) {}

  /** The days that open again. @throws PlanningRefusal `not-found` */
  async takeBack(actor: Actor, closure: Omit<ClosureToNote, 'reason'>, at: Date): Promise<readonly CivilDate[]> {
    const opened = await this.units.takeClosureBack(actor, closure.unitId, daysOfPeriod(closure), at);
    if (opened.length === 0)
      throw new PlanningRefusal('not-found', 'L’unité n’est plus fermée ces jours-là. Relisez la liste.');
    return opened;
  }
}
