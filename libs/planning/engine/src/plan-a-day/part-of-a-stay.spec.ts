import { checkPlan } from '../constraints/check-plan';
import { explainVisit } from '../explain/explain-visit';
import type { PlaceWish, Problem } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { searched } from '../testing/run-search';

/** An infusion unit with one chair and a pharmacy: results and preparation come before the drip. */
function unit(wish: PlaceWish): Problem {
  const opening = { from: 480, to: 765 },
    open = { windows: [{ ...opening, capacity: 1 }] };
  const steps = [
    aStep('labs', 10, { uses: [by('ide')] }),
    aStep('ok', 10, { uses: [by('dr')] }),
    aStep('prep', 30, { uses: [by('pui')], patient: 'background' }),
    aStep('perf', 60, { label: 'Perfusion', patient: 'background' }),
  ];
  const relations = [
    { from: 'labs', to: 'ok', min: 45 },
    { from: 'ok', to: 'prep', min: 0 },
    { from: 'prep', to: 'perf', min: 0, max: 15 },
  ];
  return aDay({
    opening,
    resources: [
      aResource('chair', { name: 'Fauteuil 1', kind: 'place', turnover: 10, ...open }),
      ...['ide', 'dr', 'pui'].map((id) => aResource(id, open)),
    ],
    visits: ['p1', 'p2'].map((id) => aVisit(id, steps, { window: opening, relations, place: wish })),
  });
}
const presentIn = (problem: Problem) => searched(problem, { seed: 3, iterations: 40 }).outcome.visits;

describe('a place for a part of the stay', () => {
  it('serves two who wait elsewhere for their drip', () => {
    const problem = unit({ from: 'perf' }),
      visits = presentIn(problem);
    expect(visits.map((v) => v.status)).toEqual(['planned', 'planned']);
    expect(checkPlan(problem, { visits })).toEqual([]);
  });

  it('serves one where it is held for the whole stay, and says that holding it later would serve both', () => {
    const problem = unit({}),
      visits = presentIn(problem),
      told = visits.flatMap((v) => (v.status === 'planned' ? [v] : [])),
      refused = visits.find((v) => v.status === 'unplanned')!;
    expect(told).toHaveLength(1);
    const [reason] = explainVisit(problem, told, refused.id);
    expect(reason!.involves.resources).toEqual(['chair']);
    expect(reason!.relaxations.map((r) => r.change)).toContain(
      'Ne tenir «\u00a0Fauteuil 1\u00a0» qu’à partir de «\u00a0Perfusion\u00a0».',
    );
  });

  it('ends where it says, and is free for the next after cleaning', () => {
    const opening = { from: 480, to: 690 };
    const visits = ['p1', 'p2'].map((id) =>
      aVisit(id, [aStep('drip', 90), aStep('talk', 15, { uses: [by('dr')] })], {
        window: opening,
        place: { to: 'drip' },
        relations: [{ from: 'drip', to: 'talk', min: 0 }],
      }),
    );
    const problem = aDay({
      opening,
      visits,
      resources: [aResource('chair', { kind: 'place', turnover: 10 }), aResource('dr')],
    });
    expect(presentIn(problem).map((v) => v.status)).toEqual(['planned', 'planned']);
    const whole = { ...problem, visits: visits.map((v) => ({ ...v, place: {} })) };
    expect(presentIn(whole).filter((v) => v.status === 'planned')).toHaveLength(1);
  });

  it('brings a step at the held place within it', () => {
    const asked = aVisit('v', [aStep('blood', 20, { location: '@place' }), aStep('drip', 60, { uses: [by('ide')] })], {
      place: { from: 'drip' },
    });
    const problem = aDay({
      resources: [
        aResource('chair', { kind: 'place' }),
        aResource('ide', { windows: [{ from: 600, to: 700, capacity: 1 }] }),
      ],
      visits: [asked],
    });
    const [plan] = presentIn(problem);
    expect(plan).toMatchObject({ status: 'planned', steps: [{ id: 'drip' }, { id: 'blood' }] });
    expect(checkPlan(problem, { visits: [plan!] })).toEqual([]);
  });

  it('counts a pinned place as a fact from the pinned step that begins it', () => {
    const fact = { start: 540, uses: [] },
      seated = aVisit('seated', [aStep('blood', 10), aStep('drip', 60, { pinned: fact })], {
        place: { from: 'drip' },
        pinned: { arrival: 480, place: 'chair' },
      }),
      next = aVisit('next', [aStep('drip', 50)], { place: {}, window: { from: 480, to: 535 } });
    const problem = aDay({ resources: [aResource('chair', { kind: 'place' })], visits: [seated, next] }),
      visits = presentIn(problem);
    expect(visits.map((v) => v.status)).toEqual(['planned', 'planned']);
    expect(planned(next, { drip: 480 }).departure).toBe(530);
    expect(checkPlan(problem, { visits })).toEqual([]);
  });
});
