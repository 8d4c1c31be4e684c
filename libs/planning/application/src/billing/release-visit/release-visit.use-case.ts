import type { Grading, GradingClass } from '@diurne/grading';
import type { Actor } from '../../actor';
import type { BillingLedger } from '../../ports/billing-ledger';
import { PlanningRefusal } from '../../refusals';
import { requireNotReleased, requireTookPlace } from '../refusals';
import { gradeJudged } from '../visit-to-judge';

export interface ReleaseOrder {
  readonly visitId: string;
  /** The class and the count that the DIM has before their eyes. */
  readonly seen: { readonly gradingClass: GradingClass; readonly count: number };
  /** Why it is released although the patient left by transfer or death; the only hold that a reason lifts. */
  readonly reason?: string | undefined;
}
/** Nothing of a day visit is left to bill. */
export const nothingToRelease: readonly GradingClass[] = ['noVisit', 'conversion', 'outOfField'];

/** A visit is released for billing by the DIM as it stands in the record, and taken back when it was not to be. */
export class ReleaseVisit {
  constructor(private readonly ledger: BillingLedger) {}

  /** @throws PlanningRefusal `not-found`, `visit-state-refused`, `billing-held`, `grading-not-as-seen` */
  async release(actor: Actor, { visitId, seen, reason }: ReleaseOrder, at: Date): Promise<void> {
    await this.ledger.write(actor, visitId, at, (judged) => {
      requireTookPlace(judged.visit);
      requireNotReleased(judged.record?.released);
      const grading = gradeJudged(judged);
      if (grading.basis !== 'traced' || nothingToRelease.includes(grading.gradingClass))
        throw new PlanningRefusal(
          'visit-state-refused',
          grading.basis === 'traced'
            ? 'Ce n’est pas une venue de jour à facturer.'
            : 'Le patient n’est pas encore sorti\u00a0: la classe est celle de ce qui est prévu.',
        );
      requireUnheld(grading, reason);
      const { gradingClass, count, ruleSet } = grading;
      if (gradingClass !== seen.gradingClass || count !== seen.count)
        throw new PlanningRefusal(
          'grading-not-as-seen',
          'Le dossier a changé depuis que vous l’avez lu. Relisez la venue avant de la libérer.',
        );
      return { kind: 'release', release: { gradingClass, count, ruleSet, reason: reason ?? null } };
    });
  }

  /** @throws PlanningRefusal `not-found`, `visit-state-refused` when it is not released */
  async takeBack(
    actor: Actor,
    { visitId, reason }: { readonly visitId: string; readonly reason: string },
    at: Date,
  ): Promise<void> {
    await this.ledger.write(actor, visitId, at, ({ record }) => {
      if (record?.released === undefined)
        throw new PlanningRefusal('visit-state-refused', 'Cette venue n’est pas libérée pour la facturation.');
      return { kind: 'releaseTakenBack', releaseId: record.released.id, reason };
    });
  }
}

function requireUnheld({ holds }: Grading, reason: string | undefined): void {
  const standing = holds.filter(({ code }) => code !== 'exit-to-judge' || reason === undefined);
  if (standing.length > 0) throw new PlanningRefusal('billing-held', standing.map(({ message }) => message).join(' '));
}
