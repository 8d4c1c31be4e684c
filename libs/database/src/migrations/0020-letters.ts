import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';
import { guardTable } from './guard-table';

/**
 * Every save of a draft is kept, also one that came too late and stands beside. An address is marked as secure messaging by who may; the mark
 * holds for that very address. A letter that no message takes is handed or posted by someone, who says so. A signed letter is outdated once what
 * stands of the trace is no longer what stood at the signature.
 */
export class Letters0020 implements MigrationInterface {
  readonly name = 'Letters9000000000020';

  async up(run: QueryRunner): Promise<void> {
    await run.query(edits);
    await guardTable(run, 'report_edit');
    await run.query(addresses);
    await run.query(handing);
    await guardTable(run, 'letter_handing');
    await run.query(outdated);
    await run.query(`GRANT SELECT ON last_declared TO ${await applicationRole(run)}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

const edits = `
  CREATE TABLE report_edit (
    id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, report_version_id uuid NOT NULL,
    edit int NOT NULL, beside boolean NOT NULL DEFAULT false, content jsonb NOT NULL, author_id uuid NOT NULL, saved_at timestamptz NOT NULL,
    FOREIGN KEY (establishment_id, report_version_id) REFERENCES report_version (establishment_id, id),
    FOREIGN KEY (establishment_id, author_id) REFERENCES account (establishment_id, id));
  CREATE UNIQUE INDEX one_save_per_edit ON report_edit (establishment_id, report_version_id, edit) WHERE (NOT beside);
  CREATE INDEX report_edit_by_version ON report_edit (establishment_id, report_version_id, saved_at);
  INSERT INTO report_edit (establishment_id, report_version_id, edit, content, author_id, saved_at)
    SELECT establishment_id, id, edit, content, author_id, edited_at FROM report_version;
  -- Whatever writes a draft, what it wrote is kept: no door leads past it.
  CREATE FUNCTION keep_report_edit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO report_edit (establishment_id, report_version_id, edit, content, author_id, saved_at)
      VALUES (new.establishment_id, new.id, new.edit, new.content, new.author_id, new.edited_at);
    RETURN NULL;
  END $$;
  CREATE TRIGGER report_version_kept AFTER INSERT OR UPDATE OF content, edit ON report_version FOR EACH ROW EXECUTE FUNCTION keep_report_edit()`;

const addresses = `
  ALTER TABLE correspondent ADD COLUMN secure_email text;
  CREATE OR REPLACE VIEW known_correspondent WITH (security_invoker = true) AS
    SELECT id, establishment_id, display_name, email, coalesce(secure_email = email, false) AS is_secure FROM correspondent;
  CREATE OR REPLACE VIEW known_physician WITH (security_invoker = true) AS
    SELECT p.id AS patient_id, p.establishment_id, c.id AS correspondent_id, c.display_name, c.email,
      CASE WHEN c.id = p.primary_physician_id THEN 'primary' ELSE 'referring' END AS role, coalesce(c.secure_email = c.email, false) AS is_secure
    FROM patient p JOIN correspondent c ON c.id IN (p.primary_physician_id, p.referring_physician_id)`;

const handing = `
  CREATE TABLE letter_handing (
    id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, report_version_id uuid NOT NULL,
    correspondent_id uuid NOT NULL, way text NOT NULL CHECK (way IN ('handed', 'posted', 'undone')), done_by uuid NOT NULL, done_at timestamptz NOT NULL,
    FOREIGN KEY (establishment_id, report_version_id) REFERENCES report_version (establishment_id, id),
    FOREIGN KEY (establishment_id, correspondent_id) REFERENCES correspondent (establishment_id, id),
    FOREIGN KEY (establishment_id, done_by) REFERENCES account (establishment_id, id));
  CREATE INDEX letter_handing_by_version ON letter_handing (establishment_id, report_version_id, correspondent_id, done_at)`;

/** A letter of before says no facts: whatever was declared, confirmed or withdrawn since its signature makes it outdated. */
const outdated = `
  CREATE VIEW last_declared WITH (security_invoker = true) AS
    SELECT f.visit_id, f.establishment_id, max(greatest(f.declared_at, c.confirmed_at)) AS at
    FROM traced_fact f LEFT JOIN fact_confirmation c ON c.fact_id = f.id GROUP BY f.visit_id, f.establishment_id;
  CREATE OR REPLACE VIEW known_report WITH (security_invoker = true) AS
    SELECT r.visit_id, r.establishment_id,
      CASE WHEN bool_or(v.state = 'draft') THEN 'draft'
        WHEN bool_or(v.state = 'signed' AND CASE WHEN v.frozen ? 'facts'
          THEN v.frozen->'facts' <> (SELECT coalesce(jsonb_agg(f.id::text ORDER BY f.id), '[]') FROM standing_fact f WHERE f.visit_id = r.visit_id AND f.counts)
          ELSE EXISTS (SELECT FROM last_declared l WHERE l.visit_id = r.visit_id AND l.at > v.signed_at) END) THEN 'outdated'
        ELSE 'signed' END AS state
    FROM discharge_report r JOIN report_version v ON v.report_id = r.id GROUP BY r.visit_id, r.establishment_id`;
