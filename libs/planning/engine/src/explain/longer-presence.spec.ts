import type { Minutes } from '../model/problem';
import { aDay, aStep, aVisit } from '../testing/day-builder';
import { explainVisit } from './explain-visit';

describe('what would help a stay that is too long', () => {
  /** Two steps at hours that lie so many minutes apart, end to end. */
  const remedies = (minutes: Minutes, maxPresence: Minutes): readonly string[] => {
    const opening = { from: 300, to: 1300 },
      end = 400 + minutes;
    const steps = [
      aStep('morning', 30, { window: { from: 400, to: 430 } }),
      aStep('evening', 30, { window: { from: end - 30, to: end } }),
    ];
    const visits = [aVisit('v', steps, { window: opening, maxPresence })];
    return explainVisit(aDay({ opening, visits }), [], 'v').flatMap((r) => r.relaxations.map(({ change }) => change));
  };

  it('is a longer one, as long as that is under twelve hours', () =>
    expect(remedies(660, 600)).toContain('Accepter une présence de 11\u00a0h, au lieu de 10\u00a0h au plus.'));

  it('is never twelve hours, which no unit grants by itself', () => {
    const said = remedies(740, 719);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((change) => change.includes('présence'))).toEqual([]);
  });
});
