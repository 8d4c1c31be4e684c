import { dayProblem, type DayCapacity, type DayResource, type PathwayDefinition } from '@diurne/planning-domain';
import { explainVisit, proposeInsertions, type Problem } from '@diurne/planning-engine';

/** Alone on its day, nobody else being there. */
const alone = 'alone';

/**
 * Why no visit of a pathway could ever fit, even alone on an empty day with its usual hours, in French; empty when one
 * fits some day. What has no hours yet on any of the days is taken as free: its hours may still be entered.
 */
export function whyItNeverFits(definition: PathwayDefinition, name: string, days: readonly DayCapacity[]): string[] {
  const usual = usualDays(days),
    problem = (capacity: DayCapacity): Problem => problemOf(definition, name, capacity);
  const [first] = usual;
  if (!first || usual.some((day) => fits(problem(day)))) return [];
  // Where everybody free all day would do it is the hours of that unit's day; otherwise the pathway itself.
  const short = onePerUnit(usual).find((day) => fits(problem(withEverythingFree(day))));
  return explainVisit(problem(short ?? withEverythingFree(first)), [], alone).map(({ message }) => message);
}

const onePerUnit = (days: readonly DayCapacity[]): readonly DayCapacity[] =>
  days.filter(({ unitId }, at) => days.findIndex((day) => day.unitId === unitId) === at);
const fits = (problem: Problem): boolean => proposeInsertions(problem, [], alone, { count: 1 }).length > 0;

function problemOf(pathway: PathwayDefinition, label: string, capacity: DayCapacity): Problem {
  const visit = { id: alone, label, patientId: alone, priority: 1, hours: null, pathway };
  return dayProblem({ capacity, standing: [], toPlace: [visit] });
}

function usualDays(days: readonly DayCapacity[]): readonly DayCapacity[] {
  const withHours = new Set(
    days.flatMap(({ resources }) => resources.filter(({ windows }) => windows.length > 0).map(({ id }) => id)),
  );
  const usual = days.map((day) => ({
    ...day,
    resources: day.resources.map((one) => (withHours.has(one.id) ? one : freeAllDay(one, day))),
  }));
  const seen = new Set<string>();
  return usual.filter(({ unitId, opening, resources }) => {
    const hours = JSON.stringify([unitId, opening, resources.map(({ windows }) => windows)]);
    return !seen.has(hours) && seen.add(hours);
  });
}

const withEverythingFree = (day: DayCapacity): DayCapacity => ({
  ...day,
  resources: day.resources.map((one) => ({ ...freeAllDay(one, day), break: null, starts: null })),
});

/** Nobody's number of hands is known here: as many as a step could ask for. */
function freeAllDay(resource: DayResource, { opening }: DayCapacity): DayResource {
  const capacity = Math.max(1000, ...resource.windows.map((window) => window.capacity));
  return { ...resource, windows: [{ ...opening, capacity }] };
}
