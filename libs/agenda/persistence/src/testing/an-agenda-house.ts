import { randomUUID } from 'node:crypto';
import {
  delayMinutes,
  leftAt,
  thresholdMinutes,
  visitToTell,
  type AgendaDelivery,
  type AgendaHouse,
  type AgendaJob,
} from '@diurne/agenda-application/testing';
import type { Told } from '@diurne/agenda-domain';
import type { Database } from '@diurne/database';
import { aBookedVisit, aSmallHouse, queryFreely, visitBecomes } from '@diurne/database/testing';
import { PostgresAgendaLedger } from '../postgres-agenda-ledger';

const deliveries = `SELECT version, state, failure FROM delivery WHERE visit_id = $1 ORDER BY version`;
const versions = `SELECT id FROM agenda_version WHERE visit_id = $1 ORDER BY sequence`;
const jobs = `
  SELECT kind AS job, coalesce(payload->>'visitId', payload->>'agendaVersionId') AS of, due_at AS due
  FROM outbox_message WHERE relayed_at IS NULL AND kind <> 'react' ORDER BY id`;
const events = `SELECT name FROM outbox_event ORDER BY written`;
const acts = `SELECT action FROM audit_event WHERE action LIKE 'agenda-%' AND action NOT LIKE 'agenda-message-%' ORDER BY id`;
const move = `
  UPDATE day_visit SET arrival_minute = $2, arrival_at = local_instant(on_date, $2, time_zone),
    presence = tstzrange(local_instant(on_date, $2, time_zone), departure_at), announced_at = NULL
  WHERE id = $1`;
const moveSteps = `
  UPDATE care_step s SET start_minute = $2::int, end_minute = $2::int + 10, during = tstzrange(
    local_instant(v.on_date, $2::int, v.time_zone), local_instant(v.on_date, $2::int + 10, v.time_zone))
  FROM day_visit v WHERE v.id = s.visit_id AND v.id = $1`;
const die = `
  INSERT INTO patient_death (patient_id, establishment_id, on_date, told_by, declared_by, declared_at)
  VALUES ($1, $2, $3, 'la famille', $4, now())`;
const unannounce = `UPDATE day_visit SET announced_at = NULL WHERE id = $1`;
const settle = `
  UPDATE delivery SET state = $2, failure = $3, claimed_at = CASE WHEN $2 = 'claimed' THEN now() END,
    sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz END
  WHERE visit_id = $1 AND version = (SELECT max(version) FROM delivery WHERE visit_id = $1)
  RETURNING id`;

const newestTold = `SELECT told FROM known_telling WHERE visit_id = $1 ORDER BY sequence DESC`;

/** One booked visit in tables of its own, as the twins have it in memory. */
export async function anAgendaHouse(database: Database): Promise<AgendaHouse> {
  const house = await aSmallHouse(database);
  const actor = { ...house.actor, accountId: randomUUID() };
  await database.transact(house.actor, (tx) =>
    queryFreely(
      tx,
      `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles, every_unit) VALUES ($1, $2, $1::uuid::text, 'ESSAI', '', '{secretary}', true)`,
      [actor.accountId, actor.establishmentId],
    ),
  );
  const { ids } = await aBookedVisit(database, house, {
    on: visitToTell.on,
    arrival: visitToTell.arrival,
    departure: visitToTell.departure,
    steps: [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }],
    definition: {
      steps: [{ code: 'PDS', location: '@place', patientNote: 'À jeun' }],
      preparation: [...visitToTell.preparation],
    },
  });
  const run = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    database.transact(actor, (tx) => queryFreely<Row>(tx, sql, parameters));
  const ofVisit = <Row>(sql: string, ...more: unknown[]): Promise<Row[]> => run<Row>(sql, ids.visit, ...more);
  await run(
    `UPDATE medical_unit SET agenda_delay_minutes = $1, agenda_threshold_minutes = $2`,
    delayMinutes,
    thresholdMinutes,
  );
  return {
    ledger: new PostgresAgendaLedger(database),
    actor,
    neighbour: (await aSmallHouse(database, 'Ailleurs')).actor,
    visitId: ids.visit,
    patientId: ids.patient,
    newId: randomUUID,
    becomes: async (state) => {
      await ofVisit(visitBecomes, state);
    },
    dies: async () => {
      await run(die, ids.patient, actor.establishmentId, visitToTell.on, actor.accountId);
    },
    arrives: async (minute) => {
      await ofVisit(move, minute);
    },
    stepBegins: async (minute) => {
      await ofVisit(moveSteps, minute);
      await ofVisit(unannounce);
    },
    isReachedAt: async (email) => {
      await run(`UPDATE patient SET email = $2 WHERE id = $1`, ids.patient, email);
    },
    settles: async (state, failure) => {
      const [settled] = (await ofVisit<{ id: string }[]>(settle, state, failure ?? null, leftAt)).flat();
      if (!settled) throw new Error('no message was opened');
      return settled.id;
    },
    told: async () => {
      const [newest] = await ofVisit<{ told: Told }>(newestTold);
      return newest?.told ?? null;
    },
    lastCall: async () => {
      const [call] = await ofVisit<{ id: string }>(`SELECT id FROM patient_call WHERE visit_id = $1 ORDER BY id DESC`);
      return call?.id ?? '';
    },
    traces: async () => {
      const [visit] = await ofVisit<{ announced_at: Date | null }>(`SELECT announced_at FROM day_visit WHERE id = $1`);
      return {
        versions: (await ofVisit<{ id: string }>(versions)).map(({ id }) => id),
        deliveries: await ofVisit<AgendaDelivery>(deliveries),
        jobs: await run<AgendaJob>(jobs),
        announcedAt: visit?.announced_at ?? null,
        held: (await ofVisit(`SELECT FROM agenda_hold WHERE visit_id = $1`)).length > 0,
        calls: (
          await ofVisit<{ reached: boolean }>(`SELECT reached FROM patient_call WHERE visit_id = $1 ORDER BY at`)
        ).map(({ reached }) => reached),
        events: (await run<{ name: string }>(events)).map(({ name }) => name),
        acts: (await run<{ action: string }>(acts)).map(({ action }) => action),
      };
    },
  };
}
