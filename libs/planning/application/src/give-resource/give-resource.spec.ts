import { AddResource } from '../add-resource/add-resource.use-case';
import { ListResources } from '../list-resources/list-resources.use-case';
import { aUnitToOpen } from '../testing/a-unit-to-open';
import { inMemoryReference } from '../testing/in-memory-reference';
import { GiveResource } from './give-resource.use-case';

const coordinator = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-22T08:30:00Z');
const anArmchair = {
  code: 'F1',
  name: 'Fauteuil 1',
  kind: 'place',
  trade: 'fauteuil',
  capacity: 1,
  turnover: 10,
  attributes: [],
  homeUnitId: null,
  weekly: [],
  break: null,
} as const;

async function anArmchairForAll() {
  const { resources, units } = inMemoryReference();
  const unit = await units.open(coordinator, aUnitToOpen, at);
  const armchair = await new AddResource(resources, units).add(coordinator, anArmchair, at);
  return {
    unitId: unit?.id ?? '',
    armchair,
    give: (unitId: string | null, resourceId = armchair.id) =>
      new GiveResource(resources, units).give(coordinator, { resourceId, unitId }, at),
    listed: () => new ListResources(resources).list(coordinator, at),
  };
}

describe('giving a resource', () => {
  it('makes it a unit’s own, or shared again', async () => {
    const { unitId, armchair, give, listed } = await anArmchairForAll();
    expect(await give(unitId)).toEqual({ ...armchair, homeUnitId: unitId });
    expect(await listed()).toMatchObject([{ homeUnitId: unitId }]);
    expect(await give(null)).toEqual(armchair);
  });

  it('is refused to a unit and of a resource that are not there', async () => {
    const { unitId, give, listed } = await anArmchairForAll();
    await expect(give('nowhere')).rejects.toMatchObject({
      code: 'reference-unknown',
      errors: [{ path: 'unitId', message: 'unité inconnue' }],
    });
    await expect(give(unitId, 'nothing')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette ressource n’existe pas dans cet établissement.',
    });
    expect(await listed()).toMatchObject([{ homeUnitId: null }]);
  });
});
