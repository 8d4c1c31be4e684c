import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';

/** Tables that others point to by id: the key that a reference needs to carry its establishment. */
const pointedTo = [
  'account',
  'audit_event',
  'care_pathway',
  'care_pathway_version',
  'correspondent',
  'discharge_report',
  'location',
  'medical_unit',
  'patient',
  'report_version',
  'traced_fact',
  'visit_request',
];

/** Table, column, what it points to: each by id alone until now. */
const references: readonly (readonly [table: string, column: string, target: string])[] = [
  ['audit_seal', 'event_id', 'audit_event'],
  ['availability_exception', 'resource_id', 'resource'],
  ['availability_rule', 'resource_id', 'resource'],
  ['care_pathway_version', 'pathway_id', 'care_pathway'],
  ['care_pathway_version', 'published_by', 'account'],
  ['care_step', 'patient_id', 'patient'],
  ['day_plan', 'account_id', 'account'],
  ['day_plan', 'unit_id', 'medical_unit'],
  ['day_revision', 'account_id', 'account'],
  ['day_visit', 'booked_by', 'account'],
  ['day_visit', 'day_place_id', 'resource'],
  ['day_visit', 'pathway_version_id', 'care_pathway_version'],
  ['day_visit', 'patient_id', 'patient'],
  ['day_visit', 'request_id', 'visit_request'],
  ['day_visit', 'unit_id', 'medical_unit'],
  ['day_window', 'resource_id', 'resource'],
  ['fact_confirmation', 'confirmed_by', 'account'],
  ['fact_confirmation', 'fact_id', 'traced_fact'],
  ['patient', 'primary_physician_id', 'correspondent'],
  ['patient', 'referring_physician_id', 'correspondent'],
  ['planning_day', 'unit_id', 'medical_unit'],
  ['report_version', 'author_id', 'account'],
  ['report_version', 'report_id', 'discharge_report'],
  ['report_version', 'signed_by', 'account'],
  ['resource', 'location_id', 'location'],
  ['resource_unit', 'resource_id', 'resource'],
  ['signed_document', 'report_version_id', 'report_version'],
  ['traced_fact', 'declared_by', 'account'],
  ['traced_fact', 'performer_id', 'resource'],
  ['traced_fact', 'planned_performer_id', 'resource'],
  ['traced_fact', 'withdraws', 'traced_fact'],
  ['unit_closure', 'unit_id', 'medical_unit'],
  ['unit_opening', 'unit_id', 'medical_unit'],
  ['user_session', 'account_id', 'account'],
  ['visit_request', 'pathway_version_id', 'care_pathway_version'],
  ['visit_request', 'patient_id', 'patient'],
  ['visit_request', 'prescriber_id', 'correspondent'],
  ['visit_request', 'received_by', 'account'],
  ['visit_request', 'unit_id', 'medical_unit'],
  ['visit_request', 'validated_by', 'account'],
  ['walking_time', 'from_location_id', 'location'],
  ['walking_time', 'to_location_id', 'location'],
];

/** Unique keys that began elsewhere: their columns after the establishment. */
const keys: readonly (readonly [table: string, constraint: string, kind: 'PRIMARY KEY' | 'UNIQUE', columns: string])[] =
  [
    ['agenda_version', 'agenda_version_visit_id_sequence_key', 'UNIQUE', 'visit_id, sequence'],
    ['audit_seal', 'audit_seal_event_id_key', 'UNIQUE', 'event_id'],
    ['care_pathway_version', 'care_pathway_version_pathway_id_number_key', 'UNIQUE', 'pathway_id, number'],
    ['care_step', 'care_step_visit_id_code_key', 'UNIQUE', 'visit_id, code'],
    ['day_revision', 'day_revision_pkey', 'PRIMARY KEY', 'unit_id, on_date, number'],
    ['day_window', 'day_window_pkey', 'PRIMARY KEY', 'resource_id, on_date, from_minute, to_minute'],
    ['delivery', 'delivery_subject_id_recipient_id_channel_key', 'UNIQUE', 'subject_id, recipient_id, channel'],
    ['discharge_report', 'discharge_report_visit_id_key', 'UNIQUE', 'visit_id'],
    ['fact_confirmation', 'fact_confirmation_pkey', 'PRIMARY KEY', 'fact_id'],
    ['planning_day', 'planning_day_unit_id_on_date_key', 'UNIQUE', 'unit_id, on_date'],
    ['report_version', 'report_version_report_id_number_key', 'UNIQUE', 'report_id, number'],
    ['resource_unit', 'resource_unit_pkey', 'PRIMARY KEY', 'resource_id, unit_no'],
    ['signed_document', 'signed_document_pkey', 'PRIMARY KEY', 'report_version_id'],
    ['traced_fact', 'traced_fact_withdraws_key', 'UNIQUE', 'withdraws'],
    ['unit_closure', 'unit_closure_pkey', 'PRIMARY KEY', 'unit_id, on_date'],
    ['walking_time', 'walking_time_pkey', 'PRIMARY KEY', 'from_location_id, to_location_id'],
  ];

