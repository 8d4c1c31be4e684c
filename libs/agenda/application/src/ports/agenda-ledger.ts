import type { AgendaWay, NextVersion, PatientAgenda, StandingAgenda, VisitToTell } from '@diurne/agenda-domain';
import type { Actor } from '../actor';

/** A visit and what its patient was told, read under the visit's lock. */
export interface AgendaAtHand {
  readonly state: string;
  readonly arrivesAt: Date;
  readonly visit: VisitToTell;
  readonly last: StandingAgenda | null;
  /** Somebody wishes that the patient is not told for now. */
  readonly held: boolean;
  /** A step that moves by less is not told. */
  readonly thresholdMinutes: number;
  /** An earlier version left, may have left, or was for a patient without any channel. */
  readonly mayKnow: boolean;
}
export interface AgendaVersion {
  readonly id: string;
  readonly patientId: string;
  readonly uid: string;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly issuedAt: Date;
  readonly content: PatientAgenda;
}
/** `said`: what was said or left, in the caller's words. */
export interface PatientCall {
  readonly means: 'telephone' | 'paper' | 'inPerson' | 'message';
  readonly reached: boolean;
  readonly said: string;
}
export interface AgendaToSend {
  readonly version: AgendaVersion;
  readonly way: AgendaWay;
}

export abstract class AgendaLedger {
  /**
   * Decides under the visit's lock and writes it all together: the version, one delivery when there is a way to the patient, and the outbox message
   * that sends it. Earlier versions that have not left are withdrawn. What is written is not told yet. Null when there is no such visit.
   */
  abstract issue(
    actor: Actor,
    visitId: string,
    at: Date,
    decide: (found: AgendaAtHand) => NextVersion,
  ): Promise<NextVersion | null>;

  /**
   * Judges the version again, under the visit's lock. Null when it must not leave any more: its delivery is then withdrawn with the reason, and the
   * agenda becomes due again where the visit's hours are no longer those of the version.
   */
  abstract versionToSend(actor: Actor, agendaVersionId: string, at: Date): Promise<AgendaToSend | null>;

  /** A visit has changed: its agenda is due once the unit's delay has passed since, or at once when a person asked for it. What waits already is replaced, and no earlier wish to wait stands any more. */
  abstract becomeDue(
    actor: Actor,
    visitId: string,
    changedAt: Date,
    when: 'after-the-delay' | 'at-once',
  ): Promise<void>;

  /** The patient is not told for now, at the actor's wish, asked for here or heard of a change: nothing of the visit leaves before another change, or until somebody lets it. */
  abstract hold(
    actor: Actor,
    visitId: string,
    at: Date,
    wish: 'asked' | 'heard',
  ): Promise<'held' | 'unknown' | 'silent'>;

  /** A message has its outcome: a patient whose newest agenda is gone, and says the hours of now, has been told. Nothing for any other. */
  abstract noteTelling(actor: Actor, deliveryId: string): Promise<void>;

  /**
   * Somebody has called. Who was reached has been told the hours as they stand, or that the visit does not take place: the version that says so is
   * written if there is none. `at` is when they called.
   */
  abstract noteCall(
    actor: Actor,
    visitId: string,
    call: PatientCall,
    at: Date,
    decide: (found: AgendaAtHand) => NextVersion,
  ): Promise<'noted' | 'unknown'>;

  /** A call that was noted by mistake: it stays, with who says so and why, and tells nobody any more. `already`: somebody has said so before. */
  abstract withdrawCall(
    actor: Actor,
    callId: string,
    reason: string,
    at: Date,
  ): Promise<{ readonly visitId: string } | 'unknown' | 'already'>;

  /** Makes the waiting agenda due at once, and a failed or uncertain one be tried again: a person has asked for it. */
  abstract hasten(actor: Actor, visitId: string, at: Date): Promise<'hastened' | 'unknown' | 'silent' | 'no-channel'>;

  /** What the patient was told last and what stands now; the reading is traced. Null when there is no such visit. */
  abstract read(
    actor: Actor,
    visitId: string,
    at: Date,
  ): Promise<(AgendaAtHand & { readonly uid: string; readonly issuedAt: Date | null }) | null>;
}
