import { audit, type Actor, type Database } from '@diurne/database';
import { PlanningRefusal, visitUnknown } from '@diurne/planning-application';
import type { BillingRegime } from '@diurne/planning-domain';
import { insertRegimeDecision, pathwayById, visitToBill } from './billing.statements';

export interface RegimeToDecide {
  readonly regime: Exclude<BillingRegime, 'undetermined'>;
  readonly reason: string;
}

/** For one visit, past ones too; stands over what its pathway says. @throws PlanningRefusal `not-found` */
export function decideVisitRegime(
  database: Database,
  actor: Actor,
  { visitId, regime, reason }: RegimeToDecide & { readonly visitId: string },
  at: Date,
): Promise<void> {
  return database.transact(actor, async (tx) => {
    const [visit] = await tx.run(visitToBill, [visitId]);
    if (!visit) throw visitUnknown();
    await tx.run(insertRegimeDecision, [actor.establishmentId, visitId, null, regime, reason, actor.accountId, at]);
    await audit(tx, at, {
      action: 'billing-regime-decided',
      subjectKind: 'day-visit',
      subjectId: visitId,
      patientId: visit.patient_id,
      detail: { regime },
    });
  });
}

/** For every visit, past and to come, of the pathway's versions that left it to the DIM. @throws PlanningRefusal `not-found` */
export function decidePathwayRegime(
  database: Database,
  actor: Actor,
  { pathwayId, regime, reason }: RegimeToDecide & { readonly pathwayId: string },
  at: Date,
): Promise<void> {
  return database.transact(actor, async (tx) => {
    const [pathway] = await tx.run(pathwayById, [pathwayId]);
    if (!pathway) throw new PlanningRefusal('not-found', 'Ce parcours n’existe pas dans cet établissement.');
    await tx.run(insertRegimeDecision, [actor.establishmentId, null, pathwayId, regime, reason, actor.accountId, at]);
    await audit(tx, at, {
      action: 'billing-regime-decided',
      subjectKind: 'care-pathway',
      subjectId: pathwayId,
      detail: { regime },
    });
  });
}
