import {
  cancelVisit,
  endByDeath,
  endedByDeath,
  requestAtDeath,
  type Author,
  type DeclaredDeath,
  type VisitRequest,
} from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import type { RequestChange } from '../../ledger/day-change.value';
import { granted } from '../../refusals';
import { requireIdentity } from '../checked-identity';
import type { DeathTrace } from '../death-trace';
import { endVisit, leaving } from '../end-visit';
import { judged, type HowSure } from '../judge-trace';
import type { LivedVisit, Trace } from '../lived-visit.value';
import type { VisitTraced } from '../patient-at-death.value';
import { deathStands } from '../refusals';
import { requireBorn, requireNothingAfter, requirePastHour, requireWhereItHappened } from './death-in-time';

export interface DeathOrder extends Pick<HowSure, 'confirmed'> {
  readonly patientId: string;
  /** During which it happened; null when it became known otherwise. */
  readonly visitId: string | null;
  readonly on: CivilDate;
  readonly atMinute: number | null;
  /** Who told it, when it did not happen here. */
  readonly toldBy: string | null;
  readonly nameAsked: boolean;
  readonly birthDateAsked: boolean;
}

/** A physician declares a death: all that was still to come for the patient ends with it, in every unit, and nothing more is sent to them. */
export class DeclareDeath {
  constructor(private readonly trace: DeathTrace) {}

  /**
   * @returns the death's id
   * @throws LivedDayRefusal `identity-not-checked`, `death-already-declared`, `input-invalid`, `visit-state-refused`, what `judged` throws
   */
  async declare(actor: Actor, order: DeathOrder, at: Date): Promise<string> {
    requireIdentity(
      order,
      (missing) =>
        `Vérifiez de nouveau ${missing}, sur le bracelet ou une pièce d’identité, avant de déclarer le décès.`,
    );
    return this.trace.declare(actor, order, at, (patient) => {
      if (patient.standing) throw deathStands(patient.standing);
      const death: Omit<DeclaredDeath, 'id'> = {
        patientId: order.patientId,
        visitId: order.visitId,
        on: order.on,
        minute: order.atMinute,
        toldBy: order.toldBy,
      };
      const diedAt = requirePastHour(death, patient.timeZone, at);
      requireBorn(death, patient);
      requireWhereItHappened(death, patient.visits);
      requireNothingAfter(death, diedAt, patient);
      const author = authorOf(actor, at);
      return {
        death,
        visits: patient.visits.flatMap((visit) => ended(visit, death, { diedAt, author, confirmed: order.confirmed })),
        requests: patient.requests.flatMap((request) => withdrawn(request, author)),
      };
    });
  }
}

interface How extends Pick<HowSure, 'confirmed'> {
  /** Null when nobody knows the hour: nobody was here then. */
  readonly diedAt: Date | null;
  readonly author: Author;
}

function ended(
  visit: LivedVisit,
  death: Omit<DeclaredDeath, 'id'>,
  { diedAt, author, confirmed }: How,
): readonly VisitTraced[] {
  const end = endByDeath(visit, death);
  if (end === 'calledOff') return [{ visit, trace: calledOff(visit, author) }];
  if (end === 'untouched' || diedAt === null) return [];
  judged(visit, { kind: 'departure', occurredAt: diedAt, typed: true, dying: true }, { confirmed });
  return [{ visit, trace: leaving(visit, 'death', diedAt, author) }];
}

/** Nothing of it was lived: all its hours are free. */
function calledOff(visit: LivedVisit, author: Author): Trace {
  const { state, event } = granted(cancelVisit(visit, { reasonClass: 'patient', reason: endedByDeath }, author));
  return {
    ...endVisit(visit, state.state, 0, author),
    requests: visit.requests.flatMap((request) => withdrawn(request, author)),
    state: state.state,
    event,
    ending: state.ending,
    endingCode: 'death',
  };
}

function withdrawn(before: VisitRequest, author: Author): readonly RequestChange[] {
  const outcome = requestAtDeath(before, author);
  if (outcome === null) return [];
  const { state: after, event } = granted(outcome);
  return [{ before, after, event }];
}
