import type { DayView, DayVisitView, ElsewhereView, PathwayView, RequestView } from '@diurne/contracts';
import { laneOf, lanes, pathways, patients, unit } from './hospital.fixture';
import { idOf } from './ids';

type Taken = Map<string, { from: number; to: number }[]>;
const capacityAt = (code: string, minute: number): number =>
  laneOf(code).windows.reduce(
    (sum, window) => (window.from <= minute && minute < window.to ? sum + window.capacity : sum),
    0,
  );
const usedAt = (taken: Taken, code: string, minute: number): number =>
  (taken.get(code) ?? []).filter((hold) => hold.from <= minute && minute < hold.to).length;

function fits(taken: Taken, code: string, from: number, to: number): boolean {
  const pause = laneOf(code).break;
  if (pause !== null && from < pause.from + 60 && to > pause.from + 15) return false;
  for (let minute = from; minute < to; minute += 5)
    if (usedAt(taken, code, minute) >= capacityAt(code, minute)) return false;
  return true;
}
const unitFor = (taken: Taken, code: string, from: number, to: number): number => {
  const units = Math.max(...laneOf(code).windows.map((window) => window.capacity));
  for (let unitNo = 1; unitNo <= units; unitNo += 1)
    if (!(taken.get(`${code}#${unitNo}`) ?? []).some((hold) => hold.from < to && from < hold.to)) return unitNo;
  return 1;
};
function take(taken: Taken, code: string, from: number, to: number): { resourceId: string; unitNo: number } {
  const unitNo = unitFor(taken, code, from, to);
  for (const key of [code, `${code}#${unitNo}`]) taken.set(key, [...(taken.get(key) ?? []), { from, to }]);
  return { resourceId: laneOf(code).resourceId, unitNo };
}

type Draft = { readonly code: string; readonly start: number; readonly end: number; readonly codes: readonly string[] };
function scheduleFrom(taken: Taken, pathway: PathwayView, earliest: number): Draft[] | undefined {
  const drafts: Draft[] = [];
  let free = earliest;
  for (const step of pathway.definition.steps) {
    let start = free;
    let codes: string[] | undefined;
    for (; start + step.duration <= 1095 && codes === undefined; start += 5) {
      const chosen = step.uses.map((use) => use.codes?.find((code) => fits(taken, code, start, start + step.duration)));
      if (chosen.every((code) => code !== undefined)) codes = chosen;
    }
    if (codes === undefined) return undefined;
    start -= 5;
    drafts.push({ code: step.code, start, end: start + step.duration, codes });
    free = start + step.duration + 5;
  }
  return drafts;
}

const badge = (pathway: PathwayView): DayVisitView['grading'] => {
  const count = pathway.definition.steps.filter((step) => step.category !== 'notCounted').length;
  return pathway.regime === 'undetermined'
    ? { words: 'non déterminé (DIM)', basis: 'planned', gradingClass: 'undetermined', count, traced: 0 }
    : {
        words: `${count >= 4 ? 'HDJ' : 'HDJ intermédiaire'} · ${count} interventions prévues`,
        basis: 'planned',
        gradingClass: count >= 4 ? 'fullStay' : 'intermediateStay',
        count,
        traced: 0,
      };
};

