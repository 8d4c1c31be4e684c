import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

/**
 * A write that is asked again with its key is answered as the first time. What was entered wrong is put right, and what it was before is kept.
 * Codes that differ by case alone are one: of those that stand, the younger ones get a number.
 */
export class RecordsEnteredOnce0029 implements MigrationInterface {
  readonly name = 'RecordsEnteredOnce9000000000029';

  async up(run: QueryRunner): Promise<void> {
    await run.query(keptAnswers);
    await guardTable(run, 'kept_answer', { updatable: true, deletable: true });
    await run.query(corrections);
    await guardTable(run, 'record_correction');
    for (const table of ['medical_unit', 'resource', 'care_pathway']) await run.query(oneCode(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

const keptAnswers = `
  CREATE TABLE kept_answer (
    establishment_id uuid NOT NULL REFERENCES establishment, account_id uuid NOT NULL, key text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
    digest text NOT NULL, asked_at timestamptz NOT NULL DEFAULT clock_timestamp(), answered_at timestamptz, answer jsonb,
    PRIMARY KEY (establishment_id, account_id, key),
    FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id),
    CHECK ((answered_at IS NULL) = (answer IS NULL)));
  CREATE INDEX kept_answer_by_age ON kept_answer (establishment_id, asked_at)`;

const corrections = `
  CREATE TABLE record_correction (
    id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, at timestamptz NOT NULL, account_id uuid,
    subject_kind text NOT NULL, subject_id uuid NOT NULL, before jsonb NOT NULL, after jsonb NOT NULL);
  CREATE INDEX record_correction_by_subject ON record_correction (establishment_id, subject_id, at)`;

const oneCode = (table: string): string => `
  UPDATE ${table} t SET code = t.code || '~' || n.number
  FROM (SELECT id, row_number() OVER (PARTITION BY establishment_id, lower(code) ORDER BY id) AS number FROM ${table}) n
  WHERE n.id = t.id AND n.number > 1;
  ALTER TABLE ${table} DROP CONSTRAINT ${table}_establishment_id_code_key;
  CREATE UNIQUE INDEX ${table}_code_once ON ${table} (establishment_id, lower(code))`;
