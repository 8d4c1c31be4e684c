import { faultsOfPeriod, type ClosureToNote } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { UnitBook } from '../ports/unit-book';
import { PlanningRefusal, unitUnknown } from '../refusals';

/** A unit closes for a day or for several: nothing more is planned there; what stands there stays, to be settled. */
export class CloseUnit {
  constructor(private readonly units: UnitBook) {}

  /** The days that close by it. @throws PlanningRefusal `input-invalid`, `not-found`, `already-noted` */
  async close(actor: Actor, closure: ClosureToNote, today: CivilDate, at: Date): Promise<readonly CivilDate[]> {
    const errors = faultsOfPeriod(closure, today);
    if (errors.length > 0) throw new PlanningRefusal('input-invalid', 'La période est à corriger.', { errors });
    const closed = await this.units.close(actor, closure, at);
    if (closed === 'unknown') throw unitUnknown();
    if (closed === 'already')
      throw new PlanningRefusal('already-noted', 'L’unité est déjà fermée ces jours-là. Relisez la liste.');
    return closed;
  }
}
