import { OpenUnit } from '../open-unit/open-unit.use-case';
import { aUnitToOpen } from '../testing/a-unit-to-open';
import { inMemoryReference } from '../testing/in-memory-reference';
import { ListUnits } from './list-units.use-case';

const actor = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-22T08:30:00Z');
const aUnit = (code: string) => ({ ...aUnitToOpen, code, name: `Unité ${code}` });

it('lists the units of the establishment by code, and none of another', async () => {
  const { units } = inMemoryReference();
  for (const code of ['HDJ3', 'HDJ1']) await new OpenUnit(units).open(actor, aUnit(code), at);
  const list = (establishmentId: string) => new ListUnits(units).list({ ...actor, establishmentId }, at);
  expect((await list('a')).map(({ code, name }) => [code, name])).toEqual([
    ['HDJ1', 'Unité HDJ1'],
    ['HDJ3', 'Unité HDJ3'],
  ]);
  expect(await list('b')).toEqual([]);
});
