import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { proposeInsertions } from '../insertion/propose-insertions';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { explainMissing, explainVisit } from './explain-visit';
import { oneVisitDay } from '../model/one-visit-day';
import { relaxables } from './relaxable';

const wanted = aVisit(
  'wanted',
  [aStep('blood', 10, { uses: [by('n1', 'n2')] }), aStep('echo', 30, { uses: [by('echo')] })],
  { relations: [{ from: 'blood', to: 'echo', min: 0, max: 45 }] },
);
const others = [
  aVisit('other', [aStep('blood', 60, { uses: [by('n1', 'n2')] })]),
  aVisit('another', [aStep('blood', 55, { uses: [by('n1', 'n2')] })]),
];
const day = aDay({
  resources: [
    aResource('n1', { windows: [{ from: 480, to: 540, capacity: 1 }] }),
    aResource('n2', { windows: [{ from: 485, to: 540, capacity: 1 }] }),
    aResource('echo', { kind: 'equipment', windows: [{ from: 500, to: 700, capacity: 1 }] }),
  ],
  visits: [wanted, ...others],
});
const nursesTaken = [planned(others[0]!, { blood: [480, 'n1'] }), planned(others[1]!, { blood: [485, 'n2'] })];

function fitsWithout(problem: Problem, existing: readonly PlannedVisit[], element: string): boolean {
  const alone = oneVisitDay(problem, existing, wanted);
  const lifted = relaxables(alone).find(
    (r) => JSON.stringify(r.involves.resources ?? r.involves.relations ?? r.involves.visits) === element,
  )!;
  return proposeInsertions(lifted.without(alone), [], 'wanted', { count: 1 }).length === 1;
}

