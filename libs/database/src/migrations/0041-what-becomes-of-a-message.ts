import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';
import { guardTable } from './guard-table';

/**
 * What will happen with a patient's message is said by one function, for the panel, the list and the day. A call that was noted by mistake is
 * withdrawn, with its reason; where a message went is kept, so that an address that is corrected afterwards leaves nobody taken for told.
 */
export class WhatBecomesOfAMessage0041 implements MigrationInterface {
  readonly name = 'WhatBecomesOfAMessage9000000000041';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE patient_call DROP CONSTRAINT patient_call_means_check,
        ADD CHECK (means IN ('telephone', 'paper', 'inPerson', 'message'));
      CREATE TABLE call_withdrawal (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, call_id uuid NOT NULL, at timestamptz NOT NULL,
        account_id uuid NOT NULL, reason text NOT NULL,
        UNIQUE (establishment_id, id), UNIQUE (establishment_id, call_id),
        FOREIGN KEY (establishment_id, call_id) REFERENCES patient_call (establishment_id, id),
        FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));
      -- The address for which a version left, each time.
      CREATE TABLE agenda_sending (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, agenda_version_id uuid NOT NULL, address text NOT NULL, at timestamptz NOT NULL,
        UNIQUE (establishment_id, id),
        FOREIGN KEY (establishment_id, agenda_version_id) REFERENCES agenda_version (establishment_id, id));
      CREATE INDEX agenda_sending_version ON agenda_sending (establishment_id, agenda_version_id, id);
    `);
    await guardTable(run, 'call_withdrawal');
    await guardTable(run, 'agenda_sending');
    await run.query(views);
    await run.query(outlook);
    await run.query(`GRANT SELECT ON known_call, known_sending TO ${await applicationRole(run)}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

const views = `
  CREATE VIEW known_call WITH (security_invoker = true) AS
    SELECT c.id, c.establishment_id, c.visit_id, c.agenda_version_id, c.at, c.account_id, c.means, c.reached, c.said,
      w.at AS withdrawn_at, w.account_id AS withdrawn_by, w.reason AS withdrawn_because
    FROM patient_call c LEFT JOIN call_withdrawal w ON w.call_id = c.id;
  CREATE VIEW known_sending WITH (security_invoker = true) AS
    SELECT DISTINCT ON (agenda_version_id) agenda_version_id, establishment_id, address, at FROM agenda_sending
    ORDER BY agenda_version_id, id DESC;
  -- Published by messaging: the newest event of a visit that a reaction has still to hear.
  CREATE FUNCTION last_pending(asked uuid, hearer text) RETURNS TABLE (name text, at timestamptz) LANGUAGE sql STABLE AS $$
    SELECT e.name, e.at
    FROM event_reaction r JOIN outbox_event e ON e.establishment_id = r.establishment_id AND e.id = r.event_id
    WHERE r.visit_id = asked AND r.reaction = hearer AND r.state <> 'done'
    ORDER BY r.written DESC LIMIT 1
  $$;

  -- elsewhere: it is gone, to an address that is the patient's no longer.
  CREATE OR REPLACE VIEW known_telling WITH (security_invoker = true) AS
    SELECT a.id AS agenda_version_id, a.establishment_id, a.visit_id, a.sequence, a.method, a.issued_at,
      (a.content->>'on')::date AS on_date, (a.content->>'arrival')::int AS arrival_minute, (a.content->>'departure')::int AS departure_minute,
      CASE WHEN said.told THEN 'told'
        WHEN gone.sent AND NOT went.elsewhere THEN 'told'
        WHEN gone.sent OR gone.perhaps THEN 'perhaps'
        ELSE 'not' END AS told,
      NOT said.told AND gone.sent AND went.elsewhere AS elsewhere
    FROM agenda_version a
      CROSS JOIN LATERAL (
        SELECT EXISTS (SELECT FROM known_call c WHERE c.agenda_version_id = a.id AND c.reached AND c.withdrawn_at IS NULL) AS told) said
      CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(d.state = 'sent'), false) AS sent, coalesce(bool_or(d.state IN ('claimed', 'uncertain')), false) AS perhaps
        FROM known_delivery d WHERE d.visit_id = a.visit_id AND d.subject_id = a.id) gone
      CROSS JOIN LATERAL (
        SELECT EXISTS (
          SELECT FROM known_sending s JOIN known_visit v ON v.id = a.visit_id JOIN known_contact m ON m.patient_id = v.patient_id
          WHERE s.agenda_version_id = a.id AND lower(m.email) IS DISTINCT FROM lower(s.address)) AS elsewhere) went;
`;

/**
 * One answer for one visit at one instant. \`leaves\`: by itself, at due_at where that is known. \`held\`: at somebody's wish. \`noChannel\`, \`failed\`,
 * \`uncertain\`, \`putOff\`, \`elsewhere\`, \`untold\`: somebody has to see to it. \`knows\`: the patient does. \`nothing\`: nothing is to be told any more.
 */
