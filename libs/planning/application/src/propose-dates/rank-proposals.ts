import { programmeOf, waitingMinutes } from '@diurne/planning-domain';
import type { InsertionProposal } from '@diurne/planning-engine';
import { frenchDate, frenchDuration, type CivilDate } from '@diurne/time';
import type { LedgerDay } from '../ledger/ledger-day.value';
import type { DateProposal } from './date-proposal.value';

/** From this priority on, an early day is worth more than a short one. */
const urgentFrom = 4;

/**
 * Best first: each day's best hours before any day's second best, so that the patient has days to choose from; then what the day costs more, then the date.
 * For an urgent request the date comes first.
 */
export function rankProposals(
  tried: readonly { readonly day: LedgerDay; readonly found: readonly InsertionProposal[] }[],
  priority: number,
  count: number,
): readonly DateProposal[] {
  const urgent = priority >= urgentFrom;
  const ranked = tried
    .flatMap(({ day, found }) => found.map(({ plan, cost }, rank) => ({ day, plan, cost, rank })))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (urgent ? compare(a.day.on, b.day.on) || a.cost - b.cost : a.cost - b.cost || compare(a.day.on, b.day.on)),
    )
    .slice(0, count);
  const soonest = ranked.map(({ day }) => day.on).sort()[0];
  const shortest = Math.min(...ranked.map(({ plan }) => plan.departure - plan.arrival));
  return ranked.map(({ day, plan, cost }) => {
    const programme = programmeOf(plan);
    const presenceMinutes = programme.departure - programme.arrival;
    const waiting = waitingMinutes(programme);
    const merits = [
      ...(day.on === soonest ? ['premier jour possible'] : []),
      ...(presenceMinutes === shortest && ranked.length > 1 ? ['présence la plus courte'] : []),
    ];
    return {
      on: day.on,
      dayRevision: day.revision,
      programme,
      presenceMinutes,
      waitingMinutes: waiting,
      cost,
      why: [frenchDate(day.on), ...merits, presenceInFrench(presenceMinutes, waiting)].join(', '),
    };
  });
}

/** `présence 3 h 05, dont 20 min d’attente`. */
export function presenceInFrench(presence: number, waiting: number): string {
  return `présence ${frenchDuration(presence)}${waiting > 0 ? `, dont ${frenchDuration(waiting)} d’attente` : ', sans attente'}`;
}

const compare = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);
