import type { CivilDate } from '@diurne/time';

/** What can become of one date booked for one visit, in the order in which it is written down. */
export type EpisodeEventKind =
  | 'booked'
  | 'told'
  /** Other hours, the date stays: no other episode. */
  | 'rescheduled'
  /** Another date that nobody knew but the house: the episode keeps its life under the new date. */
  | 'replanned'
  /** A date that the patient was told, or may have been, is given up for another one. */
  | 'movedAway'
  | 'cancelled'
  | 'postponed'
  | 'unscheduled'
  | 'absent'
  | 'arrived'
  /** What had ended or had come is taken back: it is to come again. */
  | 'reinstated'
  /** Its booking was taken back: it never was. */
  | 'undone';

/** What the patient knew of the date at that moment; `unknown`: nobody can say. */
export type ToldOfDate = 'told' | 'not' | 'unknown';

export interface EpisodeEvent {
  readonly visitId: string;
  /** Order in the life of the visit. */
  readonly number: number;
  /** Which date of the visit, the first is 1. */
  readonly episode: number;
  readonly kind: EpisodeEventKind;
  readonly on: CivilDate;
  readonly told: ToldOfDate;
  /** Booked no sooner than the unit's notice before its hour: nobody had programmed it. */
  readonly walkIn: boolean;
}

/** Where an episode stands. `void`: its booking was undone. */
export type EpisodeStatus = 'toCome' | 'realised' | 'cancelled' | 'movedAway' | 'absent' | 'unscheduled' | 'void';
