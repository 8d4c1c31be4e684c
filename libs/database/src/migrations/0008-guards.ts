import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownedByEstablishment = [
  'medical_unit',
  'unit_opening',
  'unit_closure',
  'location',
  'walking_time',
  'resource',
  'resource_unit',
  'availability_rule',
  'availability_exception',
  'care_pathway',
  'care_pathway_version',
  'correspondent',
  'patient',
  'visit_request',
  'planning_day',
  'day_window',
  'day_visit',
  'care_step',
  'booking',
  'day_revision',
  'day_plan',
  'outbox_message',
  'agenda_version',
  'delivery',
  'traced_fact',
  'fact_confirmation',
  'discharge_report',
  'report_version',
  'signed_document',
  'audit_event',
  'audit_seal',
];
const appendOnly = [
  'day_revision',
  'agenda_version',
  'traced_fact',
  'fact_confirmation',
  'signed_document',
  'audit_event',
  'audit_seal',
  'care_pathway_version',
];
/** Everything else is kept: it ends in a state, it is not deleted. */
const deletable = ['booking', 'care_step', 'day_window', 'outbox_message'];

/** What the application's role may do, and the wall between establishments. */
export class Guards0008 implements MigrationInterface {
  readonly name = 'Guards0008000000000008';

  async up(run: QueryRunner): Promise<void> {
    const [{ role }] = (await run.query(
      `SELECT coalesce(nullif(current_setting('diurne.application_role', true), ''), 'diurne_app') AS role`,
    )) as [{ role: string }];
    const app = `"${role.replaceAll('"', '""')}"`;
    await run.query(`GRANT USAGE ON SCHEMA public TO ${app}; GRANT SELECT, INSERT, UPDATE ON account, user_session TO ${app}; GRANT SELECT, INSERT ON establishment TO ${app};
      GRANT SELECT ON visit_transition, standing_fact TO ${app}; GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${app};
      GRANT EXECUTE ON FUNCTION find_patients TO ${app}`);
    for (const table of ownedByEstablishment) {
      const rights = [
        'SELECT',
        'INSERT',
        ...(appendOnly.includes(table) ? [] : ['UPDATE']),
        ...(deletable.includes(table) ? ['DELETE'] : []),
      ].join(', ');
      await run.query(`GRANT ${rights} ON ${table} TO ${app};
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_establishment ON ${table} TO ${app}
          USING (establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid)
          WITH CHECK (establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid)`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
