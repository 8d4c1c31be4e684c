import type { InputError, PathwayDefinition, PathwayStep } from '@diurne/planning-domain';

const at = (path: string, message: string): InputError => ({ path: `definition.${path}`, message });

/** What contradicts itself within a definition, by the path of the field; empty when it can be published. */
export function faultsOfDefinition(definition: PathwayDefinition): InputError[] {
  const codes = new Set(definition.steps.map(({ code }) => code));
  const unknownStep = (path: string, code: string): InputError[] =>
    codes.has(code) ? [] : [at(path, `aucune étape « ${code} »`)];
  return [
    ...definition.steps.flatMap((step, index) => faultsOfStep(step, index, definition)),
    ...definition.relations.flatMap((relation, index) => [
      ...unknownStep(`relations[${index}].from`, relation.from),
      ...unknownStep(`relations[${index}].to`, relation.to),
      ...(relation.from === relation.to
        ? [at(`relations[${index}].to`, 'une étape n’est pas en relation avec elle-même')]
        : []),
      ...(relation.min !== undefined && relation.max !== undefined && relation.min > relation.max
        ? [at(`relations[${index}].max`, 'le délai le plus long est plus court que le plus court')]
        : []),
      ...(relation.min === undefined && relation.max === undefined
        ? [at(`relations[${index}]`, 'un délai est attendu, « min » ou « max »')]
        : []),
    ]),
    ...faultsOfHold(definition),
    ...definition.first.flatMap((code, index) => unknownStep(`first[${index}]`, code)),
    ...definition.last.flatMap((code, index) => unknownStep(`last[${index}]`, code)),
    ...definition.sameResource.flatMap((group, g) =>
      group.flatMap(({ step, line }, index) => {
        const path = `sameResource[${g}][${index}]`;
        const uses = definition.steps.find(({ code }) => code === step)?.uses;
        return uses
          ? line < uses.length
            ? []
            : [at(`${path}.line`, `l’étape « ${step} » n’a que ${uses.length} ligne(s)`)]
          : unknownStep(`${path}.step`, step);
      }),
    ),
  ];
}

/** A step that may be left out, or that is none, cannot say how long the place is held. */
function faultsOfHold({ dayPlace, steps }: PathwayDefinition): InputError[] {
  const ends = [
    ['from', dayPlace?.from],
    ['to', dayPlace?.to],
  ] as const;
  return ends.flatMap(([end, code]) => {
    if (code === undefined) return [];
    const step = steps.find((one) => one.code === code);
    if (!step) return [at(`dayPlace.${end}`, `aucune étape « ${code} »`)];
    return step.optional ? [at(`dayPlace.${end}`, `l’étape « ${step.label} » est facultative`)] : [];
  });
}

function faultsOfStep(step: PathwayStep, index: number, definition: PathwayDefinition): InputError[] {
  const path = `steps[${index}]`;
  return [
    ...(definition.steps.findIndex(({ code }) => code === step.code) < index
      ? [at(`${path}.code`, `deux étapes « ${step.code} »`)]
      : []),
    ...(step.window && step.window.to - step.window.from < step.duration
      ? [at(`${path}.window`, 'plus courte que l’étape')]
      : []),
    ...(step.duration > definition.maxPresence ? [at(`${path}.duration`, 'plus longue que la présence permise')] : []),
    ...(step.location === '@place' && definition.dayPlace === null
      ? [at(`${path}.location`, 'la venue ne tient aucune place')]
      : []),
    ...step.uses.flatMap((use, line) =>
      use.trade === undefined && use.codes === undefined
        ? [at(`${path}.uses[${line}]`, 'un métier ou des codes sont attendus')]
        : [],
    ),
  ];
}
