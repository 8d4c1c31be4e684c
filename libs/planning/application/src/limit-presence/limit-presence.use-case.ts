import { lawfulPresence, type MedicalUnit } from '@diurne/planning-domain';
import type { Minutes } from '@diurne/planning-engine';
import type { Actor } from '../actor';
import type { UnitBook } from '../ports/unit-book';
import { PlanningRefusal } from '../refusals';

export interface PresenceOrder {
  readonly unitId: string;
  readonly minutes: Minutes;
}

/** How long a unit's visits may last. Those that are booked stay; they are held to it when their hours change. */
export class LimitPresence {
  constructor(private readonly units: UnitBook) {}

  /** @throws PlanningRefusal `input-invalid` beyond twelve hours, `not-found` */
  async limit(actor: Actor, { unitId, minutes }: PresenceOrder, at: Date): Promise<MedicalUnit> {
    if (minutes > lawfulPresence)
      throw new PlanningRefusal('input-invalid', 'Un hôpital de jour ne garde personne plus de douze heures.', {
        errors: [{ path: 'minutes', message: 'douze heures au plus' }],
      });
    const unit = await this.units.limitPresence(actor, unitId, minutes, at);
    if (!unit) throw new PlanningRefusal('not-found', 'Cette unité n’existe pas dans cet établissement.');
    return unit;
  }
}
