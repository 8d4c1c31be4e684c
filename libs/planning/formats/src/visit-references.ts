import type { DayFile } from './day.schema';
import { formIssue } from './form-issue';
import type { FormIssue, Path } from './form-issue';
import { IdentifierList } from './identifier-list';

type VisitFile = DayFile['visits'][number];
type StepFile = VisitFile['steps'][number];
interface Known {
  readonly locations: IdentifierList;
  readonly resources: IdentifierList;
  readonly places: IdentifierList;
}

export function visitReferences(visit: VisitFile, path: Path, known: Known): readonly FormIssue[] {
  const steps = new IdentifierList(
    visit.steps.map(({ id }) => id),
    'une étape de cette venue',
  );
  const issues: FormIssue[] = [...steps.duplicates([...path, 'steps'], 'id')];
  if (visit.place?.anyOf !== undefined)
    issues.push(...known.places.missingAmong([...path, 'place', 'anyOf'], visit.place.anyOf));
  for (const end of ['from', 'to'] as const) issues.push(...heldReference(visit, end, [...path, 'place', end], steps));
  if (visit.pinned?.place !== undefined)
    issues.push(...known.places.missing([...path, 'pinned', 'place'], visit.pinned.place));
  visit.steps.forEach((step, index) => issues.push(...stepReferences(step, [...path, 'steps', index], known)));
  visit.relations.forEach(({ from, to }, index) => {
    issues.push(
      ...steps.missing([...path, 'relations', index, 'from'], from),
      ...steps.missing([...path, 'relations', index, 'to'], to),
    );
  });
  issues.push(
    ...steps.missingAmong([...path, 'first'], visit.first),
    ...steps.missingAmong([...path, 'last'], visit.last),
  );
  visit.sameResource.forEach((group, index) =>
    group.forEach(({ step, line }, member) => {
      const where = [...path, 'sameResource', index, member];
      issues.push(...steps.missing([...where, 'step'], step));
      const lines = visit.steps.find(({ id }) => id === step)?.uses.length;
      if (lines !== undefined && line >= lines)
        issues.push(
          formIssue([...where, 'line'], `l’indice d’une ligne de \`uses\`, moins que ${lines}`, String(line)),
        );
    }),
  );
  return [...issues, ...incumbentReferences(visit, [...path, 'incumbent'], steps, known)];
}

/** A step that may be left out cannot say how long the place is held. */
function heldReference(visit: VisitFile, end: 'from' | 'to', path: Path, steps: IdentifierList): readonly FormIssue[] {
  const id = visit.place?.[end];
  if (id === undefined) return [];
  const named = visit.steps.find((s) => s.id === id);
  return named?.optional === true
    ? [formIssue(path, 'une étape obligatoire de cette venue', `${JSON.stringify(id)}, qui est facultative`)]
    : steps.missing(path, id);
}

function stepReferences(step: StepFile, path: Path, { locations, resources }: Known): readonly FormIssue[] {
  const issues: FormIssue[] = [];
  step.uses.forEach(({ anyOf, prefer }, line) => {
    issues.push(...resources.missingAmong([...path, 'uses', line, 'anyOf'], anyOf));
    if (prefer !== undefined) issues.push(...resources.missingAmong([...path, 'uses', line, 'prefer'], prefer));
  });
  if (step.location !== undefined && step.location !== '@place')
    issues.push(...locations.missing([...path, 'location'], step.location));
  if (step.pinned !== undefined) {
    const { uses } = step.pinned;
    uses.forEach((id, line) => issues.push(...resources.missing([...path, 'pinned', 'uses', line], id)));
    if (uses.length !== step.uses.length) {
      issues.push(
        formIssue(
          [...path, 'pinned', 'uses'],
          `une ressource par ligne de \`uses\`, soit ${step.uses.length}`,
          `une liste de ${uses.length}`,
        ),
      );
    }
  }
  return issues;
}

function incumbentReferences(
  { incumbent }: VisitFile,
  path: Path,
  steps: IdentifierList,
  { resources, places }: Known,
): readonly FormIssue[] {
  if (incumbent === undefined) return [];
  const told = new IdentifierList(
    incumbent.steps.map(({ id }) => id),
    'une étape annoncée',
  );
  return [
    ...(incumbent.place === undefined ? [] : places.missing([...path, 'place'], incumbent.place)),
    ...told.duplicates([...path, 'steps'], 'id'),
    ...incumbent.steps.flatMap(({ id, uses }, index) => [
      ...steps.missing([...path, 'steps', index, 'id'], id),
      ...uses.flatMap((resource, line) => resources.missing([...path, 'steps', index, 'uses', line], resource)),
    ]),
  ];
}
