import type { InputError, PathwayDefinition } from '@diurne/planning-domain';
import type { KnownReferences } from '../ports/pathway-shelf';

/** What a definition names although it does not exist in the establishment, by the path of the field. */
export function danglingReferences(
  definition: PathwayDefinition,
  { resources, locations }: KnownReferences,
): InputError[] {
  const ofSteps = definition.steps.flatMap((step, index) => {
    const path = `definition.steps[${index}]`;
    const location =
      step.location === undefined || step.location === '@place' || locations.includes(step.location)
        ? []
        : [{ path: `${path}.location`, message: `lieu inconnu : ${step.location}` }];
    return [...location, ...step.uses.flatMap((use, line) => danglingUse(use, `${path}.uses[${line}]`, resources))];
  });
  const wanted = definition.dayPlace?.attributes;
  const places = resources.filter(({ kind }) => kind === 'place');
  if (
    wanted === undefined ||
    places.some(({ attributes }) => wanted.every((attribute) => attributes.includes(attribute)))
  )
    return ofSteps;
  return [
    ...ofSteps,
    {
      path: 'definition.dayPlace.attributes',
      message:
        wanted.length === 0
          ? 'aucune place dans l’établissement'
          : `aucune place n’est à la fois : ${wanted.join(', ')}`,
    },
  ];
}

function danglingUse(
  { trade, codes, amount }: PathwayDefinition['steps'][number]['uses'][number],
  path: string,
  resources: KnownReferences['resources'],
): InputError[] {
  const unknownCodes = (codes ?? []).flatMap((code, index) =>
    resources.some((resource) => resource.code === code)
      ? []
      : [{ path: `${path}.codes[${index}]`, message: `ressource inconnue : ${code}` }],
  );
  const unknownTrade =
    trade !== undefined && !resources.some((resource) => resource.trade === trade)
      ? [{ path: `${path}.trade`, message: `personne n’est : ${trade}` }]
      : [];
  if (unknownCodes.length + unknownTrade.length > 0) return [...unknownCodes, ...unknownTrade];
  const fitting = resources.filter(
    (resource) =>
      (trade === undefined || resource.trade === trade) && (codes === undefined || codes.includes(resource.code)),
  );
  if (fitting.length === 0) return [{ path, message: 'aucune ressource n’a à la fois ce métier et l’un de ces codes' }];
  return fitting.some(({ capacity }) => capacity >= amount)
    ? []
    : [{ path: `${path}.amount`, message: `aucune de ces ressources n’en offre ${amount} à la fois` }];
}
