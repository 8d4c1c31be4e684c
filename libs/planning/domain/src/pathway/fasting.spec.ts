import { aDayHospital } from '../testing/a-day-hospital';
import { civilDate } from '@diurne/time';
import type { PathwayDefinition } from './care-pathway.value';
import { fastingWithoutEarlyStep } from './fasting';

const [any] = aDayHospital({ startOn: civilDate('2026-11-23'), seed: 2026 }).pathways;
const [blood, talk] = any!.definition.steps.map(({ window: _window, ...step }) => ({ ...step, optional: false }));
const said = (preparation: readonly string[], window?: { from: number; to: number }, optional = false) => {
  const definition: PathwayDefinition = {
    ...any!.definition,
    preparation,
    steps: [talk!, { ...blood!, optional, ...(window ? { window } : {}) }],
  };
  return fastingWithoutEarlyStep(definition);
};

describe('fasting', () => {
  it('asks for a step in the first hours', () => {
    expect(said(['Apportez vos lunettes.', 'Venez à jeun\u00a0: l’eau est permise.'])).toBe(1);
    expect(said(['À JEUN depuis minuit'])).toBe(0);
    expect(said(['Venez à jeun.'], { from: 465, to: 605 })).toBe(0);
    expect(said(['Venez à jeun.'], { from: 465, to: 600 })).toBeNull();
  });
  it('is not served by a step that may be left out', () => {
    expect(said(['Venez à jeun.'], { from: 465, to: 570 }, true)).toBe(0);
  });
  it('is asked of nobody who need not fast', () => {
    expect(said(['Vous n’avez pas besoin d’être à jeun.'])).toBeNull();
    expect(said(['Il est inutile de venir à jeun.'])).toBeNull();
    expect(said(['Prenez un déjeuner léger.'])).toBeNull();
  });
});
