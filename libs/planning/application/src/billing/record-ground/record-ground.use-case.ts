import type { ForcedClass, PatientContextCriterion } from '@diurne/grading';
import type { Actor } from '../../actor';
import { requireTheDayHasCome, whenItHappened } from '../../lived-day/when-it-happened';
import type { BillingLedger, NewGround } from '../../ports/billing-ledger';
import { requireMayWrite, requireTookPlace } from '../refusals';

/** `atMinute`: local minute of the visit's day when it was given or seen; left out for now. */
interface Written {
  readonly justification: string;
  readonly atMinute?: number | undefined;
}
export type GroundToRecord = Written &
  (
    | { readonly kind: 'hospitalReserveProduct' | 'particularSurveillance' }
    | { readonly kind: 'patientContext'; readonly criterion: PatientContextCriterion }
    | { readonly kind: 'acteClassant'; readonly ccam: string }
    | { readonly kind: 'rescrit'; readonly number: string; readonly gives: ForcedClass }
  );
/** Who writes: a physician writes every ground, the DIM what is of the coding. */
export interface GroundAuthor {
  readonly isPhysician: boolean;
}

/** A ground of billing is written on the visit with its text, author and hour. */
export class RecordGround {
  constructor(private readonly ledger: BillingLedger) {}

  /** @throws PlanningRefusal `not-found`, `role-insufficient`, `visit-state-refused`; LivedDayRefusal `input-invalid` for an hour to come */
  async record(
    actor: Actor,
    by: GroundAuthor,
    { visitId, ground }: { readonly visitId: string; readonly ground: GroundToRecord },
    at: Date,
  ): Promise<void> {
    requireMayWrite(by, ground.kind);
    await this.ledger.write(actor, visitId, at, ({ visit, timeZone }) => {
      requireTookPlace(visit);
      const day = { on: visit.on, timeZone };
      requireTheDayHasCome(day, at);
      const { atMinute } = ground;
      const occurredAt = atMinute === undefined ? at : whenItHappened(day, atMinute, at);
      return { kind: 'ground', ground: { ...fieldsOf(ground), justification: ground.justification, occurredAt } };
    });
  }
}

function fieldsOf(ground: GroundToRecord): Pick<NewGround, 'kind' | 'criterion' | 'code' | 'gives'> {
  const none = { criterion: null, code: null, gives: null };
  switch (ground.kind) {
    case 'hospitalReserveProduct':
    case 'particularSurveillance':
      return { ...none, kind: ground.kind };
    case 'patientContext':
      return { ...none, kind: ground.kind, criterion: ground.criterion };
    case 'acteClassant':
      return { ...none, kind: ground.kind, code: ground.ccam };
    case 'rescrit':
      return { ...none, kind: ground.kind, code: ground.number, gives: ground.gives };
  }
}
