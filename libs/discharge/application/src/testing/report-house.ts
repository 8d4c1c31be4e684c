import type { FrozenReport, ReportContent, ReportRecipient } from '@diurne/discharge-domain';
import type { Actor } from '../actor';
import type { ReportLedger } from '../ports/report-ledger';
import type { ReportPost } from '../ports/report-post';

export type Role = ReportRecipient['role'];
export const physicians: Readonly<Record<Role, { readonly name: string; readonly email: string | null }>> = {
  primary: { name: 'Dr MORVEAUX Jean', email: 'morveaux@exemple.test' },
  referring: { name: 'Dr ESTOURBIN Léa', email: null },
};
export const author = 'Dr ARVIEL Noé';
export const stepLabels = { blood: 'Prise de sang', echo: 'Échographie' } as const;
export type StepCode = keyof typeof stepLabels;
export const performer = 'nurse';
export const profession = 'nurse';
export const justification = 'Diabète déséquilibré';
export const allergies = 'Pénicilline';
export const treatments = 'Metformine 1 g\nRamipril 5 mg';
/** Why a step was not done: reason, words, who said so. */
export const leftOut = { why: 'refused', because: 'craint l’aiguille' } as const;
export const entryMode = 'careHome';
/** With the step, and as the letter says it. */
export const given = { name: 'CGR', dose: '1 unité', lot: '24117', atMinute: null } as const;
export const givenWords = 'CGR, 1 unité, lot 24117';
export const arrivedAtMinute = 512;
export const establishment: FrozenReport['establishment'] = {
  name: 'CH d’Essai',
  finess: '990000001',
  timeZone: 'Europe/Paris',
};
export const unit: FrozenReport['unit'] = { name: 'HDJ', phone: '00', address: 'ici' };
export const patient: Omit<FrozenReport['patient'], 'ipp'> = {
  birthName: 'VALDREUSE',
  usedName: null,
  firstNames: 'Odile',
  birthDate: '1958-03-02',
  sex: 'female',
  ins: null,
  insOid: null,
};
export const visitOn = '2026-11-24';
export const pathwayName = 'Bilan annuel du diabète';

export interface ReportDelivery {
  readonly version: number;
  readonly to: Role;
  readonly state: 'waiting' | 'claimed' | 'sent' | 'failed' | 'uncertain';
  readonly failure: string | null;
}
/** What calls of the ledger leave behind. */
export interface ReportTraces {
  readonly versions: readonly { readonly id: string; readonly number: number; readonly state: string }[];
  /** Of all versions, as they came. */
  readonly edits: readonly {
    readonly edit: number;
    readonly beside: boolean;
    readonly content: ReportContent;
    readonly author: string;
  }[];
  readonly handings: readonly { readonly of: string; readonly to: Role; readonly way: string }[];
  /** By version, then by role. */
  readonly deliveries: readonly ReportDelivery[];
  readonly jobs: readonly { readonly of: string; readonly to: Role; readonly due: Date }[];
  readonly events: readonly string[];
  readonly acts: readonly string[];
}

/**
 * What the contract of the report's ports is tried on, in memory or in a database: one patient who arrived at 8 h 32 on 24 November for two steps,
 * with a primary physician who has an address and a referring one who has none.
 */
export interface ReportHouse {
  readonly ledger: ReportLedger;
  readonly actor: Actor & { readonly accountId: string };
  /** Of another establishment. */
  readonly neighbour: Actor;
  readonly visitId: string;
  readonly steps: Readonly<Record<StepCode, string>>;
  readonly physicians: Readonly<Record<Role, string>>;
  newId(): string;
  becomes(state: string): Promise<void>;
  /** The nurse did a step, and the trace counts. */
  does(step: StepCode, minute: number): Promise<void>;
  /** The ward declared for the nurse that a step was done; the nurse has not said so. */
  isDeclared(step: StepCode, minute: number): Promise<void>;
  /** The physician declared that a step is not done, and why (`leftOut`). */
  leavesOut(step: StepCode): Promise<void>;
  /** The departure is traced. */
  isSeenOut(minute: number): Promise<void>;
  /** The nurse did a step, and gave a product with it (`given`). */
  gives(step: StepCode, minute: number): Promise<void>;
  /** At an address of secure messaging, unless it is said not to be one. */
  isReachedAt(role: Role, email: string | null, isSecure?: boolean): Promise<void>;
  /** The patient has this physician no more. */
  leaves(role: Role): Promise<void>;
  settles(role: Role, state: ReportDelivery['state'], failure?: string): Promise<void>;
  /** Somebody alters what was archived, behind the ledger's back. */
  isForged(): Promise<void>;
  traces(): Promise<ReportTraces>;
}

/** `hangsUp`: once it has the message. */
export type CarrierMood = 'accepts' | 'postpones' | 'refuses' | 'hangsUp';
/** With the way to the physicians' mailboxes. */
export interface ReportPostHouse extends ReportHouse {
  readonly post: ReportPost;
  carrier(mood: CarrierMood): void;
  /** The addresses that were reached, each message. */
  arrived(): readonly string[];
}
