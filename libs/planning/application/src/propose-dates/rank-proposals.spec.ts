import type { InsertionProposal } from '@diurne/planning-engine';
import { civilDate } from '@diurne/time';
import type { LedgerDay } from '../ledger/ledger-day.value';
import { presenceInFrench, rankProposals } from './rank-proposals';

const day = (on: string, revision: number) => ({ on: civilDate(on), revision }) as LedgerDay;
const found = (arrival: number, departure: number, cost: number): InsertionProposal => ({
  plan: {
    id: 'r',
    status: 'planned',
    arrival,
    departure,
    steps: [
      { id: 'A', start: arrival, end: arrival + 60, uses: [] },
      { id: 'B', start: arrival + 80, end: departure, uses: [] },
    ],
  },
  cost,
});
const monday = { day: day('2026-11-30', 4), found: [found(480, 630, 170), found(600, 755, 171)] };
const wednesday = { day: day('2026-12-02', 7), found: [found(510, 650, 140)] };
const friday = { day: day('2026-12-04', 1), found: [found(540, 700, 160), found(700, 860, 161)] };
const order = (priority: number, count: number) =>
  rankProposals([monday, wednesday, friday], priority, count).map(({ on, programme }) => `${on} ${programme.arrival}`);

describe('proposals', () => {
  it('give each day’s best hours before any second best, by what they cost', () => {
    expect(order(3, 5)).toEqual([
      '2026-12-02 510',
      '2026-12-04 540',
      '2026-11-30 480',
      '2026-12-04 700',
      '2026-11-30 600',
    ]);
    expect(order(3, 2)).toEqual(['2026-12-02 510', '2026-12-04 540']);
  });

  it('put the date first for an urgent request', () => {
    expect(order(4, 4)).toEqual(['2026-11-30 480', '2026-12-02 510', '2026-12-04 540', '2026-11-30 600']);
  });

  it('say why, with the day’s revision to book against', () => {
    const [first, second, third, fourth] = rankProposals([monday, wednesday, friday], 1, 4);
    expect(first).toMatchObject({
      dayRevision: 7,
      presenceMinutes: 140,
      waitingMinutes: 20,
      why: '2 jours plus tard, présence la plus courte, présence 2\u00a0h\u00a020, dont 20\u00a0min d’attente',
    });
    expect([second!.why, third!.why, fourth!.why]).toEqual([
      '4 jours plus tard, présence 2\u00a0h\u00a040, dont 20\u00a0min d’attente',
      'premier jour possible, présence 2\u00a0h\u00a030, dont 20\u00a0min d’attente',
      'autre heure du vendredi 4 décembre, 2\u00a0h\u00a040 après 9\u00a0h, présence 2\u00a0h\u00a040, dont 20\u00a0min d’attente',
    ]);
    expect(presenceInFrench(45, 0)).toBe('présence 45\u00a0min, sans attente');
  });

  it('call no day the first possible that is not, though the first is not shown', () => {
    const whys = rankProposals([monday, wednesday, friday], 3, 2).map(({ why }) => why.split(', ')[0]);
    expect(whys).toEqual(['2 jours plus tard', '4 jours plus tard']);
  });

  it('are no twins while something else is possible, and say of each what it has and the others have not', () => {
    const stay = (arrival: number) => found(arrival, arrival + 150, 170 + arrival);
    const tight = { day: day('2026-11-30', 4), found: [480, 485, 490, 495, 545, 550, 720, 725].map(stay) };
    const shown = rankProposals([tight], 3, 5);
    expect(shown.map(({ programme, why }) => [programme.arrival, why.split(', présence')[0]])).toEqual([
      [480, 'premier jour possible'],
      [720, 'autre heure du lundi 30 novembre, l’après-midi'],
      [545, 'autre heure du lundi 30 novembre, 1\u00a0h\u00a005 après 8\u00a0h'],
    ]);
    expect(shown.map(({ why }) => why).join()).not.toContain('la plus courte');
  });

  it('are near ones, the furthest first, where one hour alone is possible', () => {
    const stay = (arrival: number) => found(arrival, arrival + 150, 170 + arrival);
    const tight = { day: day('2026-11-30', 4), found: [605, 610, 615, 640].map(stay) };
    const full = { day: day('2026-12-01', 2), found: [] };
    expect(
      rankProposals([tight, full], 3, 3).map(({ programme, why }) => [programme.arrival, why.split(', p')[0]]),
    ).toEqual([
      [605, 'premier jour possible'],
      [640, 'autre heure du lundi 30 novembre, 35\u00a0min après 10\u00a0h\u00a005'],
      [615, 'autre heure du lundi 30 novembre, 10\u00a0min après 10\u00a0h\u00a005'],
    ]);
  });
});
