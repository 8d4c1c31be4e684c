import type { VisitProgramme, VisitRequest } from '@diurne/planning-domain';
import { frenchDate, frenchHour, toLocal } from '@diurne/time';
import { PlanningRefusal } from '../refusals';
import type { LedgerDay } from './ledger-day.value';

/** What a booking may be that is never done without saying so; each is the code of the refusal that asks. */
export type UnusualDay = 'day-past' | 'outside-wished-days';
/** It is meant so, and why, French. */
export interface ConfirmedDay {
  readonly of: readonly UnusualDay[];
  readonly reason: string;
}

/** Whoever books the present hour needs a moment to say yes. */
const graceMinutes = 15;

interface Placing {
  readonly day: LedgerDay;
  readonly programme: VisitProgramme;
  readonly requests: readonly Pick<VisitRequest, 'wishedFrom' | 'wishedTo'>[];
  readonly confirmed: ConfirmedDay | undefined;
}

/** What the change keeps of it as its reason; null on a usual day. @throws PlanningRefusal `day-past`, `outside-wished-days` until that is confirmed */
export function saidOfUnusualDay({ day, programme, requests, confirmed }: Placing, at: Date): string | null {
  const asked = [...pastOn(day, programme, at), ...outsideWishes(day, requests)];
  const [unsaid] = asked.filter(({ code }) => !confirmed?.of.includes(code));
  if (unsaid) throw new PlanningRefusal(unsaid.code, unsaid.message);
  if (asked.length === 0 || !confirmed) return null;
  return `${asked.map(({ mark }) => mark).join(', ')}\u00a0: ${confirmed.reason}`;
}

interface Unusual {
  readonly code: UnusualDay;
  readonly message: string;
  /** How the trail marks it. */
  readonly mark: string;
}

function pastOn({ on, timeZone }: LedgerDay, { arrival }: VisitProgramme, at: Date): readonly Unusual[] {
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

function outsideWishes({ on }: LedgerDay, requests: Placing['requests']): readonly Unusual[] {
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
