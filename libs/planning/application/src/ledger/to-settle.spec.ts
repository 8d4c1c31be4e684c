import { dayKeyText } from '@diurne/planning-domain';
import { aDesk, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { toSettle } from './to-settle';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const away = (resourceId: string, from: number, to: number): void => {
  const index = desk.house.resources.findIndex(({ id }) => id === resourceId);
  desk.house.resources[index] = { ...desk.house.resources[index]!, away: [{ from, to }] };
};
const settled = () =>
  toSettle(desk.dayAt(desk.here)).map(({ visitId, stepCode, resourceId }) => [visitId, stepCode, resourceId]);

describe('what is to be settled on a day', () => {
  it('is every visit of a closed day that is still to be lived', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    expect(settled()).toEqual([]);
    desk.house.closures.set(dayKeyText(desk.here), 'fuite d’eau');
    expect(settled()).toEqual([[visitId, null, null]]);
  });

  it('is each step whose person is not there at its hours, and no other', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    away(desk.ids.physician, 0, 560);
    expect(settled()).toEqual([]);
    away(desk.ids.physician, 594, 1440);
    expect(settled()).toEqual([[visitId, 'CS', desk.ids.physician]]);
  });

  it('is the place of a visit, and no step that is done or said not to be', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    await desk.book(care(desk, 700));
    away(desk.ids.armchairs, 0, 1440);
    away(desk.ids.physician, 0, 1440);
    const day = desk.dayAt(desk.here);
    const lived = { ...day.visits[0]!.lived, doneSteps: ['CS'] };
    expect(toSettle({ ...day, visits: [{ ...day.visits[0]!, lived }] })).toEqual([
      { visitId, stepCode: null, resourceId: desk.ids.armchairs },
    ]);
    const left = { ...day.visits[0]!.lived, leftOutSteps: ['CS'] };
    expect(toSettle({ ...day, visits: [{ ...day.visits[0]!, lived: left }] })).toHaveLength(1);
  });
});