const outlook = `
  CREATE FUNCTION message_outlook(asked uuid, now_is timestamptz, unmissed text[])
    RETURNS TABLE (outlook text, due_at timestamptz, version_id uuid, failure text, since timestamptz, held_by uuid)
    LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN f.over THEN 'nothing'
        WHEN f.is_held AND f.ahead AND (NOT f.off OR f.may_know) THEN 'held'
        WHEN f.due IS NOT NULL AND f.ahead AND f.off AND NOT f.may_know THEN 'nothing'
        WHEN f.due IS NOT NULL AND f.ahead AND NOT f.off AND f.knows THEN 'knows'
        WHEN f.due IS NOT NULL AND f.ahead THEN CASE WHEN f.reachable THEN 'leaves' ELSE 'noChannel' END
        WHEN f.version IS NULL OR f.told IS NULL THEN CASE WHEN f.off OR NOT f.ahead THEN 'nothing' WHEN f.knows THEN 'knows' ELSE 'untold' END
        WHEN f.told = 'told' THEN CASE WHEN f.off OR f.knows OR NOT f.ahead THEN 'knows' ELSE 'untold' END
        WHEN f.elsewhere THEN CASE WHEN f.ahead THEN 'elsewhere' ELSE 'nothing' END
        WHEN f.delivery IS NULL THEN CASE WHEN f.reachable THEN 'untold' ELSE 'noChannel' END
        WHEN f.delivery = 'uncertain' THEN 'uncertain'
        WHEN f.delivery = 'failed' THEN CASE WHEN f.failure = ANY(unmissed) THEN 'nothing' ELSE 'failed' END
        WHEN f.delivery = 'waiting' AND f.failure IS NOT NULL AND f.near THEN 'putOff'
        WHEN f.delivery IN ('waiting', 'claimed') AND f.ahead THEN 'leaves'
        ELSE 'nothing' END,
      CASE WHEN f.ahead THEN f.due END, f.version, f.failure, coalesce(f.held_at, f.issued_at, f.changed_at), f.held_by
    FROM (
      SELECT n.version, n.elsewhere, n.issued_at, d.state AS delivery, d.failure, h.held_at, h.account_id AS held_by, s.off, s.over, p.at AS changed_at,
        v.arrival_at > now_is AS ahead, v.arrival_at < now_is + interval '24 hours' AS near, m.email IS NOT NULL AS reachable,
        h.visit_id IS NOT NULL AND p.name IS NULL OR coalesce(p.name = 'telling-held', false) AS is_held,
        -- The newest version speaks of the visit as it stands, or says nothing of it.
        CASE WHEN (n.method = 'CANCEL') = s.off THEN n.told END AS told,
        CASE WHEN p.at IS NULL OR p.name = 'telling-held' THEN o.due_at
          ELSE p.at + CASE WHEN p.name = 'agenda-asked' THEN interval '0' ELSE make_interval(mins => u.agenda_delay_minutes) END END AS due,
        EXISTS (SELECT FROM known_telling t WHERE t.visit_id = v.id AND t.told <> 'not' AND t.method = 'REQUEST')
          OR n.version IS NOT NULL AND NOT EXISTS (SELECT FROM known_delivery k WHERE k.visit_id = v.id AND k.subject_kind = 'agenda') AS may_know,
        EXISTS (SELECT FROM known_telling t WHERE t.visit_id = v.id AND t.told = 'told' AND t.method = 'REQUEST' AND t.on_date = v.on_date
          AND t.arrival_minute = v.arrival_minute AND t.departure_minute = v.departure_minute
          AND NOT EXISTS (SELECT FROM known_telling b WHERE b.visit_id = v.id AND b.sequence > t.sequence AND b.told <> 'not')) AS knows
      FROM known_visit v JOIN known_contact m ON m.patient_id = v.patient_id JOIN known_unit u ON u.id = v.unit_id
        CROSS JOIN LATERAL (
          SELECT v.state IN ('cancelled', 'postponed', 'unscheduled') AS off,
            v.state NOT IN ('booked', 'confirmed', 'noShow', 'cancelled', 'postponed', 'unscheduled')
              OR EXISTS (SELECT FROM known_death x WHERE x.patient_id = v.patient_id) AS over) s
        LEFT JOIN agenda_hold h ON h.visit_id = v.id
        LEFT JOIN due_message o ON o.deduplication_key = 'agenda:' || v.id
        LEFT JOIN LATERAL last_pending(v.id, 'prepare-agenda') p ON true
        LEFT JOIN LATERAL (
          SELECT t.agenda_version_id AS version, t.method, t.issued_at, t.told, t.elsewhere FROM known_telling t
          WHERE t.visit_id = v.id ORDER BY t.sequence DESC LIMIT 1) n ON true
        LEFT JOIN LATERAL (
          SELECT k.state, k.failure FROM known_delivery k
          WHERE k.visit_id = v.id AND k.subject_id = n.version ORDER BY k.created_at DESC LIMIT 1) d ON true
      WHERE v.id = asked) f
  $$;
`;
