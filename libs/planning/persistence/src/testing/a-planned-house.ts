import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';
import { testPathways, type TestPathway } from '@diurne/planning-application/testing';
import type { DayKey } from '@diurne/planning-domain';
import type { CivilDate, FrenchTerritory } from '@diurne/time';

/** Open every day of the week, at night too, so that both clock changes fall into it. Two nurses' hands, one physician, one echograph with turnover, three armchairs. */
export async function aPlannedHouse(database: Database, territory: FrenchTerritory = 'metropole') {
  const establishment = randomUUID();
  const ids = {
    establishment,
    unit: randomUUID(),
    nurses: randomUUID(),
    physician: randomUUID(),
    echograph: randomUUID(),
    armchairs: randomUUID(),
    coordinator: randomUUID(),
    prescriber: randomUUID(),
  };
  await queryFreely(
    database,
    `INSERT INTO establishment (id, name, finess, time_zone, territory) VALUES ($1, 'CH d’Essai', '990000001', 'Europe/Paris', $2)`,
    [establishment, territory],
  );
  await queryFreely(
    database,
    `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles, every_unit) VALUES ($1, $2, $3, 'Camille Exemple', 'x', '{coordinator}', true)`,
    [ids.coordinator, establishment, `camille-${establishment}`],
  );
  const actor = { establishmentId: establishment, accountId: ids.coordinator };
  const put = (tx: Transaction, table: string, row: Record<string, unknown>) => {
    const full: Record<string, unknown> = { establishment_id: establishment, ...row };
    const keys = Object.keys(full);
    return queryFreely(
      tx,
      `INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(full),
    );
  };
  const resource = async (
    tx: Transaction,
    id: string,
    kind: string,
    trade: string,
    units: number,
    more: Record<string, unknown> = {},
  ) => {
    await put(tx, 'resource', { id, code: trade, name: `Équipe ${trade}`, kind, trade, capacity: units, ...more });
    for (let unitNo = 1; unitNo <= units; unitNo += 1)
      await put(tx, 'resource_unit', { resource_id: id, unit_no: unitNo });
    for (let weekday = 1; weekday <= 7; weekday += 1)
      await put(tx, 'availability_rule', {
        resource_id: id,
        weekday,
        from_minute: 0,
        to_minute: 1200,
        capacity: units,
      });
  };
  const versions = Object.fromEntries(Object.keys(testPathways).map((name) => [name, randomUUID()])) as Record<
    TestPathway,
    string
  >;
  await database.transact(actor, async (tx) => {
    await put(tx, 'medical_unit', {
      id: ids.unit,
      code: 'HDJ1',
      name: 'HDJ',
      profile: 'medicine',
      phone: '00',
      address: 'ici',
      agenda_delay_minutes: 7,
      notice_minutes: 0,
    });
    for (let weekday = 1; weekday <= 7; weekday += 1)
      await put(tx, 'unit_opening', { unit_id: ids.unit, weekday, from_minute: 0, to_minute: 1200 });
    await put(tx, 'correspondent', { id: ids.prescriber, display_name: 'Dr Essai', specialty: 'médecine générale' });
    await resource(tx, ids.nurses, 'professional', 'infirmier', 2);
    await resource(tx, ids.physician, 'professional', 'cardiologue', 1);
    await resource(tx, ids.echograph, 'equipment', 'échographie', 1, { turnover_minutes: 10 });
    await resource(tx, ids.armchairs, 'place', 'fauteuil', 3, { attributes: ['armchair'] });
    for (const name of Object.keys(testPathways) as TestPathway[]) {
      const id = randomUUID();
      await put(tx, 'care_pathway', { id, code: name });
      await put(tx, 'care_pathway_version', {
        id: versions[name],
        pathway_id: id,
        number: 1,
        name: `Parcours ${name}`,
        regime: 'counted',
        regime_source: 'essai',
        definition: JSON.stringify(testPathways[name]),
      });
    }
  });
  let patients = 0;
  /** A validated request of a new patient. */
  const request = (
    on: CivilDate,
    of: TestPathway = 'care',
    more: Record<string, unknown> = {},
  ): Promise<{ requestId: string; patientId: string }> =>
    database.transact(actor, async (tx) => {
      const [requestId, patientId] = [randomUUID(), randomUUID()];
      patients += 1;
      await put(tx, 'patient', {
        id: patientId,
        ipp: `T${patients}`,
        birth_name: `ESSAI${patients}`,
        first_names: 'Ana',
        birth_date: '1961-02-27',
        sex: 'female',
      });
      await put(tx, 'visit_request', {
        id: requestId,
        unit_id: ids.unit,
        patient_id: patientId,
        pathway_version_id: versions[of],
        prescriber_id: ids.prescriber,
        justification: 'essai',
        priority: 2,
        wished_from: on,
        wished_to: on,
        state: 'validated',
        received_at: new Date('2026-11-02T09:00Z'),
        ...more,
      });
      return { requestId, patientId };
    });
  /** Another unit of the house, open at the same hours: resources, pathways and prescribers are shared. */
  const openAnotherUnit = (code = 'HDJ2', more: Record<string, unknown> = {}): Promise<string> =>
    database.transact(actor, async (tx) => {
      const unitId = randomUUID();
      await put(tx, 'medical_unit', {
        id: unitId,
        code,
        name: `Unité ${code}`,
        profile: 'therapeutic',
        phone: '00',
        address: 'là',
        agenda_delay_minutes: 11,
        notice_minutes: 0,
        ...more,
      });
      for (let weekday = 1; weekday <= 7; weekday += 1)
        await put(tx, 'unit_opening', { unit_id: unitId, weekday, from_minute: 0, to_minute: 1200 });
      return unitId;
    });
  /** One more armchair, that unit's own. */
  const ownArmchair = (unitId: string): Promise<string> =>
    database.transact(actor, async (tx) => {
      const id = randomUUID();
      const more = { attributes: ['armchair'], home_unit_id: unitId };
      await resource(tx, id, 'place', 'fauteuil', 1, { code: id, name: 'Fauteuil à part', ...more });
      return id;
    });
  /** How long visits of the first unit may last from now on. */
  const limitPresence = (minutes: number): Promise<void> =>
    database.transact(actor, async (tx) => {
      await queryFreely(tx, `UPDATE medical_unit SET longest_presence_minutes = $2 WHERE id = $1`, [ids.unit, minutes]);
    });
  /** The nurses' eye on four patients at once. */
  const watchOfNurses = (): Promise<string> =>
    database.transact(actor, async (tx) => {
      const id = randomUUID();
      await resource(tx, id, 'professional', 'surveillance infirmière', 4, { person_id: ids.nurses });
      return id;
    });
  const day = (on: CivilDate, unitId: string = ids.unit): DayKey => ({ unitId, on });
  return { ids, actor, request, put, day, openAnotherUnit, ownArmchair, limitPresence, watchOfNurses };
}
export type PlannedHouse = Awaited<ReturnType<typeof aPlannedHouse>>;
