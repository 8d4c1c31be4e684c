import { objectiveDefaults, type Problem } from '@diurne/planning-engine';
import type { BuildProgress } from '@diurne/planning-application';
import { searchUntil } from './search-until';

const visit = (id: string, duration: number): Problem['visits'][number] => ({
  id,
  priority: 1,
  window: { from: 480, to: 720 },
  maxPresence: 719,
  arrivalLead: 0,
  departureLag: 0,
  turnover: 0,
  travelExtra: 0,
  relations: [],
  first: [],
  last: [],
  sameResource: [],
  steps: [
    {
      id: 'A',
      duration,
      uses: [{ anyOf: ['nurse'], amount: 1 }],
      patient: 'exclusive',
      turnover: 0,
      optional: false,
      value: 1,
    },
    {
      id: 'B',
      duration: 20,
      uses: [{ anyOf: ['physician'], amount: 1 }],
      patient: 'exclusive',
      turnover: 0,
      optional: false,
      value: 1,
    },
  ],
});
/** Too full for everybody: the search cannot prove that it is done. */
const problem: Problem = {
  date: '2026-12-01',
  timeZone: 'Europe/Paris',
  grid: 5,
  opening: { from: 480, to: 720 },
  locations: [],
  travel: { default: 0, pairs: [] },
  objective: { ...objectiveDefaults, peak: 7, makespan: 3 },
  resources: ['nurse', 'physician'].map((id) => ({
    id,
    kind: 'professional',
    windows: [{ from: 480, to: 720, capacity: 1 }],
    busy: [],
    turnover: 0,
    attributes: [],
  })),
  visits: Array.from({ length: 7 }, (_, n) => visit(`v${n}`, 35 + 5 * (n % 3))),
};
const watched = (perCall: number, shouldStop: () => boolean = () => false) => {
  let ms = 0;
  const said: BuildProgress[] = [];
  return {
    said,
    watch: {
      now: () => (ms += perCall),
      shouldStop,
      onProgress: (progress: BuildProgress) => {
        said.push(progress);
      },
    },
  };
};

describe('a search with a clock', () => {
  it('ends when its seconds are over and gives its best plan', () => {
    const { said, watch } = watched(170);
    const outcome = searchUntil({ problem, start: [], seed: 1, seconds: 1 }, watch);
    expect(outcome.visits).toHaveLength(7);
    expect(said.at(-1)).toMatchObject({
      secondsAsked: 1,
      elapsedMs: 1020,
      planned: outcome.visits.filter(({ status }) => status === 'planned').length,
    });
    expect(said.map(({ elapsedMs }) => elapsedMs)).toEqual([170, 510, 850, 1020]);
  });

  it('ends at once when it is asked to stop, with what it has', () => {
    let asked = 0;
    const { said, watch } = watched(10, () => (asked += 1) >= 3);
    expect(
      searchUntil({ problem, start: [], seed: 1, seconds: 60 }, watch).visits.some(
        ({ status }) => status === 'planned',
      ),
    ).toBe(true);
    expect(said.at(-1)?.elapsedMs).toBe(30);
  });
});
