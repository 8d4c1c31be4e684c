import { addDays } from '@diurne/time';
import { aHouseWithANurse, monday, today } from '../testing/a-house-with-a-nurse';
import { CloseUnit } from './close-unit.use-case';

const at = new Date('2026-11-23T08:30:00Z');

describe('closing a unit', () => {
  it('closes each day of the period, once', async () => {
    const { actor, books, unitId } = await aHouseWithANurse();
    const close = new CloseUnit(books.units);
    const asked = { unitId, on: monday, until: addDays(monday, 1), reason: 'travaux' };
    expect(await close.close(actor, asked, today, at)).toEqual([monday, '2026-12-15']);
    await expect(close.close(actor, asked, today, at)).rejects.toMatchObject({ code: 'already-noted' });
    await expect(close.close(actor, { ...asked, unitId: 'x' }, today, at)).rejects.toMatchObject({ code: 'not-found' });
    await expect(close.close(actor, { ...asked, until: addDays(monday, -1) }, today, at)).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'until' }],
    });
  });
});
