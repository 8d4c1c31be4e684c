import { agendaOf, type PatientAgenda, type Told, type VisitToTell } from '@diurne/agenda-domain';
import { civilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { AgendaLedger } from '../ports/agenda-ledger';
import type { AgendaPost } from '../ports/agenda-post';

/** What a visit's patient may learn of it in a house of these tests: it arrives at 8 h 15 on 24 November. */
export const visitToTell: VisitToTell = {
  on: civilDate('2026-11-24'),
  timeZone: 'Europe/Paris',
  patientName: 'VALDREUSE Odile',
  establishment: 'CH d’Essai',
  unit: { name: 'HDJ', phone: '00', address: 'ici' },
  arrival: 495,
  departure: 610,
  preparation: ['Venez à jeun.'],
  steps: [
    {
      label: 'Prise de sang',
      start: 510,
      end: 520,
      patient: 'exclusive',
      note: 'À jeun',
      resources: [{ kind: 'professional', trade: 'nurse', locationName: null }],
      location: { code: '@place', name: null },
    },
  ],
};
export const present: PatientAgenda = agendaOf(visitToTell);
export const arrivesAt = new Date('2026-11-24T07:15:00Z');
export const odile = 'odile.valdreuse@exemple.test';
/** When a message of these tests is gone. */
export const leftAt = new Date('2026-11-22T09:04:00Z');
/** From how many minutes on the move of a step is told. */
export const thresholdMinutes = 5;
/** How long the unit waits before it tells a change. */
export const delayMinutes = 7;

export interface AgendaDelivery {
  readonly version: number;
  readonly state: 'waiting' | 'claimed' | 'sent' | 'failed' | 'uncertain';
  readonly failure: string | null;
}
/** A job that waits, of a visit (`issue-agenda`) or of a version (`send-agenda`). */
export interface AgendaJob {
  readonly job: 'issue-agenda' | 'send-agenda';
  readonly of: string;
  readonly due: Date;
}

/** What calls of the ledger leave behind, each list in the order of the writing. */
export interface AgendaTraces {
  readonly versions: readonly string[];
  readonly deliveries: readonly AgendaDelivery[];
  readonly jobs: readonly AgendaJob[];
  readonly announcedAt: Date | null;
  readonly held: boolean;
  /** Of each call, whether the patient was reached. */
  readonly calls: readonly boolean[];
  readonly events: readonly string[];
  readonly acts: readonly string[];
}

/** What the contract of the agenda's ports is tried on, in memory or in a database: one booked visit of one patient. */
export interface AgendaHouse {
  readonly ledger: AgendaLedger;
  readonly actor: Actor;
  /** Of another establishment. */
  readonly neighbour: Actor;
  readonly visitId: string;
  readonly patientId: string;
  newId(): string;
  becomes(state: string): Promise<void>;
  /** As planning has it once a death is declared; the visit's state is another matter. */
  dies(): Promise<void>;
  /** As planning moves a visit: its new hour is not announced yet. */
  arrives(minute: number): Promise<void>;
  isReachedAt(email: string | null): Promise<void>;
  /** What a carrier, or the worker that called it, made of the newest version's message; answers that message. */
  settles(state: AgendaDelivery['state'], failure?: string): Promise<string>;
  /** As planning moves the one step of the visit. */
  stepBegins(minute: number): Promise<void>;
  /** What is known of the newest version. */
  told(): Promise<Told | null>;
  /** The call noted last. */
  lastCall(): Promise<string>;
  traces(): Promise<AgendaTraces>;
}

/** `hangsUp`: once it has the message. */
export type CarrierMood = 'accepts' | 'postpones' | 'refuses' | 'hangsUp';

/** With the way to the patient's letter box. */
export interface AgendaPostHouse extends AgendaHouse {
  readonly post: AgendaPost;
  carrier(mood: CarrierMood): void;
  /** The addresses that were reached, each message. */
  arrived(): readonly string[];
}
