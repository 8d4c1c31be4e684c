import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FactsAndReports0006 implements MigrationInterface {
  readonly name = 'FactsAndReports0006000000000006';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE traced_fact (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, visit_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('arrival', 'stepDone', 'departure', 'noShow', 'withdrawal')),
        step_id uuid, planned_performer_id uuid REFERENCES resource, performer_id uuid REFERENCES resource, declared_by uuid NOT NULL REFERENCES account,
        occurred_at timestamptz NOT NULL, declared_at timestamptz NOT NULL, detail jsonb NOT NULL DEFAULT '{}', withdraws uuid UNIQUE REFERENCES traced_fact, reason text,
        FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id), FOREIGN KEY (establishment_id, step_id) REFERENCES care_step (establishment_id, id),
        CHECK ((kind = 'withdrawal') = (withdraws IS NOT NULL)), CHECK ((kind = 'stepDone') <= (step_id IS NOT NULL)));
      CREATE INDEX traced_fact_by_visit ON traced_fact (visit_id);
      CREATE TABLE fact_confirmation (
        fact_id uuid PRIMARY KEY REFERENCES traced_fact, establishment_id uuid NOT NULL, confirmed_by uuid NOT NULL REFERENCES account, confirmed_at timestamptz NOT NULL);

      -- What stands of the trace: not withdrawn. A step declared for someone else counts once that person has confirmed it.
      CREATE VIEW standing_fact WITH (security_invoker = true) AS
        SELECT f.*, a.display_name AS declared_by_name, c.confirmed_by, c.confirmed_at,
          (f.performer_id IS NULL OR a.resource_id IS NOT DISTINCT FROM f.performer_id OR c.fact_id IS NOT NULL) AS counts
        FROM traced_fact f JOIN account a ON a.id = f.declared_by LEFT JOIN fact_confirmation c ON c.fact_id = f.id
        WHERE f.kind <> 'withdrawal' AND NOT EXISTS (SELECT FROM traced_fact w WHERE w.withdraws = f.id);

      CREATE TABLE discharge_report (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, visit_id uuid NOT NULL UNIQUE, FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id));
      CREATE TABLE report_version (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, report_id uuid NOT NULL REFERENCES discharge_report, number int NOT NULL, edit int NOT NULL DEFAULT 1,
        state text NOT NULL CHECK (state IN ('draft', 'signed', 'replaced')), content jsonb NOT NULL, author_id uuid NOT NULL REFERENCES account, edited_at timestamptz NOT NULL,
        frozen jsonb, signed_by uuid REFERENCES account, signer_name text, signer_rpps text, signed_at timestamptz, sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        UNIQUE (report_id, number), CHECK ((state = 'draft') = (signed_at IS NULL)), CHECK (num_nulls(signed_by, signer_name, signer_rpps, signed_at, sha256, frozen) IN (0, 6)));
      CREATE UNIQUE INDEX one_draft_per_report ON report_version (report_id) WHERE (state = 'draft');
      CREATE FUNCTION refuse_change_of_signed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF old.state <> 'draft' AND NOT (old.state = 'signed' AND new.state = 'replaced'
          AND (to_jsonb(new) - 'state') = (to_jsonb(old) - 'state')) THEN
          RAISE EXCEPTION 'a signed report version never changes' USING ERRCODE = 'DV003';
        END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER report_version_frozen BEFORE UPDATE ON report_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed();
      CREATE TABLE signed_document (
        report_version_id uuid PRIMARY KEY REFERENCES report_version, establishment_id uuid NOT NULL, media_type text NOT NULL, bytes bytea NOT NULL, sha256 text NOT NULL,
        CHECK (sha256 = encode(sha256(bytes), 'hex')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
