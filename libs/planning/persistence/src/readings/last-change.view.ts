import type { DayView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import type { ChangeVerb, LedgerDay } from '@diurne/planning-application';
import { readLastChange, type StandingRow } from '../ledger/revisions.reading';

const inFrench: Readonly<Record<ChangeVerb, string>> = {
  'day-visit-booked': 'Venue réservée',
  'day-visit-moved': 'Venue déplacée',
  'care-step-moved': 'Étape déplacée',
  'day-visit-cancelled': 'Venue annulée',
  'last-change-undone': 'Changement annulé',
  'day-plan-accepted': 'Journée construite',
};

/** The last change that stands, in the words of the desk: `Venue déplacée : DUPONT Marie`. */
export async function lastChangeView(
  tx: Transaction,
  day: LedgerDay,
  nameOf: (patientId: string) => string | undefined,
): Promise<DayView['lastChange']> {
  const last = await readLastChange(tx, day);
  if (!last) return null;
  return {
    revision: last.number,
    by: last.by ?? 'Diurne',
    at: last.at.toISOString(),
    what: whatOf(last, nameOf),
    undoable: isUndoable(last, day),
  };
}

function whatOf({ verb, after }: StandingRow, nameOf: (patientId: string) => string | undefined): string {
  const [first, ...others] = after.visits;
  if (!first) return inFrench[verb];
  if (others.length > 0) return `${inFrench[verb]}\u00a0: ${others.length + 1} venues`;
  const name = nameOf(first.patientId);
  return name === undefined ? inFrench[verb] : `${inFrench[verb]}\u00a0: ${name}`;
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
