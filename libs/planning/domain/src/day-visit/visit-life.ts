import type { Author, Outcome } from '../refusal.value';
import type { CancellationClass, DayVisit, VisitState } from './day-visit.entity';
import type { VisitProgramme } from './visit-programme.value';

export type VisitAct =
  | 'book'
  | 'confirm'
  | 'move'
  | 'announce'
  | 'arrive'
  | 'start'
  | 'leave'
  | 'close'
  | 'cancel'
  | 'postpone'
  | 'declareNoShow'
  | 'unschedule';
export type VisitEventKind =
  | 'DayVisitBooked'
  | 'DayVisitConfirmed'
  | 'DayVisitMoved'
  | 'DayVisitAnnounced'
  | 'PatientArrived'
  | 'CareStarted'
  | 'PatientLeft'
  | 'DayVisitClosed'
  | 'DayVisitCancelled'
  | 'DayVisitPostponed'
  | 'NoShowDeclared'
  | 'DayVisitUnscheduled';
export interface VisitEvent extends Author {
  readonly kind: VisitEventKind;
  readonly visitId: string;
  readonly reasonClass?: CancellationClass;
  readonly reason?: string;
  /** The programme it had, where the act gives it another. */
  readonly before?: VisitProgramme;
}
export type VisitRefusalCode = 'visit-state-refused' | 'reason-missing';
export type VisitOutcome = Outcome<DayVisit, VisitEvent, VisitRefusalCode>;
/** Why a visit does not take place: three facts of different people, never one status with a comment. */
export interface EndingReason {
  readonly reasonClass: CancellationClass;
  readonly reason: string;
}

interface Passage {
  readonly from: readonly VisitState[];
  readonly to: VisitState | 'same';
  readonly event: VisitEventKind;
  readonly act: string;
}

const beforeArrival: readonly VisitState[] = ['held', 'booked', 'confirmed'];
const life: Readonly<Record<VisitAct, Passage>> = {
  book: { from: ['held'], to: 'booked', event: 'DayVisitBooked', act: 'réservée' },
  confirm: { from: ['booked'], to: 'confirmed', event: 'DayVisitConfirmed', act: 'confirmée' },
  move: { from: [...beforeArrival, 'arrived', 'inProgress'], to: 'same', event: 'DayVisitMoved', act: 'déplacée' },
  announce: {
    from: ['booked', 'confirmed', 'arrived', 'inProgress'],
    to: 'same',
    event: 'DayVisitAnnounced',
    act: 'annoncée au patient',
  },
  arrive: { from: ['booked', 'confirmed'], to: 'arrived', event: 'PatientArrived', act: 'accueillie' },
  start: { from: ['arrived'], to: 'inProgress', event: 'CareStarted', act: 'commencée' },
  leave: { from: ['arrived', 'inProgress'], to: 'left', event: 'PatientLeft', act: 'terminée' },
  close: { from: ['left'], to: 'closed', event: 'DayVisitClosed', act: 'close' },
  cancel: { from: beforeArrival, to: 'cancelled', event: 'DayVisitCancelled', act: 'annulée' },
  postpone: { from: beforeArrival, to: 'postponed', event: 'DayVisitPostponed', act: 'reportée' },
  declareNoShow: {
    from: ['booked', 'confirmed'],
    to: 'noShow',
    event: 'NoShowDeclared',
    act: 'déclarée «\u00a0patient absent\u00a0»',
  },
  unschedule: { from: beforeArrival, to: 'unscheduled', event: 'DayVisitUnscheduled', act: 'déprogrammée' },
};

/** Where a visit stands once what was last decided or declared is taken back: a change undone, a fact withdrawn. What is closed stays closed. */
const takenBack: Readonly<Partial<Record<VisitState, readonly VisitState[]>>> = {
  confirmed: ['booked'],
  arrived: ['booked'],
  inProgress: ['arrived'],
  left: ['inProgress', 'arrived'],
  noShow: ['booked'],
  cancelled: beforeArrival,
  postponed: beforeArrival,
  unscheduled: beforeArrival,
};

/** Every way from one state to another, forth and back. The database holds the same and refuses any other. */
export const visitTransitions: readonly (readonly [from: VisitState, to: VisitState])[] = [
  ...Object.values(life).flatMap(({ from, to }) => (to === 'same' ? [] : from.map((state) => [state, to] as const))),
  ...(Object.keys(takenBack) as VisitState[]).flatMap((from) =>
    (takenBack[from] ?? []).map((to) => [from, to] as const),
  ),
];

