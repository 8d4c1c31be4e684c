import { eventNames, type EventName, type PastEvent } from './event-catalogue';

/** What contexts do of their own accord when something has happened. Each is handled in the worker, in `<reaction>-when-<event>.processor.ts`. */
export const reactionNames = ['prepare-agenda', 'note-telling', 'hand-over-report'] as const;
export type ReactionName = (typeof reactionNames)[number];

/** Who hears what. An event that nobody hears is still in the feed. */
export const heardBy = {
  'request-received': [],
  'request-corrected': [],
  'request-validated': [],
  'request-proposed': [],
  'request-booked': [],
  'request-reopened': [],
  'request-closed': [],
  'request-refused': [],
  'request-withdrawn': [],
  'visit-booked': ['prepare-agenda'],
  'visit-confirmed': ['prepare-agenda'],
  'visit-moved': ['prepare-agenda'],
  'visit-announced': [],
  'visit-cancelled': ['prepare-agenda'],
  'visit-postponed': ['prepare-agenda'],
  'visit-unscheduled': ['prepare-agenda'],
  'visit-reinstated': ['prepare-agenda'],
  'visit-closed': [],
  'patient-arrived': [],
  'care-started': [],
  'step-finished': [],
  'patient-left': [],
  'no-show-declared': [],
  'fact-confirmed': [],
  'fact-withdrawn': [],
  'death-declared': [],
  'death-withdrawn': [],
  'agenda-asked': ['prepare-agenda'],
  'telling-held': ['prepare-agenda'],
  'delivery-settled': ['note-telling'],
  'ground-recorded': [],
  'ground-withdrawn': [],
  'regime-decided': [],
  'pathway-regime-decided': [],
  'billing-released': [],
  'billing-release-withdrawn': [],
  'report-drafted': [],
  'report-signed': ['hand-over-report'],
  'day-changed': [],
} as const satisfies Readonly<Record<EventName, readonly ReactionName[]>>;

/** The events that a reaction hears. */
export type HeardBy<Reaction extends ReactionName> = {
  [Name in EventName]: Reaction extends (typeof heardBy)[Name][number] ? PastEvent<Name> : never;
}[EventName];

export type Hearing = Readonly<Record<string, readonly string[]>>;

/** What nobody reacts to: said once at boot, so that a forgotten hearer is seen. */
export const unheardEvents = (hearing: Hearing = heardBy): string[] =>
  eventNames.filter((name) => (hearing[name] ?? []).length === 0);
