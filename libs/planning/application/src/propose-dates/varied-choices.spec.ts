import { nearChoices, variedChoices } from './varied-choices';

const hours = (...arrivals: number[]) => arrivals.map((arrival) => ({ plan: { arrival } }));
const arrivals = (choices: readonly { plan: { arrival: number } }[]) => choices.map(({ plan }) => plan.arrival);

describe('choices of one day', () => {
  it('are the best, then the best of the other half-day, then what is an hour away', () => {
    const found = hours(455, 460, 465, 515, 510, 590, 715, 720, 725, 860);
    expect(arrivals(variedChoices(found, 5))).toEqual([455, 720, 515, 590, 860]);
    expect(arrivals(variedChoices(found, 2))).toEqual([455, 720]);
    expect(arrivals(variedChoices(hours(455, 460, 510), 5))).toEqual([455]);
  });

  it('begin with the best, in the afternoon too, and know no other half-day five minutes away', () => {
    expect(arrivals(variedChoices(hours(720, 715, 640, 900), 3))).toEqual([720, 640, 900]);
    expect(variedChoices([], 3)).toEqual([]);
  });

  it('are well apart from what is had already', () => {
    expect(arrivals(variedChoices(hours(455, 520, 460, 730, 790), 3, hours(460)))).toEqual([730, 520, 790]);
    expect(variedChoices(hours(455, 515), 3, hours(460))).toEqual([]);
  });

  it('are near ones where there is but one, the furthest first', () => {
    expect(arrivals(nearChoices(hours(605, 600, 610, 640), 3))).toEqual([605, 640, 600]);
    expect(nearChoices([], 3)).toEqual([]);
  });
});
