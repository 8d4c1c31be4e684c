import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type {
  DeathDeclared,
  EndedByDeath,
  PatientAtDeath,
  ReturnOfEnded,
  WhatCameBack,
} from './patient-at-death.value';

/** The deaths of patients: each is one fact, and whatever it ends, in every unit, ends and comes back in its transaction. */
export abstract class DeathTrace {
  /**
   * Reads a patient with all that is still to be lived from the day of the death on, under locks, and writes what `decide` answers: the death, its
   * effects, the drafts that reckoned with the patient put away, everything queued for the patient taken back.
   * @returns the death's id @throws PlanningRefusal `not-found`, LivedDayRefusal `death-already-declared`, and what `decide` throws
   */
  abstract declare(
    actor: Actor,
    of: { readonly patientId: string; readonly on: CivilDate },
    at: Date,
    decide: (patient: PatientAtDeath) => DeathDeclared,
  ): Promise<string>;

  /**
   * Takes a death back, with what it had ended: each visit returns with its hours where they are free, and otherwise as the decision says. The
   * patient is told nothing of it before somebody lets it.
   * @throws LivedDayRefusal `not-found` for a death that does not stand
   */
  abstract withdraw(
    actor: Actor,
    of: { readonly deathId: string; readonly reason: string },
    at: Date,
    decide: (ended: EndedByDeath) => ReturnOfEnded,
  ): Promise<readonly WhatCameBack[]>;
}
