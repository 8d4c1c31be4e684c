import type { Step, Visit } from '../model/problem';
import { pinnedChoice, stepChoices } from './step-choices';
import { placeGroups } from './place-groups';
import type { StepChoice, VisitVariant } from './prepared-day';
import type { VariantMaterial } from './variant-material';

/** Ways beyond this many are cut, the dearest first; what is left is still always valid. */
const mostVariants = 256;

type Partial = { cost: number; choices: StepChoice[] };
const dropped = (cost: number): StepChoice => ({ dropped: true, cost, location: undefined, lines: [] });

/**
 * All ways to plan a visit up to its hours: which optional steps are kept (for a visit with pins, also which mandatory
 * ones), where each takes place, from which lists it is served. Cheapest first.
 */
export function visitVariants(material: VariantMaterial): { variants: VisitVariant[]; cut: boolean } {
  const { visit } = material;
  const variants: VisitVariant[] = [];
  let cut = false;
  for (const group of placeGroups(material)) {
    let partials: Partial[] = [{ cost: group.cost, choices: [] }];
    visit.steps.forEach((step) => {
      const own = step.location === '@place' ? group.location : step.location;
      let options = contradictsItself(visit, step)
        ? []
        : step.pinned
          ? [pinnedChoice(step, own, material.resources, material.indexOf)]
          : stepChoices(step, own, material.resources, material.indexOf, material.objective.preference);
      if (!step.pinned && step.optional) options.push(dropped(material.objective.optionalMissed * step.value));
      else if (!step.pinned && material.hasPins) options.push(dropped(material.objective.missed * visit.priority));
      if (!step.pinned) options = asTold(material, step, options);
      partials = partials.flatMap((p) => options.map((o) => ({ cost: p.cost + o.cost, choices: [...p.choices, o] })));
      cut = cheapestFirst(partials) || cut;
    });
    for (const same of visit.sameResource) {
      partials = partials.flatMap((p) => withSameResource(visit, same, p));
      cut = cheapestFirst(partials) || cut;
    }
    for (const p of partials)
      if (p.choices.some((c) => !c.dropped))
        variants.push({
          cost: p.cost,
          choices: p.choices,
          places: group.places,
          placeMissing: group.missing,
          compiled: undefined,
        });
  }
  cut = cheapestFirst(variants) || cut;
  if (material.hasPins) variants.push(...pinsAlone(material));
  return { variants, cut };
}

/** With a price on changes: a step as the patient was told it, and otherwise at that price. */
function asTold(
  { visit, objective, indexOf, resources }: VariantMaterial,
  step: Step,
  options: readonly StepChoice[],
): StepChoice[] {
  const told = visit.incumbent?.steps.find((s) => s.id === step.id);
  if (told === undefined || objective.changeStep === 0) return [...options];
  const uses = told.uses.map((id) => indexOf.get(id)!);
  const same = options.find(
    (o) => !o.dropped && o.lines.length === uses.length && o.lines.every((line, l) => line.includes(uses[l]!)),
  );
  const changed = options.map((o) => ({ ...o, cost: o.cost + objective.changeStep }));
  if (same === undefined) return changed;
  const preference =
    step.uses.filter((use, l) => use.prefer !== undefined && !use.prefer.includes(resources[uses[l]!]!.id)).length *
    objective.preference;
  return [{ ...same, cost: preference, lines: uses.map((r) => [r]), start: told.start }, ...changed];
}

function cheapestFirst(list: { cost: number }[]): boolean {
  list.sort((a, b) => a.cost - b.cost);
  const cut = list.length > mostVariants;
  if (cut) list.length = mostVariants;
  return cut;
}

/** One way per resource that all planned lines of the group may take. */
function withSameResource(visit: Visit, group: Visit['sameResource'][number], partial: Partial): Partial[] {
  const members = group
    .map(({ step, line }) => ({ step: visit.steps.findIndex((s) => s.id === step), line }))
    .filter(({ step }) => !partial.choices[step]!.dropped);
  const free = members.filter(({ step }) => visit.steps[step]!.pinned === undefined);
  if (members.length < 2 || free.length === 0) return [partial];
  const lists = members.map(({ step, line }) => partial.choices[step]!.lines[line]!);
  const common = lists[0]!.filter((r) => lists.every((list) => list.includes(r)));
  return common.map((r) => {
    const choices = [...partial.choices];
    for (const { step, line } of free)
      choices[step] = { ...choices[step]!, lines: choices[step]!.lines.map((list, l) => (l === line ? [r] : list)) };
    return { cost: partial.cost, choices };
  });
}

/** A relation from a step to itself can hold of no chosen step unless minus its duration lies between its bounds. */
function contradictsItself(visit: Visit, step: Step): boolean {
  return (
    step.pinned === undefined &&
    visit.relations.some(
      (r) =>
        r.from === step.id &&
        r.to === step.id &&
        ((r.min ?? -Infinity) > -step.duration || (r.max ?? Infinity) < -step.duration),
    )
  );
}

/** The last resort of a visit that must be planned: nothing but its pins. */
function pinsAlone(material: VariantMaterial): VisitVariant[] {
  const { visit, objective } = material;
  return placeGroups(material).map((group) => {
    let cost = group.cost;
    const choices = visit.steps.map((step) => {
      if (step.pinned)
        return pinnedChoice(
          step,
          step.location === '@place' ? group.location : step.location,
          material.resources,
          material.indexOf,
        );
      const price = step.optional ? objective.optionalMissed * step.value : objective.missed * visit.priority;
      cost += price;
      return dropped(price);
    });
    return { cost, choices, places: group.places, placeMissing: group.missing, compiled: undefined };
  });
}
