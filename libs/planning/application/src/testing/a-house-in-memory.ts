import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { LedgerRequest, LedgerResource } from '../ledger/ledger-day.value';
import type { AskedMore, HouseIds, HouseToPlan } from './house-to-plan';
import { InMemoryBillingLedger } from './in-memory-billing-ledger';
import { InMemoryDayBuilds } from './in-memory-day-builds';
import { InMemoryDayLedger } from './in-memory-day-ledger';
import { InMemoryDeathTrace } from './in-memory-death-trace';
import { InMemoryHouse } from './in-memory-house';
import { InMemoryPathwayShelf } from './in-memory-pathway-shelf';
import { InMemoryRequestBook } from './in-memory-request-book';
import { InMemoryVisitTrace } from './in-memory-visit-trace';
import { testPathways, type TestPathway } from './test-pathways';

export interface HouseInMemory extends HouseToPlan {
  readonly house: InMemoryHouse;
  readonly ledger: InMemoryDayLedger;
  readonly builds: InMemoryDayBuilds;
  readonly book: InMemoryRequestBook;
  readonly shelf: InMemoryPathwayShelf;
  readonly trace: InMemoryVisitTrace;
  readonly billing: InMemoryBillingLedger;
  readonly deaths: InMemoryDeathTrace;
}

/** The house that contracts and use cases are tried on, with the twin of each port. */
export function aHouseInMemory(): HouseInMemory {
  const house = new InMemoryHouse('house');
  const newId = (): string => house.newId();
  const ids: HouseIds = {
    establishment: house.establishmentId,
    unit: newId(),
    otherUnit: newId(),
    nurses: newId(),
    physician: newId(),
    echograph: newId(),
    armchairs: newId(),
    coordinator: newId(),
  };
  const actor: Actor = { establishmentId: ids.establishment, accountId: ids.coordinator };
  for (const [id, name] of [[ids.unit, 'HDJ'] as const, [ids.otherUnit, 'Unité HDJ2'] as const])
    house.units.set(id, {
      id,
      name,
      phone: '01 99 00 12 34',
      opening: { from: 0, to: 1200 },
      noticeMinutes: 0,
      longestPresence: 719,
    });
  house.resources.push(...resourcesOf(ids));
  for (const of of Object.keys(testPathways) as TestPathway[])
    house.pathways.push({
      pathwayId: newId(),
      versionId: newId(),
      code: of,
      number: 1,
      pathway: testPathways[of],
      pathwayName: `Parcours ${of}`,
    });
  const trace = new InMemoryVisitTrace(house);
  const prescriberId = newId();
  house.prescribers.add(prescriberId);
  return {
    house,
    ids,
    actor,
    newId,
    ledger: new InMemoryDayLedger(house),
    builds: new InMemoryDayBuilds(house),
    book: new InMemoryRequestBook(house),
    shelf: new InMemoryPathwayShelf(house),
    trace,
    deaths: new InMemoryDeathTrace(house, trace),
    billing: new InMemoryBillingLedger(house),
    day: (on, unitId = ids.unit) => ({ unitId, on }),
    tell: async (visitId, at) => {
      const was = house.visitAt(visitId);
      if (!was) throw new Error('no such visit');
      const is = { ...was, announced: true, announcedAt: at.toISOString() };
      house.visits.set(visitId, is);
      house.noteEpisode(was, is, at, null);
    },
    episodes: async () => house.episodes,
    ownArmchair: async (unitId) => {
      const id = newId();
      const homeUnitName = house.units.get(unitId)?.name ?? null;
      house.resources.push({ ...armchair(id, 1), name: 'Fauteuil à part', homeUnitId: unitId, homeUnitName });
      return id;
    },
    limitPresence: async (longestPresence) => {
      house.units.set(ids.unit, { ...house.units.get(ids.unit)!, longestPresence });
    },
    watchOfNurses: async () => {
      const id = newId();
      house.resources.push(resource(id, 'professional', 'surveillance infirmière', 4, { personId: ids.nurses }));
      return id;
    },
    request: async (on, of = 'care', more = {}) => {
      const request = requestOf(house, { on, of, prescriberId, unitId: ids.unit }, more);
      house.patients.add(request.patientId);
      house.requests.set(request.id, request);
      return { requestId: request.id, patientId: request.patientId };
    },
  };
}

interface Asked {
  readonly on: CivilDate;
  readonly of: TestPathway;
  readonly prescriberId: string;
  readonly unitId: string;
}

function requestOf(house: InMemoryHouse, { on, of, prescriberId, unitId }: Asked, more: AskedMore): LedgerRequest {
  const version = house.pathways.find(({ code }) => code === of);
  if (!version) throw new Error(`no pathway ${of}`);
  return {
    id: house.newId(),
    unitId,
    patientId: house.newId(),
    pathwayId: version.pathwayId,
    pathwayVersionId: version.versionId,
    pathway: version.pathway,
    pathwayName: version.pathwayName,
    prescriberId,
    justification: 'essai',
    priority: 2,
    wishedFrom: on,
    wishedTo: on,
    hours: null,
    note: null,
    receivedAt: '2026-11-02T09:00:00.000Z',
    state: 'validated',
    visitId: null,
    ...more,
  };
}

const resource = (
  id: string,
  kind: LedgerResource['kind'],
  trade: string,
  units: number,
  more: Partial<LedgerResource> = {},
): LedgerResource => ({
  id,
  code: trade,
  name: `Équipe ${trade}`,
  kind,
  trade,
  units,
  turnover: 0,
  attributes: [],
  location: null,
  homeUnitId: null,
  homeUnitName: null,
  windows: [{ from: 0, to: 1200, capacity: units }],
  busy: [],
  break: null,
  starts: null,
  ...more,
});

const armchair = (id: string, units: number): LedgerResource =>
  resource(id, 'place', 'fauteuil', units, { attributes: ['armchair'] });

function resourcesOf(ids: HouseIds): readonly LedgerResource[] {
  return [
    resource(ids.nurses, 'professional', 'infirmier', 2),
    resource(ids.physician, 'professional', 'cardiologue', 1),
    resource(ids.echograph, 'equipment', 'échographie', 1, { turnover: 10 }),
    armchair(ids.armchairs, 3),
  ];
}
