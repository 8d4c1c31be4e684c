import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlan } from '@diurne/planning-engine';
import { readPlanFile, readProblemFile } from './read-files';
import { dayPicture } from './picture/day-picture';

const folder = join(__dirname, '../../../examples');
const days = readdirSync(folder).filter((file) => file.endsWith('-day.json'));
const solved = days.filter((file) => readdirSync(folder).includes(file.replace('.json', '.plan.json')));

describe('the examples', () => {
  it.each(days)('%s is a problem that can be read', (file) => {
    expect(readProblemFile(join(folder, file)).problem.visits.length).toBeGreaterThan(2);
  });

  it.each(solved)('%s stands with a valid plan of its own bytes and with its picture', (file) => {
    const { problem, hash } = readProblemFile(join(folder, file));
    const plan = readPlanFile(join(folder, file.replace('.json', '.plan.json')));
    expect(checkPlan(problem, plan, { problemHash: hash })).toEqual([]);
    expect(readFileSync(join(folder, file.replace('.json', '.svg')), 'utf8')).toBe(dayPicture(problem, plan));
  });

  it('hold a day that is overloaded and one that is not', () => {
    expect(solved).toEqual(expect.arrayContaining(['overloaded-day.json', 'small-day.json']));
    const refused = (file: string) =>
      readPlanFile(join(folder, file)).visits.filter(({ status }) => status === 'unplanned').length;
    expect(refused('small-day.plan.json')).toBe(0);
    expect(refused('overloaded-day.plan.json')).toBeGreaterThan(0);
  });

  it('are planned at the least cost there is, the overloaded one too', () => {
    for (const file of solved) {
      const { bound, cost } = readPlanFile(join(folder, file.replace('.json', '.plan.json')));
      expect(bound).toBe(cost.total);
    }
  });
});
