import { filterOf, searchOf } from './billing-filter';

const today = '2026-11-27';

it('is the last seven days where the address says nothing, or nothing that can be', () => {
  const all = { from: '2026-11-21', to: today, page: 1 };
  expect(filterOf(new URLSearchParams(), today)).toEqual(all);
  expect(filterOf(new URLSearchParams('du=2026-02-30&classe=rien&etat=x&page=0'), today)).toEqual(all);
});
it('goes into the address and comes back, from the first page on whatever is chosen', () => {
  const filter = filterOf(new URLSearchParams('du=2026-11-02&au=2026-11-08&etat=held&page=3'), today);
  expect(filter).toEqual({ from: '2026-11-02', to: '2026-11-08', state: 'held', page: 3 });
  const next = searchOf(filter, { gradingClass: 'fullStay', unitId: 'u' });
  expect(String(next)).toBe('du=2026-11-02&au=2026-11-08&unite=u&classe=fullStay&etat=held');
  expect(filterOf(next, today)).toMatchObject({ gradingClass: 'fullStay', unitId: 'u', page: 1 });
  expect(String(searchOf(filter, { state: undefined, page: 2 }))).toBe('du=2026-11-02&au=2026-11-08&page=2');
});
