import type { CivilDate } from '@diurne/time';

/** One line of the patient's day. Minutes since local midnight; words are French. */
export interface AgendaLine {
  readonly start: number;
  readonly end: number;
  readonly what: string;
  /** Functions, never names. */
  readonly withWhom: string | null;
  readonly where: string;
  readonly note: string | null;
}

/** What the patient is told, frozen in each version: nothing in it is looked up again when it is sent or printed. */
export interface PatientAgenda {
  readonly on: CivilDate;
  readonly timeZone: string;
  readonly patientName: string;
  readonly establishment: string;
  readonly unit: { readonly name: string; readonly phone: string; readonly address: string };
  readonly arrival: number;
  readonly departure: number;
  readonly programme: readonly AgendaLine[];
  readonly preparation: readonly string[];
  readonly bring: readonly string[];
  readonly goodToKnow: readonly string[];
  readonly howToCancel: string;
}