/** Each row says its establishment, and so do each reference and each index: nothing points over the wall, and what grows can be parted by it. */
export class CompositeKeys0009 implements MigrationInterface {
  readonly name = 'CompositeKeys0009000000000009';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE user_session ADD establishment_id uuid;
      UPDATE user_session s SET establishment_id = a.establishment_id FROM account a WHERE a.id = s.account_id;
      ALTER TABLE user_session ALTER establishment_id SET NOT NULL;
      ALTER TABLE booking DROP CONSTRAINT booking_resource_id_unit_no_fkey;
      ALTER TABLE day_revision DROP CONSTRAINT day_revision_unit_id_on_date_fkey`);
    for (const [table, column] of references)
      await run.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_fkey`);
    for (const [table, constraint, kind, columns] of keys) {
      await run.query(
        `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} ${kind} (establishment_id, ${columns})`,
      );
    }
    for (const table of pointedTo) await run.query(`ALTER TABLE ${table} ADD UNIQUE (establishment_id, id)`);
    for (const [table, column, target] of references) {
      await run.query(
        `ALTER TABLE ${table} ADD FOREIGN KEY (establishment_id, ${column}) REFERENCES ${target} (establishment_id, id)`,
      );
    }
    await run.query(`
      ALTER TABLE booking ADD FOREIGN KEY (establishment_id, resource_id, unit_no) REFERENCES resource_unit (establishment_id, resource_id, unit_no);
      ALTER TABLE day_revision ADD FOREIGN KEY (establishment_id, unit_id, on_date) REFERENCES planning_day (establishment_id, unit_id, on_date)`);
    await run.query(indexes);
    await run.query(exclusions);
    await run.query(transitions);
    const app = await applicationRole(run);
    await run.query(`
      GRANT SELECT ON state_transition TO ${app};
      REVOKE UPDATE ON discharge_report, resource_unit FROM ${app};
      REVOKE USAGE ON SEQUENCE audit_event_id_seq, migrations_id_seq FROM ${app}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

const indexes = `
  DROP INDEX availability_rule_by_resource, booking_by_visit, day_plan_by_day, one_build_at_a_time, day_visit_by_day, one_active_visit_per_request,
    delivery_by_visit, outbox_message_waiting, outbox_message_unhandled, outbox_message_waiting_once, one_draft_per_report, traced_fact_by_visit, user_session_by_account;
  CREATE INDEX availability_rule_by_resource ON availability_rule (establishment_id, resource_id, weekday);
  CREATE INDEX booking_by_visit ON booking (establishment_id, visit_id);
  CREATE INDEX day_plan_by_day ON day_plan (establishment_id, unit_id, on_date, created_at);
  CREATE UNIQUE INDEX one_build_at_a_time ON day_plan (establishment_id, unit_id, on_date) WHERE (state IN ('queued', 'running'));
  CREATE INDEX day_visit_by_day ON day_visit (establishment_id, unit_id, on_date);
  CREATE UNIQUE INDEX one_active_visit_per_request ON day_visit (establishment_id, request_id) WHERE (active);
  CREATE INDEX delivery_by_visit ON delivery (establishment_id, visit_id);
  CREATE INDEX outbox_message_waiting ON outbox_message (establishment_id, due_at) WHERE (relayed_at IS NULL);
  CREATE INDEX outbox_message_unhandled ON outbox_message (establishment_id, relayed_at) WHERE (relayed_at IS NOT NULL AND handled_at IS NULL);
  CREATE UNIQUE INDEX outbox_message_waiting_once ON outbox_message (establishment_id, deduplication_key) WHERE (relayed_at IS NULL);
  CREATE UNIQUE INDEX one_draft_per_report ON report_version (establishment_id, report_id) WHERE (state = 'draft');
  CREATE INDEX traced_fact_by_visit ON traced_fact (establishment_id, visit_id);
  CREATE INDEX user_session_by_account ON user_session (establishment_id, account_id)`;

/** Their names and what they refuse stay as they were: a resource and a patient belong to one establishment. */
const exclusions = `
  ALTER TABLE unit_opening DROP CONSTRAINT unit_opening_unit_id_weekday_valid_excl,
    ADD EXCLUDE USING gist (establishment_id WITH =, unit_id WITH =, weekday WITH =, valid WITH &&);
  ALTER TABLE day_visit DROP CONSTRAINT patient_not_twice_in_house,
    ADD CONSTRAINT patient_not_twice_in_house EXCLUDE USING gist (establishment_id WITH =, patient_id WITH =, presence WITH &&)
      WHERE (active) DEFERRABLE INITIALLY DEFERRED;
  ALTER TABLE care_step DROP CONSTRAINT patient_not_in_two_steps,
    ADD CONSTRAINT patient_not_in_two_steps EXCLUDE USING gist (establishment_id WITH =, patient_id WITH =, during WITH &&)
      WHERE (active AND patient_mode = 'exclusive') DEFERRABLE INITIALLY DEFERRED;
  ALTER TABLE booking DROP CONSTRAINT resource_unit_not_double_booked,
    ADD CONSTRAINT resource_unit_not_double_booked EXCLUDE USING gist (establishment_id WITH =, resource_id WITH =, unit_no WITH =, during WITH &&)
      WHERE (state <> 'released') DEFERRABLE INITIALLY DEFERRED`;

/**
 * As the domain has them: a held visit may be postponed, and what ended one may be taken back to where it stood. Requests and reports have their law too,
 * with the code under which a breach of it is refused.
 */
const transitions = `
  INSERT INTO visit_transition VALUES
    ('held', 'postponed'), ('cancelled', 'held'), ('postponed', 'held'), ('unscheduled', 'held'), ('postponed', 'confirmed');
  CREATE TABLE state_transition (subject text, from_state text, to_state text, PRIMARY KEY (subject, from_state, to_state));
  INSERT INTO state_transition VALUES
    ('visit_request', 'received', 'validated'), ('visit_request', 'received', 'refused'), ('visit_request', 'received', 'withdrawn'),
    ('visit_request', 'validated', 'proposed'), ('visit_request', 'validated', 'booked'), ('visit_request', 'validated', 'refused'),
    ('visit_request', 'validated', 'withdrawn'), ('visit_request', 'proposed', 'booked'), ('visit_request', 'proposed', 'refused'),
    ('visit_request', 'proposed', 'withdrawn'), ('visit_request', 'booked', 'validated'), ('visit_request', 'booked', 'proposed'),
    ('visit_request', 'booked', 'closed'), ('visit_request', 'booked', 'withdrawn'), ('visit_request', 'closed', 'booked'),
    ('report_version', 'draft', 'signed'), ('report_version', 'signed', 'replaced');
  CREATE FUNCTION refuse_transition() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF new.state <> old.state AND NOT EXISTS (
      SELECT FROM state_transition t WHERE t.subject = TG_TABLE_NAME AND t.from_state = old.state AND t.to_state = new.state) THEN
      RAISE EXCEPTION '% may not go from % to %', TG_TABLE_NAME, old.state, new.state USING ERRCODE = TG_ARGV[0];
    END IF;
    RETURN new;
  END $$;
  CREATE TRIGGER visit_request_transition BEFORE UPDATE OF state ON visit_request FOR EACH ROW EXECUTE FUNCTION refuse_transition('DV004');
  CREATE TRIGGER report_version_transition BEFORE UPDATE OF state ON report_version FOR EACH ROW EXECUTE FUNCTION refuse_transition('DV003')`;
