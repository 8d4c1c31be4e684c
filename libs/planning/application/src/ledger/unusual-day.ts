import { holdsItsHours, type VisitProgramme, type VisitRequest } from '@diurne/planning-domain';
import { frenchDate, frenchDuration, frenchHour, toLocal } from '@diurne/time';
import { PlanningRefusal } from '../refusals';
import type { LedgerDay, LedgerVisit } from './ledger-day.value';
import { earliestChoice } from './problem-of-day';

/** What a booking may be that is never done without saying so; each is the code of the refusal that asks. */
export type UnusualDay = 'day-past' | 'within-notice' | 'outside-wished-days';
/** It is meant so, and why, French. */
export interface ConfirmedDay {
  readonly of: readonly UnusualDay[];
  readonly reason: string;
}

/** Whoever books the present hour needs a moment to say yes. */
const graceMinutes = 15;
/** What was offered a moment ago is not asked about: it was early enough when it was said. */
const noticeGraceMinutes = 5;

type AskedDay = Pick<LedgerDay, 'on' | 'timeZone' | 'noticeMinutes' | 'visits'>;
interface Placing {
  readonly day: AskedDay;
  readonly patientId: string;
  readonly programme: Pick<VisitProgramme, 'arrival'>;
  readonly requests: readonly Pick<VisitRequest, 'wishedFrom' | 'wishedTo'>[];
  readonly confirmed: ConfirmedDay | undefined;
}

/** What the change keeps of it as its reason; null on a usual day. @throws PlanningRefusal `day-past`, `within-notice`, `outside-wished-days` until that is confirmed */
export function saidOfUnusualDay(placing: Placing, at: Date): string | null {
  return said([...unusualHour(placing, at), ...outsideWishes(placing.day, placing.requests)], placing.confirmed);
}

/** The same of another hour on its own day: what was wished is not judged again, nor is an arrival that stays. */
export function saidOfUnusualHour(
  day: AskedDay,
  visit: Pick<LedgerVisit, 'patientId' | 'programme'>,
  { programme, confirmed }: Pick<Placing, 'programme' | 'confirmed'>,
  at: Date,
): string | null {
  if (programme.arrival === visit.programme.arrival) return null;
  return said(unusualHour({ day, patientId: visit.patientId, programme }, at), confirmed);
}

interface Unusual {
  readonly code: UnusualDay;
  readonly message: string;
  /** How the trail marks it. */
  readonly mark: string;
}

function said(asked: readonly Unusual[], confirmed: ConfirmedDay | undefined): string | null {
  const unsaid = asked.find(({ code }) => !confirmed?.of.includes(code));
  if (unsaid) throw new PlanningRefusal(unsaid.code, unsaid.message);
  if (asked.length === 0 || !confirmed) return null;
  return `${asked.map(({ mark }) => mark).join(', ')}\u00a0: ${confirmed.reason}`;
}

type Hour = Pick<Placing, 'day' | 'patientId' | 'programme'>;

function unusualHour(hour: Hour, at: Date): readonly Unusual[] {
  const past = pastOn(hour, at);
  return past.length > 0 ? past : withinNotice(hour, at);
}

function pastOn({ day: { on, timeZone }, programme: { arrival } }: Hour, at: Date): readonly Unusual[] {
  const { date: today, minute } = toLocal(at, timeZone);
  const what =
    on < today
      ? `Le ${frenchDate(on)} est passé`
      : on === today && arrival + graceMinutes < minute
        ? `Aujourd’hui, ${frenchHour(arrival)} est déjà passé`
        : null;
  if (what === null) return [];
  const message = `${what}\u00a0: une venue ne s’y inscrit qu’après coup. Choisissez une heure à venir, ou confirmez avec un motif que la venue a bien eu lieu.`;
  return [{ code: 'day-past', message, mark: 'Saisie après coup' }];
}

/** Who is on site already need not be told in time. */
function withinNotice({ day, patientId, programme: { arrival } }: Hour, at: Date): readonly Unusual[] {
  const earliest = day.noticeMinutes > 0 ? earliestChoice(day, at) : undefined;
  if (earliest === undefined || arrival + noticeGraceMinutes >= earliest || isOnSite(day, patientId)) return [];
  const choose = earliest < endOfDay ? `une heure à partir de ${frenchHour(earliest)}` : 'un autre jour';
  const message = `L’unité réserve au plus tard ${frenchDuration(day.noticeMinutes)} avant l’arrivée\u00a0: ${frenchHour(arrival)}, le ${frenchDate(day.on)}, est trop tôt. Choisissez ${choose}, ou confirmez avec un motif que le patient sera là.`;
  return [{ code: 'within-notice', message, mark: 'Sans le délai de l’unité' }];
}
const endOfDay = 1440;

const isOnSite = ({ visits }: AskedDay, patientId: string): boolean =>
  visits.some((visit) => visit.patientId === patientId && visit.lived.arrived && holdsItsHours(visit));

function outsideWishes({ on }: AskedDay, requests: Placing['requests']): readonly Unusual[] {
  const missed = requests.find(({ wishedFrom, wishedTo }) => on < wishedFrom || wishedTo < on);
  if (!missed) return [];
  const { wishedFrom, wishedTo } = missed;
  const wished =
    wishedFrom === wishedTo
      ? `le ${frenchDate(wishedFrom)}`
      : `du ${frenchDate(wishedFrom)} au ${frenchDate(wishedTo)}`;
  const message = `La demande souhaite ${wished}, et non le ${frenchDate(on)}. Choisissez un de ces jours, ou confirmez avec un motif que cet autre jour convient.`;
  return [{ code: 'outside-wished-days', message, mark: 'Hors des jours souhaités' }];
}
