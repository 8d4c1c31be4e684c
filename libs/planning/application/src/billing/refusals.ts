import { isActive } from '@diurne/planning-domain';
import type { LedgerVisit } from '../ledger/ledger-day.value';
import { PlanningRefusal } from '../refusals';
import type { GroundKind, StandingRelease } from './billing-record.value';

/** What is of the coding and of no patient's state: the DIM may write it, too. */
const ofCoding: readonly GroundKind[] = ['acteClassant', 'rescrit'];

/** @throws PlanningRefusal `role-insufficient` */
export function requireMayWrite({ isPhysician }: { readonly isPhysician: boolean }, kind: GroundKind): void {
  if (!isPhysician && !ofCoding.includes(kind))
    throw new PlanningRefusal('role-insufficient', 'Seul un médecin inscrit ou retire ce motif médical.');
}

/** @throws PlanningRefusal `visit-state-refused` */
export function requireTookPlace(visit: Pick<LedgerVisit, 'state'>): void {
  if (!isActive(visit))
    throw new PlanningRefusal('visit-state-refused', 'Le patient n’est pas venu\u00a0: il n’y a rien à facturer.');
}

/** @throws PlanningRefusal `visit-state-refused` */
export function requireNotReleased(released: StandingRelease | undefined): void {
  if (released !== undefined)
    throw new PlanningRefusal(
      'visit-state-refused',
      'Cette venue est déjà libérée pour la facturation\u00a0: reprenez-la d’abord.',
    );
}