/** A plausible day: visits placed one after the other, first hour that fits. */
function placeVisits(count: number): DayVisitView[] {
  const taken: Taken = new Map();
  const visits: DayVisitView[] = [];
  for (let i = 0; visits.length < count && i < count * 2; i += 1) {
    const pathway = pathways[i % pathways.length] as PathwayView;
    const patient = patients[visits.length % patients.length];
    const drafts = scheduleFrom(taken, pathway, 465 + ((i * 35) % 240));
    if (drafts === undefined || patient === undefined) continue;
    const arrival = (drafts[0]?.start ?? 480) - 10;
    const departure = Math.max(...drafts.map((draft) => draft.end)) + 10;
    const wanted = pathway.definition.dayPlace?.attributes[0] ?? '';
    const dayPlace = lanes.find(
      (lane) =>
        lane.kind === 'place' &&
        lane.attributes.includes(wanted) &&
        fits(taken, lane.code, arrival, departure + lane.turnover),
    );
    if (dayPlace === undefined) continue;
    const number = visits.length + 1;
    const held = take(taken, dayPlace.code, arrival, departure + dayPlace.turnover);
    visits.push({
      id: idOf('visit', number),
      requestIds: [idOf('request', number)],
      patient,
      pathway: { code: pathway.code, name: pathway.name },
      state: number % 5 === 0 ? 'confirmed' : 'booked',
      arrival,
      departure,
      dayPlaceId: dayPlace.resourceId,
      dayPlaceUnit: held.unitNo,
      announced: number % 3 === 0,
      perhapsTold: false,
      reachable: number % 4 !== 0,
      homonym: patient.displayName.startsWith('ABRIVELLE'),
      grading: badge(pathway),
      reportState: 'none',
      steps: drafts.map((draft, slot) => {
        const step = pathway.definition.steps[slot] as PathwayView['definition']['steps'][number];
        return {
          id: idOf('step', number * 100 + slot),
          code: draft.code,
          label: step.label,
          start: draft.start,
          end: draft.end,
          resources: draft.codes.map((code) => take(taken, code, draft.start, draft.end)),
          patient: step.patient,
          optional: step.optional,
          category: step.category,
          done: false,
          performed: null,
        };
      }),
    });
  }
  return visits;
}

const justification =
  'Bilan annuel demandé par le médecin traitant ; plusieurs intervenants le même jour, patient fatigable.';
export function aRequest(number: number, overrides: Partial<RequestView> = {}): RequestView {
  const pathway = pathways[number % pathways.length] as PathwayView;
  return {
    id: idOf('request', 500 + number),
    unit: { id: unit.id, name: unit.name },
    patient: patients[(number + 17) % patients.length] as RequestView['patient'],
    pathway: { id: pathway.id, code: pathway.code, name: pathway.name },
    state: 'validated',
    priority: 1 + (number % 3),
    justification,
    prescriber: 'Dr VAUCRESNE Agathe',
    prescriberId: idOf('correspondent', 1),
    wishedFrom: '2026-11-23',
    wishedTo: '2026-12-11',
    hours: number % 2 === 0 ? { from: 540, to: 960 } : null,
    note: number === 1 ? 'Transport en VSL, prévenir la veille.' : null,
    allergies: number === 1 ? 'Pénicilline : urticaire.' : null,
    treatments: number === 1 ? 'Metformine 1 g, 2 fois par jour.' : null,
    receivedAt: `2026-11-${String(20 - (number % 18)).padStart(2, '0')}T08:12:00.000Z`,
    visitId: null,
    visitOn: null,
    endedReason: null,
    lastRefusal:
      number === 1
        ? {
            on: '2026-11-23',
            at: '2026-11-20T16:05:00.000Z',
            message:
              'L’échographe n’est ouvert que de 9 h à 12 h et y est déjà pris ; mardi 24 novembre à 9 h 40 la venue tient.',
          }
        : null,
    ...overrides,
  };
}

/** What the visits of a day take, as another unit sees it. */
export const takenBy = ({ unit: { name }, visits }: DayView): ElsewhereView[] =>
  visits.flatMap(({ steps }) =>
    steps.flatMap(({ resources, start, end }) =>
      resources.map(({ resourceId }) => ({ resourceId, from: start, to: end, amount: 1, unitName: name })),
    ),
  );

export function aDay(on = '2026-11-23', count = 24): DayView {
  return {
    unitId: unit.id,
    on,
    unit: { id: unit.id, name: unit.name },
    elsewhere: [],
    timeZone: 'Europe/Paris',
    revision: 7,
    opening: { from: 450, to: 1110 },
    closedBecause: null,
    lanes,
    visits: placeVisits(count),
    toSettle: [],
    toPlace: [aRequest(1), aRequest(2), aRequest(3)],
    buildId: null,
    lastChange: {
      revision: 7,
      by: 'MAUVEZIN Claire',
      at: '2026-11-22T16:42:00.000Z',
      what: 'Venue de GALMORAND Inès déplacée à 9 h 15.',
      undoable: true,
    },
  };
}

/** One to validate among others to place, and one that is booked. */
export const someRequests = (day: DayView): RequestView[] =>
  [1, 2, 3, 4, 5, 6, 7].map((number) =>
    aRequest(
      number,
      number === 4 || number === 6
        ? { state: 'received' }
        : number === 7
          ? { state: 'booked', visitId: day.visits[0]?.id ?? null }
          : {},
    ),
  );
