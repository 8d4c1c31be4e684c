import type { DayFile } from './day.schema';
import { formIssue } from './form-issue';
import type { FormIssue } from './form-issue';
import { IdentifierList } from './identifier-list';
import { visitReferences } from './visit-references';

/** What no single value shows: identifiers given twice, and references to nothing. */
export function problemReferences(day: DayFile): readonly FormIssue[] {
  const issues: FormIssue[] = [];
  const locations = new IdentifierList(
    day.locations.map(({ id }) => id),
    'un lieu de `locations`',
  );
  const resources = new IdentifierList(
    day.resources.map(({ id }) => id),
    'une ressource de `resources`',
  );
  const places = new IdentifierList(
    day.resources.filter(({ kind }) => kind === 'place').map(({ id }) => id),
    'une ressource de genre "place"',
  );
  const visits = new IdentifierList(
    day.visits.map(({ id }) => id),
    'une venue de `visits`',
  );
  issues.push(
    ...locations.duplicates(['locations'], 'id'),
    ...resources.duplicates(['resources'], 'id'),
    ...visits.duplicates(['visits'], 'id'),
  );

  const given = new Set<string>();
  day.travel.pairs.forEach(({ from, to }, index) => {
    const path = ['travel', 'pairs', index];
    issues.push(...locations.missing([...path, 'from'], from), ...locations.missing([...path, 'to'], to));
    const way = JSON.stringify([from, to]);
    if (given.has(way))
      issues.push(
        formIssue(
          path,
          'un trajet qui ne soit pas déjà donné',
          `un second trajet ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
        ),
      );
    given.add(way);
  });
  day.resources.forEach(({ location }, index) => {
    if (location !== undefined) issues.push(...locations.missing(['resources', index, 'location'], location));
  });
  day.visits.forEach((visit, index) =>
    issues.push(...visitReferences(visit, ['visits', index], { locations, resources, places })),
  );
  return issues;
}
