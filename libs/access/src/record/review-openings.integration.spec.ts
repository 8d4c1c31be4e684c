import { randomUUID } from 'node:crypto';
import { anAccessHouse, at, outcome, type AccessHouse, type Person } from '../testing/an-access-house';
import { BreakGlass } from './break-glass.use-case';
import { ReviewOpenings } from './review-openings.use-case';

let house: AccessHouse;
let physician: Person;
let dim: Person;
beforeAll(async () => {
  house = await anAccessHouse();
  physician = await house.person(['physician', 'dim']);
  dim = await house.person(['dim']);
});
afterAll(async () => {
  await house.drop();
});
const open = (minute: number, reason: string) =>
  new BreakGlass(house.database, 60).run(physician.actor, { of: 'patient', id: house.ids.patient, reason }, at(minute));
const listed = async (toReview: boolean, limit = 10) =>
  new ReviewOpenings(house.database).list(dim.actor, { toReview, limit }, at(30));
const review = (as: Person, id: string) =>
  outcome(new ReviewOpenings(house.database).review(as.actor, id, 'vu avec le chef de service', at(31)));

it('lists who opened whose record, the latest first, and those that nobody has looked at before the others', async () => {
  const first = await open(1, 'relire le compte rendu ancien');
  const second = await open(2, 'appelé pour un avis');
  expect((await listed(true)).map(({ id, reason, patientId, total }) => [id, reason, patientId, total])).toEqual([
    [second.id, 'appelé pour un avis', house.ids.patient, 2],
    [first.id, 'relire le compte rendu ancien', house.ids.patient, 2],
  ]);
  expect(await listed(true, 1)).toMatchObject([{ id: second.id, total: 2 }]);
  expect(await review(dim, second.id)).toBe('done');
  expect((await listed(true)).map(({ id }) => id)).toEqual([first.id]);
  expect(await listed(false)).toMatchObject([
    { id: first.id, reviewedBy: null },
    { id: second.id, reviewedBy: 'ESSAI', reviewedAt: at(31), remark: 'vu avec le chef de service' },
  ]);
  expect(await house.trailOf(second.id)).toEqual([
    ['record-opened-by-glass', physician.id, expect.anything()],
    ['record-opening-reviewed', dim.id, {}],
  ]);
});

it('is reviewed once, by another than who opened it', async () => {
  const { id } = await open(3, 'préparer la réunion de concertation');
  expect(await review(physician, id)).toBe('own-opening');
  const both = await Promise.all([review(dim, id), review(dim, id)]);
  expect(both.sort()).toEqual(['already-noted', 'done']);
  expect(await review(dim, randomUUID())).toBe('not-found');
});
