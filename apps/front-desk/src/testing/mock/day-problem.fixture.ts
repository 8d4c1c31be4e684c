import type { DayView } from '@diurne/contracts';
import { pathways } from './hospital.fixture';

/** The day as an `hdj-day/1` file, as the API gives it: identifiers only. */
export function problemOf(day: DayView): {
  revision: number;
  problem: Record<string, unknown>;
  visits: Record<string, unknown>[];
} {
  const idOfCode = new Map(day.lanes.map((lane) => [lane.code, lane.resourceId]));
  return {
    revision: day.revision,
    problem: {
      format: 'hdj-day/1',
      date: day.on,
      grid: 5,
      opening: day.opening ?? { from: 450, to: 1110 },
      resources: day.lanes.map((lane) => ({
        id: lane.resourceId,
        name: lane.name,
        kind: lane.kind,
        windows: lane.windows,
        turnover: lane.turnover,
        attributes: lane.attributes,
        ...(lane.break === null ? {} : { break: lane.break }),
      })),
      visits: day.visits.map((visit) => {
        const pathway = pathways.find((one) => one.code === visit.pathway.code);
        return {
          id: visit.id,
          label: visit.pathway.name,
          person: visit.patient.id,
          arrivalLead: 10,
          departureLag: 10,
          first: ['acc'],
          place: { attributes: pathway?.definition.dayPlace?.attributes ?? [] },
          steps: (pathway?.definition.steps ?? []).map((step) => ({
            id: step.code,
            label: step.label,
            duration: step.duration,
            patient: step.patient,
            uses: step.uses.map((use) => ({ anyOf: (use.codes ?? []).map((code) => idOfCode.get(code) ?? code) })),
          })),
        };
      }),
    },
    visits: day.visits.map((visit) => ({
      id: visit.id,
      status: 'planned',
      arrival: visit.arrival,
      departure: visit.departure,
      ...(visit.dayPlaceId === null ? {} : { place: visit.dayPlaceId }),
      steps: visit.steps.map((step) => ({
        id: step.code,
        start: step.start,
        end: step.end,
        uses: step.resources.map((use) => use.resourceId),
      })),
    })),
  };
}
