import type { ResourceToAdd } from '@diurne/planning-domain';
import { AddResource } from '../add-resource/add-resource.use-case';
import { inMemoryReference } from '../testing/in-memory-reference';
import { ListResources } from './list-resources.use-case';

const actor = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-22T08:30:00Z');
const aNurse = (code: string, trade: string): ResourceToAdd => ({
  code,
  name: 'ESSAI Infirmière',
  kind: 'professional',
  trade,
  capacity: 3,
  turnover: 0,
  attributes: [],
  homeUnitId: null,
  weekly: [{ weekday: 1, from: 450, to: 900, capacity: 2 }],
  break: { from: 690, to: 840, minutes: 45 },
});

it('lists the resources of the establishment by trade and code, and none of another', async () => {
  const { resources, units } = inMemoryReference();
  for (const [code, trade] of [
    ['I2', 'infirmier'],
    ['I1', 'infirmier'],
    ['Z9', 'cardiologue'],
  ] as const)
    await new AddResource(resources, units).add(actor, aNurse(code, trade), at);
  const list = (establishmentId: string) => new ListResources(resources).list({ ...actor, establishmentId }, at);
  expect((await list('a')).map(({ code, capacity }) => [code, capacity])).toEqual([
    ['Z9', 3],
    ['I1', 3],
    ['I2', 3],
  ]);
  expect(await list('b')).toEqual([]);
});
