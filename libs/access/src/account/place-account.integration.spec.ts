import { randomUUID } from 'node:crypto';
import { anAccessHouse, at, outcome, type AccessHouse } from '../testing/an-access-house';
import { PlaceAccount } from './place-account.use-case';
import { PostgresAccountBook } from './postgres-account-book';

let house: AccessHouse;
beforeAll(async () => {
  house = await anAccessHouse();
});
afterAll(async () => {
  await house.drop();
});
const sayUnits = (id: string, unitIds: string[], everyUnit = false) =>
  outcome(new PlaceAccount(house.database).run(house.actor, id, { everyUnit, unitIds }, at(0)));
const placed = async (id: string) => {
  const accounts = await new PostgresAccountBook(house.database).list(house.actor, at(1));
  const { everyUnit, unitIds } = accounts.find((one) => one.id === id)!;
  return { everyUnit, unitIds };
};

it('says in which units somebody works, whole, and traces it; nobody works anywhere before', async () => {
  const { id } = await house.person(['wardNurse']);
  const { unit } = house.ids;
  expect(await placed(id)).toEqual({ everyUnit: false, unitIds: [] });
  expect(await sayUnits(id, [unit, unit])).toBe('done');
  expect(await placed(id)).toEqual({ everyUnit: false, unitIds: [unit] });
  expect(await sayUnits(id, [], true)).toBe('done');
  expect(await placed(id)).toEqual({ everyUnit: true, unitIds: [] });
  expect((await house.trailOf(id)).map(([action, , detail]) => [action, detail])).toEqual([
    ['account-placed', { everyUnit: false, unitIds: [unit, unit] }],
    ['account-placed', { everyUnit: true, unitIds: [] }],
  ]);
});

it('refuses a unit that nobody knows, and an account of nobody, and changes nothing', async () => {
  const { id } = await house.person(['wardNurse']);
  await sayUnits(id, [house.ids.unit]);
  expect(await sayUnits(id, [randomUUID()], true)).toBe('reference-unknown');
  expect(await placed(id)).toEqual({ everyUnit: false, unitIds: [house.ids.unit] });
  expect(await sayUnits(randomUUID(), [])).toBe('not-found');
});
