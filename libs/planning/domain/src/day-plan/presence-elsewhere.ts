import { hoursInFrench, type PlannedVisit, type Problem, type Visit } from '@diurne/planning-engine';
import type { DayCapacity } from './day-capacity.value';
import type { PresenceElsewhere } from './presence-elsewhere.value';

const elsewhere = 'elsewhere:';

/**
 * A patient's hours in another unit as the engine takes them: a visit of the same person, pinned, that takes nothing of this unit. Only what lies within
 * this unit's opening, since nothing of it is planned outside.
 */
export function visitsElsewhere(
  presences: readonly PresenceElsewhere[],
  patientIds: ReadonlySet<string>,
  { opening }: Pick<DayCapacity, 'opening'>,
): readonly Visit[] {
  return presences
    .filter(({ patientId }) => patientIds.has(patientId))
    .map((one) => ({ ...one, from: Math.max(one.from, opening.from), to: Math.min(one.to, opening.to) }))
    .filter(({ from, to }) => from < to)
    .map(asPinnedVisit);
}

/** Those hours as a plan has them: what is planned beside them, or checked, needs them in the plan too. */
export function plannedElsewhere({ visits }: Pick<Problem, 'visits'>): readonly PlannedVisit[] {
  return visits.filter(isElsewhere).map(({ id, window, steps }) => ({
    id,
    status: 'planned',
    arrival: window.from,
    departure: window.to,
    steps: steps.map((step) => ({ id: step.id, start: window.from, end: window.to, uses: [] })),
  }));
}

/** The same read back from a problem that was kept: where, and when within this unit's opening; whom to call is not kept in it. */
export function presencesIn({ visits }: Pick<Problem, 'visits'>): readonly PresenceElsewhere[] {
  return visits.filter(isElsewhere).flatMap(({ id, label = '', person, window: { from, to } }) => {
    const unitName = label.slice(0, -`, ${hoursInFrench(from, to)}`.length);
    return person === undefined
      ? []
      : [{ visitId: id.slice(elsewhere.length), patientId: person, unitName, unitPhone: '', from, to }];
  });
}

/** No visit of the unit that plans. */
export const isElsewhere = ({ id }: { readonly id: string }): boolean => id.startsWith(elsewhere);

function asPinnedVisit({ visitId, patientId, unitName, from, to }: PresenceElsewhere): Visit {
  return {
    id: `${elsewhere}${visitId}`,
    label: `${unitName}, ${hoursInFrench(from, to)}`,
    priority: 1,
    person: patientId,
    window: { from, to },
    maxPresence: to - from,
    arrivalLead: 0,
    departureLag: 0,
    turnover: 0,
    travelExtra: 0,
    steps: [
      {
        id: 'presence',
        duration: to - from,
        uses: [],
        patient: 'exclusive',
        turnover: 0,
        optional: false,
        value: 1,
        pinned: { start: from, uses: [] },
      },
    ],
    relations: [],
    first: [],
    last: [],
    sameResource: [],
    pinned: { arrival: from, departure: to },
  };
}
