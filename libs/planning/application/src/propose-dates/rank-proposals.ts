import { programmeOf, waitingMinutes } from '@diurne/planning-domain';
import type { InsertionProposal } from '@diurne/planning-engine';
import { daysBetween, frenchDate, frenchDuration, frenchHour, type CivilDate } from '@diurne/time';
import type { LedgerDay } from '../ledger/ledger-day.value';
import type { DateProposal } from './date-proposal.value';
import { halfDayOf, nearChoices, variedChoices } from './varied-choices';

/** From this priority on, an early day is worth more than a short one. */
const urgentFrom = 4;

interface Tried {
  readonly day: LedgerDay;
  readonly found: readonly InsertionProposal[];
}
interface Ranked extends InsertionProposal {
  readonly day: LedgerDay;
  /** Among those of its day, from 0. */
  readonly rank: number;
}

/**
 * Best first: each day's best hours before any day's second choice, so that the patient has days to choose from; then what the day costs more, then the
 * date. For an urgent request the date comes first. Two of one day are well apart, or in two half-days; near ones are said where there is nothing else.
 */
export function rankProposals(tried: readonly Tried[], priority: number, count: number): readonly DateProposal[] {
  const urgent = priority >= urgentFrom;
  const different = tried.flatMap((one) => choicesOf(one, variedChoices(one.found, count)));
  const ranked = (
    different.length > 1 ? different : tried.flatMap((one) => choicesOf(one, nearChoices(one.found, count)))
  )
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (urgent ? compare(a.day.on, b.day.on) || a.cost - b.cost : a.cost - b.cost || compare(a.day.on, b.day.on)),
    )
    .slice(0, count);
  const soonest = different.map(({ day }) => day.on).sort()[0];
  const shortest = shortestOf(ranked);
  return ranked.map((one) => {
    const { day, plan, cost } = one;
    const programme = programmeOf(plan);
    const presenceMinutes = programme.departure - programme.arrival;
    const waiting = waitingMinutes(programme);
    const best = different.find((other) => other.day === day && other.rank === 0) ?? one;
    const merits = [
      one.rank === 0 ? dayInFrench(day.on, soonest ?? day.on) : hourBeside(one, best),
      ...(one === shortest ? ['présence la plus courte'] : []),
    ];
    return {
      on: day.on,
      dayRevision: day.revision,
      programme,
      presenceMinutes,
      waitingMinutes: waiting,
      cost,
      why: [...merits, presenceInFrench(presenceMinutes, waiting)].join(', '),
    };
  });
}

const choicesOf = ({ day }: Tried, choices: readonly InsertionProposal[]): readonly Ranked[] =>
  choices.map((choice, rank) => ({ ...choice, day, rank }));

/** Only where another one is longer: what all have is no reason for one. */
function shortestOf(ranked: readonly Ranked[]): Ranked | undefined {
  const stays = ranked.map(({ plan }) => plan.departure - plan.arrival);
  const shortest = Math.min(...stays);
  return stays.some((stay) => stay > shortest) ? ranked[stays.indexOf(shortest)] : undefined;
}

function dayInFrench(on: CivilDate, soonest: CivilDate): string {
  const later = daysBetween(soonest, on);
  return later === 0 ? 'premier jour possible' : `${later} ${later === 1 ? 'jour' : 'jours'} plus tard`;
}

/** What makes it another choice than its day's best. */
function hourBeside({ day, plan: { arrival } }: Ranked, { plan: best }: Ranked): string {
  const other = `autre heure du ${frenchDate(day.on)}`;
  const half = halfDayOf(arrival);
  if (half !== halfDayOf(best.arrival)) return `${other}, ${half === 'morning' ? 'le matin' : 'l’après-midi'}`;
  return `${other}, ${frenchDuration(Math.abs(arrival - best.arrival))} ${arrival < best.arrival ? 'avant' : 'après'} ${frenchHour(best.arrival)}`;
}

/** `présence 3 h 05, dont 20 min d’attente`. */
export function presenceInFrench(presence: number, waiting: number): string {
  return `présence ${frenchDuration(presence)}${waiting > 0 ? `, dont ${frenchDuration(waiting)} d’attente` : ', sans attente'}`;
}

const compare = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);
