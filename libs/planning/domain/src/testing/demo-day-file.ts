import type { CivilDate } from '@diurne/time';
import type { DayHospital } from './day-hospital.shape';
import { demoDayProblem, requestsWantedOn } from './demo-day';

/**
 * A day of the demo as the text of an `hdj-day/1` file, made to be read: codes instead of ids, the names of resources,
 * a resource or a visit on each line. Patients keep a number only.
 */
export function demoDayFile(hospital: DayHospital, on: CivilDate): string {
  const requests = requestsWantedOn(hospital, on);
  const problem = demoDayProblem(hospital, on, requests);
  const readable = new Map<string, string>([
    ...hospital.resources.map(({ id, code }): [string, string] => [id, code]),
    ...requests.map(({ id }, index): [string, string] => [id, `V${String(index + 1).padStart(2, '0')}`]),
    ...[...new Set(requests.map(({ patientId }) => patientId))].map((id, index): [string, string] => [
      id,
      `P${String(index + 1).padStart(2, '0')}`,
    ]),
  ]);
  const names = new Map(hospital.resources.map(({ code, name }) => [code, name]));
  const { locations, resources, visits, ...day } = JSON.parse(JSON.stringify(problem), (_, value: unknown) =>
    typeof value === 'string' ? (readable.get(value) ?? value) : value,
  ) as typeof problem;
  const lines = (list: readonly object[]): string =>
    `[\n${list.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const entries: [string, string][] = [
    ['format', '"hdj-day/1"'],
    ...Object.entries(day).map(([key, value]): [string, string] => [key, JSON.stringify(value)]),
    ['locations', lines(locations)],
    ['resources', lines(resources.map((resource) => ({ ...resource, name: names.get(resource.id) })))],
    ['visits', lines(visits)],
  ];
  return `{\n${entries.map(([key, value]) => `  "${key}": ${value}`).join(',\n')}\n}\n`;
}
