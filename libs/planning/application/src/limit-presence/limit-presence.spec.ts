import { aUnitToOpen } from '../testing/a-unit-to-open';
import { inMemoryReference } from '../testing/in-memory-reference';
import { LimitPresence } from './limit-presence.use-case';

const administrator = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-22T08:30:00Z');

async function aUnit() {
  const { units } = inMemoryReference();
  const unit = await units.open(administrator, aUnitToOpen, at);
  const limit = (minutes: number, unitId = unit?.id ?? '') =>
    new LimitPresence(units).limit(administrator, { unitId, minutes }, at);
  return { limit, listed: () => units.list(administrator, at) };
}

describe('limiting the presence in a unit', () => {
  it('is kept, twelve hours included', async () => {
    const { limit, listed } = await aUnit();
    expect(await limit(720)).toMatchObject({ code: 'HDJ2', longestPresenceMinutes: 720 });
    expect(await listed()).toMatchObject([{ longestPresenceMinutes: 720 }]);
  });

  it('is refused beyond the law, and of a unit that is not there', async () => {
    const { limit, listed } = await aUnit();
    await expect(limit(721)).rejects.toMatchObject({ code: 'input-invalid', errors: [{ path: 'minutes' }] });
    await expect(limit(480, 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
    expect(await listed()).toMatchObject([{ longestPresenceMinutes: 719 }]);
  });
});
