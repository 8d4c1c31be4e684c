import { addDays } from '@diurne/time';
import { aHouseWithANurse, monday } from '../testing/a-house-with-a-nurse';
import { TakeClosureBack } from './take-closure-back.use-case';

it('opens again the days of a period that were closed', async () => {
  const at = new Date('2026-11-23T08:30:00Z');
  const { actor, books, unitId } = await aHouseWithANurse();
  await books.units.close(actor, { unitId, on: monday, until: monday, reason: 'travaux' }, at);
  const back = new TakeClosureBack(books.units);
  const period = { unitId, on: addDays(monday, -1), until: addDays(monday, 1) };
  expect(await back.takeBack(actor, period, at)).toEqual([monday]);
  expect((await books.units.list(actor, at))[0]?.closures).toEqual([]);
  await expect(back.takeBack(actor, period, at)).rejects.toMatchObject({ code: 'not-found' });
});
