import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

/** A name in small letters and dashes. Which names there are, the catalogues in the code say. */
const named = (column: string) => `${column} ~ '^[a-z][a-z0-9-]{0,39}$'`;

/**
 * A delivery names its channel, what it tells and whom freely; it belongs to a patient by itself; its claim has a number that only its owner
 * may settle. What workers know together of a carrier (its pace, its failures in a row) is a row per establishment and channel.
 */
export class Carriers0013 implements MigrationInterface {
  readonly name = 'Carriers9000000000013';

  async up(run: QueryRunner): Promise<void> {
    for (const column of ['channel', 'subject_kind', 'recipient_kind'])
      await run.query(`ALTER TABLE delivery DROP CONSTRAINT delivery_${column}_check`);
    await run.query(`
      ALTER TABLE delivery
        ADD CONSTRAINT delivery_channel_named CHECK (${named('channel')}), ADD CONSTRAINT delivery_subject_kind_named CHECK (${named('subject_kind')}),
        ADD CONSTRAINT delivery_recipient_kind_named CHECK (${named('recipient_kind')}),
        ADD COLUMN patient_id uuid, ADD COLUMN claim int NOT NULL DEFAULT 0, ADD COLUMN not_before timestamptz;
      UPDATE delivery d SET claim = d.attempts, patient_id = v.patient_id FROM day_visit v WHERE v.establishment_id = d.establishment_id AND v.id = d.visit_id;
      ALTER TABLE delivery ALTER COLUMN patient_id SET NOT NULL, ADD FOREIGN KEY (establishment_id, patient_id) REFERENCES patient (establishment_id, id);
      CREATE INDEX delivery_unsettled ON delivery (establishment_id, channel) WHERE (state IN ('waiting', 'claimed'));

      CREATE TABLE carrier_state (
        establishment_id uuid NOT NULL REFERENCES establishment, channel text NOT NULL CHECK (${named('channel')}), free_at timestamptz,
        failures int NOT NULL DEFAULT 0 CHECK (failures >= 0), rests_until timestamptz, PRIMARY KEY (establishment_id, channel));`);
    await guardTable(run, 'carrier_state', { updatable: true });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
