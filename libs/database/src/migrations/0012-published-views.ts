import type { MigrationInterface, QueryRunner } from 'typeorm';

const views = [
  'known_establishment',
  'known_account',
  'known_patient',
  'known_contact',
  'known_identity',
  'known_correspondent',
  'known_physician',
  'known_unit',
  'known_resource',
  'known_pathway',
  'known_visit',
  'known_reason',
  'known_step',
  'known_taking',
  'known_agenda',
  'known_report',
  'known_delivery',
  'due_message',
];

/**
 * What each context publishes: the others read these views and none of its tables. They ask as who calls, so that the wall between
 * establishments stands. What must happen to a visit in the transaction of another context goes through the two functions at the end.
 */
export class PublishedViews0012 implements MigrationInterface {
  readonly name = 'PublishedViews9000000000012';

  async up(run: QueryRunner): Promise<void> {
    await ofAccess(run);
    await ofPatients(run);
    await ofPlanning(run);
    await ofWhatIsSaid(run);
    const [{ role }] = (await run.query(
      `SELECT coalesce(nullif(current_setting('diurne.application_role', true), ''), 'diurne_app') AS role`,
    )) as [{ role: string }];
    await run.query(`GRANT SELECT ON ${views.join(', ')} TO "${role.replaceAll('"', '""')}"`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

/** Accounts have no row-level security: the view stands at the wall itself. */
const ofAccess = (run: QueryRunner) =>
  run.query(`
    CREATE VIEW known_establishment WITH (security_invoker = true) AS SELECT id, name, finess, time_zone FROM establishment;
    CREATE VIEW known_account WITH (security_invoker = true) AS
      SELECT id, establishment_id, display_name, resource_id FROM account
      WHERE establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid;
  `);

const ofPatients = (run: QueryRunner) =>
  run.query(`
    -- name_keys: the family names as a hurried ear hears them, for homonyms.
    CREATE VIEW known_patient WITH (security_invoker = true) AS
      SELECT id, establishment_id, ipp, birth_name, used_name, first_names, birth_date, sex,
        ARRAY[search_key(birth_name), search_key(coalesce(used_name, birth_name))] AS name_keys
      FROM patient;
    CREATE VIEW known_contact WITH (security_invoker = true) AS SELECT id AS patient_id, establishment_id, email, phone FROM patient;
    -- The INS number leaves with a qualified identity only.
    CREATE VIEW known_identity WITH (security_invoker = true) AS
      SELECT id AS patient_id, establishment_id, ins, ins_oid FROM patient WHERE ins_status = 'qualified';
    CREATE VIEW known_correspondent WITH (security_invoker = true) AS SELECT id, establishment_id, display_name, email FROM correspondent;
    -- Once when primary and referring physician are one person.
    CREATE VIEW known_physician WITH (security_invoker = true) AS
      SELECT p.id AS patient_id, p.establishment_id, c.id AS correspondent_id, c.display_name, c.email,
        CASE WHEN c.id = p.primary_physician_id THEN 'primary' ELSE 'referring' END AS role
      FROM patient p JOIN correspondent c ON c.id IN (p.primary_physician_id, p.referring_physician_id);
  `);

const ofPlanning = (run: QueryRunner) =>
  run.query(`
    CREATE VIEW known_unit WITH (security_invoker = true) AS
      SELECT id, establishment_id, name, phone, address, agenda_delay_minutes FROM medical_unit;
    CREATE VIEW known_resource WITH (security_invoker = true) AS SELECT id, establishment_id, name, kind, trade FROM resource;
    CREATE VIEW known_pathway WITH (security_invoker = true) AS
      SELECT id, establishment_id, name, coalesce(definition->'preparation', '[]') AS preparation,
        coalesce(definition->'reportSentences', '{}') AS report_sentences
      FROM care_pathway_version;
    CREATE VIEW known_visit WITH (security_invoker = true) AS
      SELECT id, establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state, arrival_minute, departure_minute, arrival_at
      FROM day_visit;
    CREATE VIEW known_reason WITH (security_invoker = true) AS
      SELECT a.visit_id, a.establishment_id, string_agg(r.justification, E'\\n' ORDER BY a.position) AS justification
      FROM visit_answer a JOIN visit_request r ON r.id = a.request_id GROUP BY a.visit_id, a.establishment_id;
    CREATE VIEW known_step WITH (security_invoker = true) AS
      SELECT s.id, s.establishment_id, s.visit_id, s.code, s.label, s.start_minute, s.end_minute, s.patient_mode, s.optional,
        d.step->>'category' AS category, d.step->>'patientNote' AS patient_note, d.step->>'location' AS location_code, l.name AS location_name
      FROM care_step s JOIN day_visit v ON v.id = s.visit_id JOIN care_pathway_version c ON c.id = v.pathway_version_id
        LEFT JOIN LATERAL (SELECT step FROM jsonb_array_elements(c.definition->'steps') AS step WHERE step->>'code' = s.code LIMIT 1) d ON true
        LEFT JOIN location l ON l.establishment_id = s.establishment_id AND l.code = d.step->>'location'
      WHERE s.active;
    CREATE VIEW known_taking WITH (security_invoker = true) AS
      SELECT b.establishment_id, b.visit_id, b.step_id, r.id AS resource_id, r.kind, r.trade, l.name AS location_name
      FROM booking b JOIN resource r ON r.id = b.resource_id LEFT JOIN location l ON l.id = r.location_id WHERE b.state <> 'released';

    -- Nobody else changes the visit until the transaction ends.
    CREATE FUNCTION hold_visit(visit uuid) RETURNS boolean LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM day_visit WHERE id = visit FOR UPDATE;
      RETURN FOUND;
    END $$;
    -- From now on the patient knows these hours; no row when they knew them and unless_known is asked.
    CREATE FUNCTION announce_visit(visit uuid, at timestamptz, unless_known boolean) RETURNS TABLE (unit_id uuid, on_date date) LANGUAGE sql AS $$
      UPDATE day_visit v SET announced_at = at WHERE v.id = visit AND NOT (unless_known AND v.announced_at IS NOT NULL) RETURNING v.unit_id, v.on_date
    $$;
  `);

const ofWhatIsSaid = (run: QueryRunner) =>
  run.query(`
    CREATE VIEW known_agenda WITH (security_invoker = true) AS SELECT id, establishment_id, visit_id, method, issued_at FROM agenda_version;
    CREATE VIEW known_report WITH (security_invoker = true) AS
      SELECT r.visit_id, r.establishment_id, CASE WHEN bool_or(v.state = 'draft') THEN 'draft' ELSE 'signed' END AS state
      FROM discharge_report r JOIN report_version v ON v.report_id = r.id GROUP BY r.visit_id, r.establishment_id;
    CREATE VIEW known_delivery WITH (security_invoker = true) AS
      SELECT id, establishment_id, visit_id, subject_kind, subject_id, recipient_kind, recipient_id, channel, version, state, failure, sent_at, created_at
      FROM delivery;
    CREATE VIEW due_message WITH (security_invoker = true) AS
      SELECT establishment_id, kind, deduplication_key, due_at FROM outbox_message WHERE relayed_at IS NULL;
  `);
