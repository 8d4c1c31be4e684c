import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

/** Care that was given before what must come first alerts until a physician and a pharmacist have each said that they know. */
export class OutsideGates0033 implements MigrationInterface {
  readonly name = 'OutsideGates9000000000033';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE outside_gates_seen (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, fact_id uuid NOT NULL,
        part text NOT NULL CHECK (part IN ('physician', 'pharmacist')), seen_by uuid NOT NULL, seen_at timestamptz NOT NULL,
        UNIQUE (establishment_id, fact_id, part), UNIQUE (establishment_id, fact_id, seen_by),
        FOREIGN KEY (establishment_id, fact_id) REFERENCES traced_fact (establishment_id, id),
        FOREIGN KEY (establishment_id, seen_by) REFERENCES account (establishment_id, id));
      CREATE INDEX traced_fact_outside_gates ON traced_fact (establishment_id, visit_id) WHERE (detail ? 'missing');
    `);
    await guardTable(run, 'outside_gates_seen');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
