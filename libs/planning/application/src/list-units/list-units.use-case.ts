import type { MedicalUnit } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { UnitBook } from '../ports/unit-book';

export class ListUnits {
  constructor(private readonly units: UnitBook) {}

  list(actor: Actor, at: Date): Promise<readonly MedicalUnit[]> {
    return this.units.list(actor, at);
  }
}
