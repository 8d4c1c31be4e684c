import { sameDay, type DayKey, type VisitProgramme } from '@diurne/planning-domain';
import { PlanningRefusal } from '../refusals';
import type { LedgerVisit } from './ledger-day.value';

/** What took place is traced and stays where it was. @throws PlanningRefusal `visit-state-refused` */
export function refuseLivedStepsMoved(visit: LedgerVisit, to: DayKey & { readonly programme: VisitProgramme }): void {
  const { lived, programme, pathway } = visit;
  if (!lived.arrived && lived.doneSteps.length === 0) return;
  if (!sameDay(to, visit))
    throw new PlanningRefusal(
      'visit-state-refused',
      'Le patient est déjà venu\u00a0: sa venue ne peut plus changer de jour ni d’unité. Annulez d’abord l’arrivée si elle a été déclarée par erreur.',
    );
  for (const code of lived.doneSteps) {
    const was = programme.steps.find((step) => step.code === code);
    const is = to.programme.steps.find((step) => step.code === code);
    if (was && (is?.start !== was.start || is.resourceIds.join() !== was.resourceIds.join())) {
      const label = pathway.steps.find((step) => step.code === code)?.label ?? code;
      throw new PlanningRefusal(
        'visit-state-refused',
        `«\u00a0${label}\u00a0» est déjà faite\u00a0: son heure ne change plus. Retirez d’abord sa déclaration si elle est fausse.`,
      );
    }
  }
}
