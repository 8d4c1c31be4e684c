import type { VisitProgramme } from '../day-visit/visit-programme.value';
import { describeChange, waitingMinutes } from './describe-change';

const programme = (arrival: number, ...steps: readonly (readonly [number, number])[]): VisitProgramme => ({
  arrival,
  departure: steps.at(-1)?.[1] ?? arrival,
  dayPlaceId: null,
  steps: steps.map(([start, end], index) => ({ code: `s${index}`, start, end, resourceIds: [] })),
});

describe('waiting', () => {
  it('is between the steps, those at once counting once, and neither being received nor leaving', () => {
    expect(waitingMinutes(programme(480, [485, 500], [490, 560], [570, 600]))).toBe(10);
    expect(waitingMinutes(programme(480, [480, 520], [520, 545]))).toBe(0);
  });
});

describe('a draft against the present', () => {
  it('is told as the desk says it', () => {
    const waits = (id: string, shorter: number, announced = true) => ({
      before: { id, programme: programme(480, [480, 500], [560, 600]), announced },
      after: { id, programme: programme(480, [480, 500], [560 - shorter, 600 - shorter]) },
    });
    const pairs = [
      waits('a', 35),
      waits('b', 35),
      {
        before: { id: 'c', programme: programme(495, [495, 520]), announced: true },
        after: { id: 'c', programme: programme(480, [480, 505]) },
      },
    ];
    expect(
      describeChange(
        pairs.map((pair) => pair.before),
        pairs.map((pair) => pair.after),
      ),
    ).toEqual([
      '2 patients attendent 35\u00a0min de moins',
      '1 patient arrive 15\u00a0min plus tôt',
      '3 patients à prévenir',
    ]);
  });
  it('sums what differs, and tells more and less apart', () => {
    const before = [
      { id: 'a', programme: programme(480, [480, 500]) },
      { id: 'b', programme: programme(500, [500, 515]) },
      { id: 'c', programme: programme(600, [600, 615]) },
    ];
    const after = [
      { id: 'a', programme: programme(490, [490, 510]) },
      { id: 'b', programme: programme(555, [555, 570]) },
      { id: 'c', programme: programme(580, [580, 595]) },
    ];
    expect(describeChange(before, after)).toEqual([
      '1 patient arrive 20\u00a0min plus tôt',
      '2 patients arrivent en tout 1\u00a0h\u00a005 plus tard',
    ]);
  });
  it('names visits that come and go; a told one that goes is to be told', () => {
    const a = { id: 'a', programme: programme(480, [480, 500]), announced: true };
    expect(
      describeChange(
        [a],
        [
          { id: 'b', programme: a.programme },
          { id: 'c', programme: a.programme },
        ],
      ),
    ).toEqual(['2 venues de plus sont placées', '1 venue n’est plus placée', '1 patient à prévenir']);
  });
  it('tells again whom it told one hour of the programme, though arrival and departure stay', () => {
    const told = { id: 'a', programme: programme(480, [480, 500], [520, 540], [560, 600]), announced: true };
    for (const [start, end] of [
      [520, 535],
      [525, 540],
    ] as const) {
      expect(
        describeChange([told], [{ id: 'a', programme: programme(480, [480, 500], [start, end], [560, 600]) }]),
      ).toContain('1 patient à prévenir');
    }
    const swapped = {
      ...told.programme,
      steps: told.programme.steps.map((step) => ({
        ...step,
        code: { s0: 's0', s1: 's2', s2: 's1' }[step.code] ?? step.code,
      })),
    };
    expect(describeChange([told], [{ id: 'a', programme: swapped }])).toContain('1 patient à prévenir');
  });
  it('leaves in peace those whose people alone change, and says nothing when nothing does', () => {
    const a = { id: 'a', programme: programme(480, [480, 500]), announced: true };
    const otherNurse = {
      id: 'a',
      programme: { ...a.programme, steps: a.programme.steps.map((step) => ({ ...step, resourceIds: ['other'] })) },
    };
    expect(describeChange([a], [otherNurse])).toEqual([]);
  });
});