const stateInFrench: Readonly<Record<VisitState, string>> = {
  held: 'retenue',
  booked: 'réservée',
  confirmed: 'confirmée',
  arrived: 'commencée (le patient est arrivé)',
  inProgress: 'en cours',
  left: 'terminée (le patient est parti)',
  closed: 'close',
  cancelled: 'annulée',
  postponed: 'reportée',
  noShow: 'marquée «\u00a0patient absent\u00a0»',
  unscheduled: 'déprogrammée',
};

/** Visits in these states hold their hours, their place and their people. */
export const activeStates: readonly VisitState[] = [...beforeArrival, 'arrived', 'inProgress', 'left', 'closed'];

export function isActive(visit: Pick<DayVisit, 'state'>): boolean {
  return activeStates.includes(visit.state);
}

export const bookVisit = (visit: DayVisit, author: Author): VisitOutcome => pass(visit, 'book', author);
export const confirmVisit = (visit: DayVisit, author: Author): VisitOutcome => pass(visit, 'confirm', author);
export const announceVisit = (visit: DayVisit, author: Author): VisitOutcome =>
  withState(pass(visit, 'announce', author), { announced: true });
export const arrive = (visit: DayVisit, author: Author): VisitOutcome => pass(visit, 'arrive', author);
export const startCare = (visit: DayVisit, author: Author): VisitOutcome => pass(visit, 'start', author);
export const leave = (visit: DayVisit, author: Author): VisitOutcome => pass(visit, 'leave', author);
export const closeVisit = (visit: DayVisit, author: Author): VisitOutcome => pass(visit, 'close', author);
export const cancelVisit = (visit: DayVisit, ending: EndingReason, author: Author): VisitOutcome =>
  end(visit, 'cancel', ending, author);
export const postponeVisit = (visit: DayVisit, ending: EndingReason, author: Author): VisitOutcome =>
  end(visit, 'postpone', ending, author);
export const declareNoShow = (visit: DayVisit, author: Author): VisitOutcome =>
  end(visit, 'declareNoShow', { reasonClass: 'patient', reason: 'Le patient ne s’est pas présenté.' }, author);
/** Taken off the day by the unit; its request waits for another one. */
export const unscheduleVisit = (visit: DayVisit, ending: EndingReason, author: Author): VisitOutcome =>
  end(visit, 'unschedule', ending, author);

/** New hours on the same or another day; the patient has not been told them yet. */
export function moveVisit(
  visit: DayVisit,
  to: { readonly on: DayVisit['on']; readonly programme: VisitProgramme },
  author: Author,
): VisitOutcome {
  const moved = withState(pass(visit, 'move', author), { ...to, announced: false });
  return moved.ok ? { ...moved, event: { ...moved.event, before: visit.programme } } : moved;
}

function end(visit: DayVisit, act: VisitAct, ending: EndingReason, author: Author): VisitOutcome {
  const passed = withState(pass(visit, act, author), { ending });
  if (passed.ok && ending.reason.trim() === '') {
    return {
      ok: false,
      refusal: { code: 'reason-missing', message: `Indiquez pourquoi la venue est ${life[act].act}.` },
    };
  }
  return passed.ok ? { ...passed, event: { ...passed.event, ...ending } } : passed;
}

function pass(visit: DayVisit, act: VisitAct, author: Author): VisitOutcome {
  const passage = life[act];
  if (!passage.from.includes(visit.state)) {
    return {
      ok: false,
      refusal: {
        code: 'visit-state-refused',
        message:
          `Cette venue est ${stateInFrench[visit.state]}\u00a0: elle ne peut pas être ${passage.act}. ` +
          `Cela n’est possible que pour une venue ${passage.from.map((state) => stateInFrench[state]).join(' ou ')}.`,
      },
    };
  }
  return {
    ok: true,
    state: { ...visit, state: passage.to === 'same' ? visit.state : passage.to },
    event: { kind: passage.event, visitId: visit.id, ...author },
  };
}

function withState(outcome: VisitOutcome, more: Partial<DayVisit>): VisitOutcome {
  return outcome.ok ? { ...outcome, state: { ...outcome.state, ...more } } : outcome;
}
