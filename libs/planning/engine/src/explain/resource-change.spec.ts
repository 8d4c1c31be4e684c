import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { resourceChanges } from './resource-change';

const visit = aVisit('v', [
  aStep('drip', 40, { uses: [by('nurse')], patient: 'background' }),
  aStep('care', 15, { uses: [by('nurse')], patient: 'background' }),
]);
const nurse = aResource('nurse', { windows: [{ from: 520, to: 700, capacity: 2 }] });
const day = aDay({ resources: [nurse], visits: [visit] });
const texts = (starts: Parameters<typeof planned>[1]): string[] =>
  resourceChanges(day, nurse, planned(visit, starts)).map((c) => c.text.replaceAll('\u00a0', ' '));

describe('what a resource would have to give', () => {
  it('counts minutes that two steps share once, and says that they take two units', () => {
    const [open, release] = texts({ drip: 480, care: 500 });
    expect(open).toBe('Ouvrir 2 unités de « nurse » 40 min de plus, de 8 h à 8 h 40');
    expect(release).toBe('Ouvrir et libérer 2 unités de « nurse » de 8 h à 8 h 40');
  });

  it('opens for two steps that touch with as many units as one of them takes', () => {
    const change = resourceChanges(day, nurse, planned(visit, { drip: 460, care: 500 }))[0]!;
    expect(change.apply(day).resources[0]!.windows.slice(1)).toEqual([
      { from: 460, to: 500, capacity: 1 },
      { from: 500, to: 515, capacity: 1 },
    ]);
  });

  it('asks nothing to be opened where the resource is open', () => {
    expect(texts({ drip: 600, care: 660 })[0]).toBe('Libérer « nurse » de 10 h à 10 h 40 et de 11 h à 11 h 15');
  });

  it('speaks of units only where units count: not of the hour at which a group starts, nor of a break', () => {
    const school = aResource('school', {
      windows: [{ from: 520, to: 700, capacity: 6 }],
      starts: [540, 630],
      break: { from: 600, to: 660, minutes: 20 },
    });
    const pair = aVisit('pair', [aStep('lesson', 50, { uses: [{ anyOf: ['school'], amount: 2 }] })]);
    const asked = resourceChanges(
      aDay({ resources: [school], visits: [pair] }),
      school,
      planned(pair, { lesson: 585 }),
    );
    const said = asked.map((c) => c.text.replaceAll('\u00a0', ' '));
    expect(said).toContain('Ajouter un départ de « school » à 9 h 45');
    expect(said).toContain('Renoncer à la pause de « school »');
    expect(said).toContain('Disposer de plus de 2 unités de « school » de 9 h 45 à 10 h 35');
    const start = asked[said.indexOf('Ajouter un départ de « school » à 9 h 45')]!;
    expect(start.apply(aDay({ resources: [school], visits: [pair] })).resources[0]!.starts).toEqual([540, 630, 585]);
  });
});
