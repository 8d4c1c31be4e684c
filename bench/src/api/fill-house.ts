import { randomUUID } from 'node:crypto';
import { UserSessions } from '@diurne/access';
import type { Database } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';

/** Twenty nurses and armchairs, a pathway of five steps of half an hour, three patients one after the other on each armchair. */
export const stations = 20;
export const waves = 3;
export const stepMinutes = 30;
export const stepCodes = ['E1', 'E2', 'E3', 'E4', 'E5'] as const;
export const startOf = (wave: number): number => 480 + wave * 180;

export interface BenchHouse {
  readonly establishmentId: string;
  readonly unitId: string;
  readonly accountId: string;
  readonly prescriberId: string;
  readonly versionId: string;
  readonly nurses: readonly string[];
  readonly armchairs: readonly string[];
  /** Of a session that is open. */
  readonly cookie: string;
}

const definition = {
  steps: stepCodes.map((code) => ({
    code,
    label: `Acte ${code}`,
    duration: stepMinutes,
    uses: [{ trade: 'infirmier', amount: 1 }],
    patient: 'exclusive',
    turnover: 0,
    optional: false,
    category: 'paramedical',
    profession: 'infirmier',
  })),
  relations: stepCodes.slice(1).map((to, index) => ({ from: stepCodes[index], to, min: 0 })),
  first: [],
  last: [],
  sameResource: [],
  dayPlace: { attributes: ['armchair'] },
  maxPresence: 719,
  arrivalLead: 0,
  departureLag: 0,
  preparation: ['Venez avec vos ordonnances.'],
  reportSentences: {},
};

export async function fillHouse(database: Database): Promise<BenchHouse> {
  const [establishmentId, unitId, accountId, prescriberId, pathwayId, versionId] = Array.from({ length: 6 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string, string];
  const [nurses, armchairs] = [stations, stations].map((count) =>
    Array.from({ length: count }, () => randomUUID()),
  ) as [string[], string[]];
  const put = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const full: Record<string, unknown> = { establishment_id: establishmentId, ...row };
    const keys = Object.keys(full);
    await queryFreely(
      database,
      `INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(full),
    );
  };
  await queryFreely(
    database,
    `INSERT INTO establishment (id, name, finess, time_zone) VALUES ($1, 'CH du Banc', '990000001', 'Europe/Paris')`,
    [establishmentId],
  );
  await put('account', {
    id: accountId,
    login: 'banc',
    display_name: 'Camille Banc',
    password_hash: 'x',
    roles: ['coordinator', 'secretary'],
  });
  await put('medical_unit', {
    id: unitId,
    code: 'BANC',
    name: 'HDJ du banc',
    profile: 'medicine',
    phone: '00',
    address: 'ici',
    agenda_delay_minutes: 5,
    notice_minutes: 0,
  });
  for (let weekday = 1; weekday <= 5; weekday += 1)
    await put('unit_opening', { unit_id: unitId, weekday, from_minute: 450, to_minute: 1110 });
  await put('correspondent', { id: prescriberId, display_name: 'Dr Banc', specialty: 'médecine générale' });
  const resource = async (id: string, code: string, kind: string, trade: string, attributes: string[]) => {
    await put('resource', { id, code, name: code, kind, trade, capacity: 1, attributes, home_unit_id: unitId });
    await put('resource_unit', { resource_id: id, unit_no: 1 });
    for (let weekday = 1; weekday <= 5; weekday += 1)
      await put('availability_rule', { resource_id: id, weekday, from_minute: 450, to_minute: 1110, capacity: 1 });
  };
  for (const [index, id] of nurses.entries()) await resource(id, `INF${index}`, 'professional', 'infirmier', []);
  for (const [index, id] of armchairs.entries()) await resource(id, `FAU${index}`, 'place', 'fauteuil', ['armchair']);
  await put('care_pathway', { id: pathwayId, code: 'BANC' });
  await put('care_pathway_version', {
    id: versionId,
    pathway_id: pathwayId,
    number: 1,
    name: 'Parcours du banc',
    regime: 'counted',
    regime_source: 'banc',
    definition: JSON.stringify(definition),
  });
  const { token } = await new UserSessions(database, { hours: 12, idleMinutes: 600, demoAllowed: false }).open(
    accountId,
    new Date(),
  );
  return {
    establishmentId,
    unitId,
    accountId,
    prescriberId,
    versionId,
    nurses,
    armchairs,
    cookie: `diurne_session=${token}`,
  };
}
