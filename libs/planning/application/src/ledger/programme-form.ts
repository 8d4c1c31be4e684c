import type { InputError, PathwayDefinition, VisitProgramme } from '@diurne/planning-domain';
import { PlanningRefusal } from '../refusals';
import type { LedgerDay } from './ledger-day.value';

/**
 * A programme speaks of the steps of its pathway and of resources that exist, one per line of each step. Whether it holds is judged later, with the day.
 * @throws PlanningRefusal `reference-unknown` with the path of every wrong reference
 */
export function refuseUnknownReferences(
  programme: VisitProgramme,
  pathway: PathwayDefinition,
  day: LedgerDay,
  /** Path of the programme in what was asked; empty when its parts were asked by themselves. */
  path: 'programme.' | '' = 'programme.',
): void {
  const errors = [...wrongSteps(programme, pathway, path), ...wrongResources(programme, day, path)];
  if (errors.length > 0)
    throw new PlanningRefusal(
      'reference-unknown',
      'Ce programme parle d’étapes ou de ressources inconnues. Rechargez la journée et recommencez.',
      { errors },
    );
}

function wrongSteps({ steps }: VisitProgramme, pathway: PathwayDefinition, path: string): InputError[] {
  return steps.flatMap((step, index) => {
    const at = `${path}steps[${index}]`;
    const known = pathway.steps.find(({ code }) => code === step.code);
    if (!known) return [{ path: `${at}.code`, message: `le parcours n’a pas d’étape «\u00a0${step.code}\u00a0»` }];
    if (steps.findIndex(({ code }) => code === step.code) !== index)
      return [{ path: `${at}.code`, message: `l’étape «\u00a0${step.code}\u00a0» est donnée deux fois` }];
    if (step.resourceIds.length === known.uses.length) return [];
    return [
      {
        path: `${at}.resourceIds`,
        message: `${known.uses.length} ressources attendues, une par besoin de l’étape\u00a0; ${step.resourceIds.length} données`,
      },
    ];
  });
}

function wrongResources({ steps, dayPlaceId }: VisitProgramme, day: LedgerDay, path: string): InputError[] {
  const known = new Set(day.capacity.resources.map(({ id }) => id));
  const unknown = (id: string, at: string): InputError[] =>
    known.has(id) ? [] : [{ path: at, message: 'cette ressource n’existe pas' }];
  return [
    ...(dayPlaceId === null ? [] : unknown(dayPlaceId, `${path}dayPlaceId`)),
    ...steps.flatMap(({ resourceIds }, index) =>
      resourceIds.flatMap((id, line) => unknown(id, `${path}steps[${index}].resourceIds[${line}]`)),
    ),
  ];
}
