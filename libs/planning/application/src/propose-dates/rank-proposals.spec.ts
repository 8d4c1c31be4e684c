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
    steps: [{ id: 'A', start: arrival, end: departure - 20, uses: [] }],
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
    const [first, , third] = rankProposals([monday, wednesday, friday], 1, 3);
    expect(first).toMatchObject({
      dayRevision: 7,
      presenceMinutes: 140,
      waitingMinutes: 20,
      why: 'mercredi 2 décembre, présence la plus courte, présence 2\u00a0h\u00a020, dont 20\u00a0min d’attente',
    });
    expect(third!.why).toBe(
      'lundi 30 novembre, premier jour possible, présence 2\u00a0h\u00a030, dont 20\u00a0min d’attente',
    );
    expect(presenceInFrench(45, 0)).toBe('présence 45\u00a0min, sans attente');
  });
});
