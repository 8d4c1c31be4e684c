import type {
  ChangeReason,
  DayVisit,
  EndOfVisit,
  EntryMode,
  GivenProduct,
  PlaceToTake,
  PathwayDefinition,
  VisitEvent,
  VisitMarkKind,
  VisitRequest,
  VisitState,
} from '@diurne/planning-domain';
import type { Interval } from '@diurne/planning-engine';
import type { RequestChange } from '../ledger/day-change.value';

export type FactKind = 'arrival' | 'stepDone' | 'stepNotDone' | 'departure' | 'noShow';

/** Who must know of care that was given before what must come first. */
export type OutsideGatesPart = 'physician' | 'pharmacist';

/** A fact that no later one corrects. */
export interface StandingFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly stepId: string | null;
  readonly performerId: string | null;
  readonly declaredBy: string;
  readonly occurredAt: Date;
  /** Declared by its performer, by whom nobody is named, or confirmed since. */
  readonly counts: boolean;
  /** Given before what must come first, as the facts stand now: what is missing, and which accounts have said that they know. */
  readonly outsideGates: {
    readonly missing: string;
    readonly seen: readonly { readonly part: OutsideGatesPart; readonly by: string }[];
  } | null;
  /** The earliest minute of a product that was given with it. */
  readonly firstGiven?: number | null;
  /** Who did it has an account, and can confirm it. */
  readonly performerConfirms: boolean;
  /** How the patient left, of a departure. */
  readonly exitMode?: string | null;
  /** As it was told. */
  readonly detail: FactDetail;
}
/** What happened around the care, and was not taken back. */
export interface StandingMark {
  readonly id: string;
  readonly kind: VisitMarkKind;
  readonly stepId: string | null;
  readonly resourceId: string | null;
  readonly occurredAt: Date;
}
export interface LivedStep {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** Minutes of the visit's day. */
  readonly end: number;
  /** The first person booked on it, by their hands or their eye; null when it needs none. */
  readonly plannedPerformerId: string | null;
  /** Trades of the people booked on it; empty when it needs none. */
  readonly trades: readonly string[];
  /** Booked on equipment, and on nobody: who performs it is not known before. */
  readonly onEquipmentAlone: boolean;
}
/** A visit as it is lived, read under its lock. */
export interface LivedVisit extends DayVisit {
  readonly timeZone: string;
  /** The patient has died, then or since. */
  readonly deceased: boolean;
  readonly lived: readonly LivedStep[];
  readonly facts: readonly StandingFact[];
  readonly marks: readonly StandingMark[];
  /** When a letter of it was first signed; null while none is. */
  readonly letterSignedAt: Date | null;
  /** The place that was asked for, with who else is at it that day; null when it is none. */
  readonly place: PlaceToTake | null;
  /** As it was planned with. */
  readonly pathway: PathwayDefinition;
  /** When its unit is open that day; null when it is not. */
  readonly opening: Interval | null;
  /** Those that it answers, locked with it. */
  readonly requests: readonly VisitRequest[];
}

/** What somebody has told of a step: that it was done, or that it was not. */
export const toldOf = ({ facts }: LivedVisit, stepId: string): StandingFact | undefined =>
  facts.find((fact) => fact.stepId === stepId);

/** Who declares: an account, and the resource that this person is on the day, when they are one. */
export interface Declarer {
  readonly accountId: string;
  readonly resourceId: string | null;
  /** Coordinator or ward nurse. */ readonly runsTheWard: boolean;
}

export type FactDetail = Readonly<Record<string, boolean | string | readonly GivenProduct[]>>;
export interface NewFact {
  readonly kind: FactKind;
  readonly stepId?: string;
  readonly plannedPerformerId?: string | null;
  readonly performerId?: string | null;
  readonly occurredAt: Date;
  readonly detail?: FactDetail;
}
export type NewMark = Omit<StandingMark, 'id'>;
/** `anew`: they had ended at another minute. */
export interface EndOfHours {
  readonly end: EndOfVisit;
  readonly anew?: boolean;
}
/** What is written, all of it or nothing. */
export interface Trace {
  /** What the visit's life says of it; the fact itself is told besides. */
  readonly event?: VisitEvent;
  readonly fact?: NewFact;
  readonly confirms?: string;
  readonly acknowledges?: { readonly factId: string; readonly part: OutsideGatesPart };
  /** What was seen by who confirms in the performer's stead. */
  readonly evidence?: string;
  readonly withdraws?: { readonly factId: string; readonly reason: string };
  /** The fact says this one anew: it takes its place, and both stay. */
  readonly corrects?: { readonly factId: string; readonly reason: string };
  readonly mark?: NewMark;
  readonly withdrawsMarks?: { readonly ids: readonly string[]; readonly reason: string };
  readonly state: VisitState;
  readonly exitMode?: string | null;
  /** How the patient came in: written into the record of the stay, beside what it says already. */
  readonly entryMode?: EntryMode | undefined;
  readonly ending?: DayVisit['ending'];
  /** Why it ended, of the closed list, for the visit's episode. */
  readonly endingCode?: ChangeReason;
  /** What becomes of the hours that it holds: freed from an end on, or taken back as they were. */
  readonly hours?: EndOfHours | 'takenBack';
  readonly requests?: readonly RequestChange[];
}
