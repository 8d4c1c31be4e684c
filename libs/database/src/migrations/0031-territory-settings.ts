import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

const territories = `('metropole', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique', 'mayotte', 'la-reunion')`;

/** Where an establishment stands is first told by its clock; whoever knows better says so, with the source. The latest stands. */
export class TerritorySettings0031 implements MigrationInterface {
  readonly name = 'TerritorySettings9000000000031';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE territory_setting (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment,
        territory text NOT NULL CHECK (territory IN ${territories}), source text NOT NULL CHECK (btrim(source) <> ''),
        set_by uuid NOT NULL, set_at timestamptz NOT NULL,
        FOREIGN KEY (establishment_id, set_by) REFERENCES account (establishment_id, id));
      CREATE INDEX territory_setting_by_time ON territory_setting (establishment_id, set_at DESC);
      CREATE OR REPLACE VIEW known_establishment WITH (security_invoker = true) AS
        SELECT e.id, e.name, e.finess, e.time_zone,
          coalesce((SELECT t.territory FROM territory_setting t WHERE t.establishment_id = e.id
            ORDER BY t.set_at DESC, t.id DESC LIMIT 1), e.territory) AS territory
        FROM establishment e;
    `);
    await guardTable(run, 'territory_setting');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
