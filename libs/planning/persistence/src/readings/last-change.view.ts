import type { DayView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import type { ChangeVerb, LedgerDay } from '@diurne/planning-application';
import { traitsOf } from '@diurne/patients-persistence';
import { frenchHour } from '@diurne/time';
import { patientsById } from './day.statements';
import { readLastChange, type StandingRow } from '../ledger/revisions.reading';

const inFrench: Readonly<Record<ChangeVerb, string>> = {
  'day-visit-booked': 'Venue réservée',
  'day-visit-moved': 'Venue déplacée',
  'care-step-moved': 'Étape déplacée',
  'day-visit-cancelled': 'Venue annulée',
  'last-change-undone': 'Changement annulé',
  'day-plan-accepted': 'Journée construite',
};

/** The last change that stands, in the words of the desk: `Venue déplacée : DUPONT Marie, arrivée à 9 h`. */
export async function lastChangeView(
  tx: Transaction,
  day: LedgerDay,
  known: ReadonlyMap<string, string>,
): Promise<DayView['lastChange']> {
  const last = await readLastChange(tx, day);
  if (!last) return null;
  const [changed] = last.after.visits;
  // Who is on this day no more is named too: a visit that was cancelled and booked again elsewhere.
  const names = new Map(known);
  if (changed && !names.has(changed.patientId))
    for (const row of await tx.run(patientsById, [[changed.patientId]])) names.set(row.id, traitsOf(row).displayName);
  return {
    revision: last.number,
    by: last.by ?? 'Diurne',
    at: last.at.toISOString(),
    what: whatOf(last, names),
    undoable: isUndoable(last, day),
  };
}

function whatOf({ verb, after }: StandingRow, names: ReadonlyMap<string, string>): string {
  const [first, ...others] = after.visits;
  if (!first) return inFrench[verb];
  if (others.length > 0) return `${inFrench[verb]}\u00a0: ${others.length + 1} venues`;
  const hour = `arrivée à ${frenchHour(first.programme.arrival)}`;
  return `${inFrench[verb]}\u00a0: ${[names.get(first.patientId), hour].filter(Boolean).join(', ')}`;
}

/** What was told or lived since is not taken back. */
function isUndoable({ overtakenOn, toldVisits, after }: StandingRow, day: LedgerDay): boolean {
  const present = new Map(day.visits.map((visit) => [visit.id, visit]));
  const lived = after.visits.some((was) => {
    const is = present.get(was.id);
    return is !== undefined && (is.state !== was.state || is.lived.doneSteps.length > 0);
  });
  return overtakenOn.length === 0 && toldVisits.length === 0 && !lived && day.state === 'open';
}
