import { randomUUID } from 'node:crypto';
import { anAccessHouse, at, outcome, type AccessHouse } from '../testing/an-access-house';
import { BreakGlass } from './break-glass.use-case';

let house: AccessHouse;
beforeAll(async () => {
  house = await anAccessHouse();
});
afterAll(async () => {
  await house.drop();
});
const reason = 'appelée au fauteuil pour un malaise';

it('keeps who opened whose record, why and until when, in a trace without the words', async () => {
  const { actor, id: accountId } = await house.person(['physician']);
  const { patient } = house.ids;
  const opened = await new BreakGlass(house.database, 45).run(actor, { of: 'patient', id: patient, reason }, at(3));
  const rows = await house.free(`SELECT account_id, patient_id, reason, opened_at, until FROM record_opening`);
  expect(rows).toEqual([{ account_id: accountId, patient_id: patient, reason, opened_at: at(3), until: at(48) }]);
  expect(await house.trailOf(opened.id)).toEqual([
    ['record-opened-by-glass', accountId, { of: 'patient', until: at(48).toISOString() }],
  ]);
});

it('opens nobody’s record, and is never changed afterwards', async () => {
  const { actor } = await house.person(['physician']);
  const glass = new BreakGlass(house.database, 45);
  for (const kind of ['patient', 'visit', 'request'] as const)
    expect(await outcome(glass.run(actor, { of: kind, id: randomUUID(), reason }, at(3)))).toBe('not-found');
  await expect(house.free(`UPDATE record_opening SET reason = 'autre'`)).rejects.toThrow(/permission denied/);
  await expect(house.free(`DELETE FROM record_opening`)).rejects.toThrow(/permission denied/);
});
