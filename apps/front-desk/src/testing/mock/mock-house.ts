import * as c from '@diurne/contracts';
import { resources } from './hospital.fixture';
import { MockRefusal, on } from './mock-server';

/** Units and resources as the API keeps them. */
export function mockHouse(units: readonly c.UnitView[]) {
  const homes = new Map<string, string | null>();
  const limits = new Map<string, number>();
  return [
    on(c.listResources, () => resources.map((one) => ({ ...one, homeUnitId: homes.get(one.id) ?? null }))),
    on(c.giveResource, ({ params, body }) => {
      const given = resources.find(({ id }) => id === params.id);
      if (given === undefined)
        throw new MockRefusal({ status: 404, code: 'not-found', detail: 'Cette ressource n’existe pas.' });
      homes.set(params.id, body.unitId);
      return { ...given, homeUnitId: body.unitId };
    }),
    on(c.listUnits, () => units.map((one) => ({ ...one, longestPresenceMinutes: limits.get(one.id) ?? 719 }))),
    on(c.limitPresence, ({ params, body }) => {
      const unit = units.find(({ id }) => id === params.id);
      if (unit === undefined)
        throw new MockRefusal({ status: 404, code: 'not-found', detail: 'Cette unité n’existe pas.' });
      limits.set(params.id, body.minutes);
      return { ...unit, longestPresenceMinutes: body.minutes };
    }),
  ];
}
