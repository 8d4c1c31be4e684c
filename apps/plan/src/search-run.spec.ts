import { searchingTime } from './search-run';

describe('the time of a search', () => {
  it('is all that was asked for where nobody is refused', () => {
    expect(searchingTime(3000, 0)).toBe(3000);
  });

  it('leaves some for the reasons of each refusal, up to half', () => {
    expect(searchingTime(3000, 23)).toBe(3000 - 345);
    expect(searchingTime(300, 23)).toBe(150);
  });
});
