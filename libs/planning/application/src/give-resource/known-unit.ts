import type { MedicalUnit } from '@diurne/planning-domain';
import { PlanningRefusal } from '../refusals';

/** @throws PlanningRefusal `reference-unknown` at the path */
export function refuseUnknownUnit(units: readonly MedicalUnit[], unitId: string, path: string): void {
  if (units.some(({ id }) => id === unitId)) return;
  throw new PlanningRefusal('reference-unknown', 'Cette unité n’existe pas dans cet établissement.', {
    errors: [{ path, message: 'unité inconnue' }],
  });
}