describe('explainVisit', () => {
  it('names every resource of which any one alone, freed, lets the visit fit, and nothing else', () => {
    const [reason, ...more] = explainVisit(day, nursesTaken, 'wanted');
    expect(more).toEqual([]);
    expect(reason!.code).toBe('resources-not-free');
    expect(reason!.involves).toEqual({ resources: ['n1', 'n2'] });
    expect(reason!.message).toBe(
      '«\u00a0n1\u00a0» et «\u00a0n2\u00a0» ne sont pas libres aux heures qu’il faudrait pour «\u00a0blood\u00a0».',
    );
    for (const id of ['n1', 'n2']) expect(fitsWithout(day, nursesTaken, JSON.stringify([id]))).toBe(true);
    expect(fitsWithout(day, nursesTaken, JSON.stringify(['echo']))).toBe(false);
  });

  it('offers changes that were tried and work, the smallest first', () => {
    const [reason] = explainVisit(day, nursesTaken, 'wanted');
    expect(reason!.relaxations[0]).toEqual({
      change: 'Ouvrir «\u00a0n1\u00a0» 10\u00a0min de plus, de 7\u00a0h\u00a050 à 8\u00a0h.',
      effect: 'La venue tiendrait de 7\u00a0h\u00a050 à 8\u00a0h\u00a050.',
    });
  });

  it('counts the obstacles that only together let the visit fit, and tries them together', () => {
    const shut = {
      ...day,
      resources: day.resources.map((r) =>
        r.id === 'echo' ? { ...r, windows: [{ from: 500, to: 520, capacity: 1 }] } : r,
      ),
    };
    const reasons = explainVisit(shut, nursesTaken, 'wanted');
    expect(reasons.map((r) => r.involves)).toEqual([{ resources: ['n1', 'n2'] }, { resources: ['echo'] }]);
    expect(reasons.map((r) => r.message)).toEqual([
      'Obstacle 1 sur 2\u00a0: «\u00a0n1\u00a0» et «\u00a0n2\u00a0» ne sont pas libres aux heures qu’il faudrait pour «\u00a0blood\u00a0».',
      'Obstacle 2 sur 2\u00a0: «\u00a0echo\u00a0» n’offre pas les heures qu’il faudrait pour «\u00a0echo\u00a0».',
    ]);
    expect(reasons[0]!.relaxations[0]!.change).toMatch(/^(Ouvrir|Libérer) «\sn1\s» .*, et ouvrir «\secho\s» .*\.$/);
    expect(reasons[1]!.relaxations).toEqual([]);
  });

  it('says what does not go together when things of several kinds would help', () => {
    const early = {
      ...day,
      visits: [{ ...wanted, relations: [{ from: 'blood', to: 'echo', min: 0, max: 20 }] }, ...others],
      resources: day.resources.map((r) =>
        r.id === 'echo' ? { ...r, windows: [{ from: 580, to: 700, capacity: 1 }] } : r,
      ),
    };
    const [reason, ...more] = explainVisit(early, [], 'wanted');
    expect(more).toEqual([]);
    expect(reason!.code).toBe('several-obstacles');
    expect(reason!.message).toBe(
      'Aucune heure ne convient à la fois aux disponibilités de «\u00a0n1\u00a0», «\u00a0n2\u00a0» et «\u00a0echo\u00a0» pour «\u00a0blood\u00a0» et «\u00a0echo\u00a0» et au délai imposé entre «\u00a0blood\u00a0» et «\u00a0echo\u00a0».',
    );
    expect(reason!.relaxations.map((r) => r.change)).toContain(
      'Accepter jusqu’à 40\u00a0min entre «\u00a0blood\u00a0» et «\u00a0echo\u00a0», au lieu de 20\u00a0min.',
    );
  });

  it('says of a visit that fits that it was left out for its cost', () => {
    expect(explainVisit(day, [], 'wanted')).toEqual([
      {
        code: 'fits',
        involves: {},
        relaxations: [],
        message: expect.stringMatching(/^Rien ne s’y oppose\s: la venue tiendrait de .* à .*\.$/) as string,
      },
    ]);
    const dear = { ...day, objective: { ...day.objective, unplanned: 30 } };
    expect(explainVisit(dear, [], 'wanted')).toEqual([
      {
        code: 'dearer-than-refused',
        involves: {},
        relaxations: [],
        message: expect.stringMatching(
          /^Rien ne s’y oppose\s: la venue tiendrait de .*, mais cela coûterait davantage que de s’en passer\.$/,
        ) as string,
      },
    ]);
  });

  it('says so when the day itself is too short', () => {
    const long = {
      ...day,
      visits: [{ ...wanted, steps: [aStep('blood', 700, { uses: [by('n1')] })], relations: [] }, ...others],
    };
    expect(explainVisit(long, nursesTaken, 'wanted').map((r) => r.code)).toEqual(['day-too-short']);
  });

  it('refuses a visit that the day does not have', () => {
    expect(() => explainVisit(day, [], 'nobody')).toThrow(RangeError);
  });

  it('takes one step alone out of those who share a resource: the others still do', () => {
    const shared = aVisit(
      'v',
      [
        aStep('s0', 20, { uses: [by('a')] }),
        aStep('s1', 20, { uses: [by('a', 'b')] }),
        aStep('s2', 20, { uses: [by('b')] }),
      ],
      { sameResource: [['s0', 's1', 's2'].map((step) => ({ step, line: 0 }))] },
    );
    const [reason, ...more] = explainVisit(
      aDay({ resources: [aResource('a'), aResource('b')], visits: [shared] }),
      [],
      'v',
    );
    expect(more).toEqual([]);
    expect(reason!.involves).toEqual({ steps: ['s0', 's2'] });
    expect(reason!.relaxations.map((r) => r.change.match(/«\s(\S+)\s»/)![1])).toEqual(['s0', 's2']);
  });

  it('says both limits of a delay that contradict each other', () => {
    const related = aVisit('v', [aStep('a', 10), aStep('b', 20)], {
      relations: [
        { from: 'a', to: 'b', min: 30 },
        { from: 'a', to: 'b', max: 5 },
      ],
    });
    const [reason] = explainVisit(aDay({ visits: [related] }), [], 'v');
    expect(reason!.relaxations.map((r) => r.change)).toEqual([
      'Convenir de 15\u00a0min entre «\u00a0a\u00a0» et «\u00a0b\u00a0», au lieu d’au moins 30\u00a0min et d’au plus 5\u00a0min.',
    ]);
  });

  it('offers to open a place for as long as a fact lasts that ends after the day', () => {
    const late = aVisit('v', [aStep('infusion', 20, { pinned: { start: 705, uses: [] } })], {
      place: {},
      window: { from: 480, to: 720 },
    });
    const held: PlannedVisit = {
      id: 'v',
      status: 'planned',
      arrival: 705,
      departure: 725,
      steps: [{ id: 'infusion', start: 705, end: 725, uses: [] }],
    };
    const closing = aDay({
      opening: { from: 480, to: 720 },
      resources: [aResource('bed', { kind: 'place', windows: [{ from: 480, to: 720, capacity: 1 }] })],
      visits: [late],
    });
    const [reason] = explainMissing(closing, [], held, '@place');
    expect(reason!.involves).toEqual({ resources: ['bed'] });
    expect(reason!.relaxations[0]!.change).toBe(
      'Ouvrir «\u00a0bed\u00a0» 5\u00a0min de plus, de 12\u00a0h à 12\u00a0h\u00a005.',
    );
  });
});
