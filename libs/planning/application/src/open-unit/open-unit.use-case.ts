import { faultsOfUnit, type MedicalUnit, type UnitToOpen } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { UnitBook } from '../ports/unit-book';
import { codeTaken, PlanningRefusal } from '../refusals';

export class OpenUnit {
  constructor(private readonly units: UnitBook) {}

  /** @throws PlanningRefusal `input-invalid` when a weekday opens twice, `name-taken` */
  async open(actor: Actor, unit: UnitToOpen, at: Date): Promise<MedicalUnit> {
    const errors = faultsOfUnit(unit);
    if (errors.length > 0)
      throw new PlanningRefusal('input-invalid', 'Une unité n’a qu’un horaire d’ouverture par jour de la semaine.', {
        errors,
      });
    const opened = await this.units.open(actor, unit, at);
    if (!opened) throw codeTaken('Une unité porte déjà ce code. Choisissez-en un autre.');
    return opened;
  }
}
