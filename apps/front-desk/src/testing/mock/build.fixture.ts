import type { AnswerOf, BuildView, DayView, DayVisitView, proposeDates, proposeOtherHours } from '@diurne/contracts';
import { aRequest } from './day.fixture';
import { idOf } from './ids';

export function proposalsFor(day: DayView): AnswerOf<typeof proposeDates> {
  const model = day.visits[0] as DayView['visits'][number];
  const at = (
    on: string,
    shift: number,
    why: string,
    cost: number,
  ): AnswerOf<typeof proposeDates>['proposals'][number] => ({
    on,
    dayRevision: day.revision,
    presenceMinutes: model.departure - model.arrival,
    waitingMinutes: 15 + shift / 6,
    cost,
    why,
    programme: {
      arrival: model.arrival + shift,
      departure: model.departure + shift,
      dayPlaceId: model.dayPlaceId,
      steps: model.steps.map((step) => ({
        code: step.code,
        start: step.start + shift,
        end: step.end + shift,
        resourceIds: step.resources.map((use) => use.resourceId),
      })),
    },
  });
  return {
    unitId: day.unitId,
    proposals: [
      at('2026-11-24', 30, 'Le plus tôt, et 15 min d’attente seulement.', 190),
      at('2026-11-25', 0, 'Même durée de présence, un jour plus tard.', 210),
      at('2026-11-27', 90, 'Arrivée plus tardive ; l’échographe y est moins chargé.', 240),
    ],
    refusals: [
      {
        on: day.on,
        reasons: [
          {
            code: 'resource-capacity-respected',
            message: 'L’échographe est pris de 9 h à 12 h.',
            involves: {},
            relaxations: [{ change: 'Ouvrir l’échographe jusqu’à 12 h 40.', effect: 'La venue tiendrait à 12 h.' }],
          },
        ],
      },
    ],
  };
}

export function aBuild(day: DayView, state: BuildView['state'], elapsedMs = 1800): BuildView {
  const present = day.visits.slice(0, 5);
  const programme = (
    visit: DayView['visits'][number],
    shift: number,
  ): NonNullable<NonNullable<BuildView['draft']>['visits'][number]['after']> => ({
    arrival: visit.arrival + shift,
    departure: visit.departure + shift,
    dayPlaceId: visit.dayPlaceId,
    steps: visit.steps.map((step) => ({
      code: step.code,
      start: step.start + shift,
      end: step.end + shift,
      resourceIds: step.resources.map((use) => use.resourceId),
    })),
  });
  const request = day.toPlace[0] ?? aRequest(1);
  return {
    id: idOf('build', 1),
    unitId: day.unitId,
    on: day.on,
    state,
    baseRevision: day.revision,
    failure: null,
    progress: {
      iterations: 1840,
      elapsedMs,
      secondsAsked: 5,
      cost: 6120,
      bound: 5870,
      planned: day.visits.length + 2,
      unplanned: 1,
    },
    draft:
      state !== 'ready'
        ? null
        : {
            cost: 6050,
            bound: 5870,
            gap: 0.0298,
            visits: [
              ...present.map((visit, i) => ({
                visitId: visit.id,
                requestIds: visit.requestIds,
                patientName: visit.patient.displayName,
                reachable: true,
                pathwayName: visit.pathway.name,
                before: programme(visit, 0),
                after: programme(visit, i === 1 ? -15 : i === 3 ? 25 : 0),
                reasons: [],
              })),
              {
                visitId: null,
                requestIds: [request.id],
                patientName: request.patient.displayName,
                reachable: true,
                pathwayName: request.pathway.name,
                before: null,
                after: programme(present[0] as DayView['visits'][number], 120),
                reasons: [],
              },
              {
                visitId: null,
                requestIds: [aRequest(2).id],
                patientName: aRequest(2).patient.displayName,
                reachable: false,
                pathwayName: aRequest(2).pathway.name,
                before: null,
                after: null,
                reasons: proposalsFor(day).refusals[0]?.reasons ?? [],
              },
            ],
            summary: [
              '1 venue de plus est placée.',
              '1 patient arrive 15 min plus tôt, 1 arrive 25 min plus tard.',
              '2 patients à prévenir.',
            ],
          },
  };
}

/** Three other programmes of a visit, the best first. */
export const otherHoursOf = (visit: DayVisitView): AnswerOf<typeof proposeOtherHours> => {
  return {
    reasons: [],
    proposals: [30, 75, -15].map((shift, i) => ({
      cost: 200 + i * 20,
      why:
        [
          '15 min d’attente de moins.',
          'Arrivée plus tardive, même présence.',
          'Arrivée plus tôt, 10 min d’attente de plus.',
        ][i] ?? '',
      programme: {
        arrival: visit.arrival + shift,
        departure: visit.departure + shift,
        dayPlaceId: visit.dayPlaceId,
        steps: visit.steps.map((step) => ({
          code: step.code,
          start: step.start + shift,
          end: step.end + shift,
          resourceIds: step.resources.map((use) => use.resourceId),
        })),
      },
    })),
  };
};
