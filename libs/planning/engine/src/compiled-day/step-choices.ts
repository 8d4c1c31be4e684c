import type { Resource, Step } from '../model/problem';
import type { StepChoice } from './prepared-day';

/**
 * The ways to serve one chosen step: where it takes place and, per line, from the preferred resources (free of charge)
 * or from all of them (`preference` each). Its located resources must agree with each other and with its location;
 * a choice with a location may still take resources that stand nowhere, which only asks too much of the patient's way.
 */
export function stepChoices(
  step: Step,
  ownLocation: string | undefined,
  resources: readonly Resource[],
  indexOf: ReadonlyMap<string, number>,
  preferenceWeight: number,
): StepChoice[] {
  const alternatives = step.uses.map((line) => line.anyOf.map((id) => indexOf.get(id)!));
  const located = new Set(
    alternatives
      .flat()
      .map((r) => resources[r]!.location)
      .filter((l) => l !== undefined),
  );
  const locations: (string | undefined)[] = ownLocation !== undefined ? [ownLocation] : [undefined, ...located];
  const choices: StepChoice[] = [];
  for (const location of locations) {
    const lines = alternatives.map((line) =>
      line.filter((r) => {
        const at = resources[r]!.location;
        return at === undefined || at === location;
      }),
    );
    if (lines.some((line) => line.length === 0)) continue;
    if (
      ownLocation === undefined &&
      location !== undefined &&
      !lines.flat().some((r) => resources[r]!.location === location)
    )
      continue;
    let served: { cost: number; lines: number[][] }[] = [{ cost: 0, lines: [] }];
    step.uses.forEach((use, l) => {
      const all = lines[l]!;
      const preferred = use.prefer === undefined ? all : all.filter((r) => use.prefer!.includes(resources[r]!.id));
      const free = preferenceWeight === 0 || preferred.length === all.length ? all : preferred;
      served = served.flatMap((s) => [
        ...(free.length > 0 ? [{ cost: s.cost, lines: [...s.lines, free] }] : []),
        ...(free.length < all.length ? [{ cost: s.cost + preferenceWeight, lines: [...s.lines, all] }] : []),
      ]);
    });
    for (const s of served) choices.push({ dropped: false, cost: s.cost, location, lines: s.lines });
  }
  return choices;
}

/** A pinned step, as it is. */
export function pinnedChoice(
  step: Step,
  ownLocation: string | undefined,
  resources: readonly Resource[],
  indexOf: ReadonlyMap<string, number>,
): StepChoice {
  const taken = step.pinned!.uses.map((id) => indexOf.get(id)!);
  const located = taken.map((r) => resources[r]!.location).find((l) => l !== undefined);
  return { dropped: false, cost: 0, location: located ?? ownLocation, lines: taken.map((r) => [r]) };
}
