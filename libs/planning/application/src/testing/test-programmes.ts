import type { VisitProgramme } from '@diurne/planning-domain';
import type { Minutes } from '@diurne/planning-engine';

/** A house as its programmes need to know it. */
export interface HouseOfPrograms {
  readonly ids: Readonly<Record<'nurses' | 'physician' | 'echograph' | 'armchairs', string>>;
}

/** Care by a nurse, from a minute on. */
export const care = ({ ids }: HouseOfPrograms, start: Minutes, duration = 60): VisitProgramme => ({
  arrival: start,
  departure: start + duration,
  dayPlaceId: null,
  steps: [{ code: 'SOIN', start, end: start + duration, resourceIds: [ids.nurses] }],
});

/** Blood, three quarters of an hour of waiting, and the drip in an armchair that is held for it alone. */
export const drip = ({ ids }: HouseOfPrograms, arrival: Minutes, armchair: string): VisitProgramme => ({
  arrival,
  departure: arrival + 120,
  dayPlaceId: armchair,
  steps: [
    { code: 'PDS', start: arrival, end: arrival + 15, resourceIds: [ids.nurses] },
    { code: 'PERF', start: arrival + 60, end: arrival + 120, resourceIds: [] },
  ],
});

/** The whole checkup without a break but for the wait after the blood sample: it lasts 115 minutes. */
export const checkup = ({ ids }: HouseOfPrograms, arrival: Minutes): VisitProgramme => ({
  arrival,
  departure: arrival + 115,
  dayPlaceId: ids.armchairs,
  steps: [
    { code: 'PDS', start: arrival + 10, end: arrival + 25, resourceIds: [ids.nurses] },
    { code: 'CS', start: arrival + 45, end: arrival + 80, resourceIds: [ids.physician] },
    { code: 'ECHO', start: arrival + 85, end: arrival + 110, resourceIds: [ids.echograph] },
  ],
});
