import { checkPlan } from '../constraints/check-plan';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { legalStarts, movedVisit, violationsOfMove } from './legal-starts';

const moved = aVisit(
  'moved',
  [aStep('blood', 10, { uses: [by('n1', 'n2')] }), aStep('echo', 20, { uses: [by('echo')] })],
  { relations: [{ from: 'blood', to: 'echo', min: 5, max: 60 }] },
);
const other = aVisit('other', [aStep('blood', 15, { uses: [by('n1', 'n2')] })]);
const day = aDay({
  resources: [
    aResource('n1', { windows: [{ from: 480, to: 560, capacity: 1 }] }),
    aResource('n2', { windows: [{ from: 500, to: 600, capacity: 1 }], turnover: 5 }),
    aResource('echo', { kind: 'equipment' }),
  ],
  visits: [moved, other],
});
const existing = [planned(moved, { blood: [500, 'n1'], echo: [540, 'echo'] }), planned(other, { blood: [515, 'n1'] })];

describe('legalStarts', () => {
  it('agrees with the check on every start and resource', () => {
    const lanes = legalStarts(day, existing, 'moved', 'blood');
    expect(lanes.map((l) => l.resource)).toEqual(['n1', 'n2']);
    for (const lane of lanes)
      for (let start = 450; start < 1080; start += 5) {
        const plan = existing.map((p) =>
          p.id === 'moved' ? movedVisit(day, p, { stepId: 'blood', start, uses: [lane.resource!] }) : p,
        );
        expect([lane.resource, start, lane.starts.includes(start)]).toEqual([
          lane.resource,
          start,
          checkPlan(day, { visits: plan }).length === 0,
        ]);
      }
    expect(lanes[0]!.starts).toEqual([480, 485, 490, 495, 500, 505]);
  });

  it('names every rule that an illegal move breaks', () => {
    expect(
      violationsOfMove(day, existing, 'moved', { stepId: 'blood', start: 510, uses: ['n1'] }).map((v) => v.code),
    ).toEqual(['resource-capacity-respected']);
    expect(violationsOfMove(day, existing, 'moved', { stepId: 'blood', start: 505, uses: ['n1'] })).toEqual([]);
  });
});
