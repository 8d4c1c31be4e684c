import type { DayVisitView, HiddenPatient, RequestView } from '@diurne/contracts';
import { hiddenTraits } from '@diurne/patients-persistence';

const elsewhere = 'Occupé ailleurs';
const noGrading: DayVisitView['grading'] = { words: '', basis: 'planned', gradingClass: '', count: 0, traced: 0 };

/** Of another unit's visit: hours and what it takes, as for whoever plans beside it; nothing of whom or for what. */
const ofAnotherUnit = (visit: DayVisitView): DayVisitView => ({
  ...visit,
  requestIds: [visit.id],
  pathway: { code: '', name: elsewhere },
  announced: false,
  perhapsTold: false,
  reachable: false,
  grading: noGrading,
  reportState: 'none',
  steps: visit.steps.map((step) => ({
    ...step,
    code: '',
    label: elsewhere,
    category: 'notCounted',
    performed: null,
  })),
});

/** A visit as its reader may see it. Of a confidential patient the unit goes on planning hours and places, of nobody that is named. */
export function veiledVisit(visit: DayVisitView, as: HiddenPatient | null): DayVisitView {
  if (as === null) return visit;
  const veiled = { ...visit, patient: hiddenTraits(as, visit.id), homonym: false };
  return as === 'elsewhere' ? ofAnotherUnit(veiled) : veiled;
}

/** What was written of a confidential patient says who it is as well as a name. */
export function veiledRequest(request: RequestView, as: HiddenPatient | null): RequestView {
  if (as === null) return request;
  return {
    ...request,
    patient: hiddenTraits(as, request.id),
    justification: '',
    note: null,
    allergies: null,
    treatments: null,
    lastRefusal: null,
    endedReason: null,
  };
}
