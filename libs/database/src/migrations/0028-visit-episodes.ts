import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';
import { keepMarksAndSnapshots } from './0028-marks-and-snapshots';
import { replayRevisions } from './0028-replay-revisions';

/**
 * One date booked for one visit, and what became of it: rows are only added, by the database itself, whichever door the visit was changed through.
 * Author, verb, reason and its code come from what the transaction says of itself; what nobody said stays unknown.
 */
export class VisitEpisodes0028 implements MigrationInterface {
  readonly name = 'VisitEpisodes9000000000028';

  async up(run: QueryRunner): Promise<void> {
    await run.query(table);
    await guardTable(run, 'visit_episode');
    await run.query(noteEpisode);
    await run.query(replayRevisions);
    await run.query(trigger);
    await keepMarksAndSnapshots(run);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

const table = `
  CREATE TABLE visit_episode (
    id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL,
    number int NOT NULL, episode int NOT NULL CHECK (episode >= 1),
    kind text NOT NULL CHECK (kind IN ('booked', 'told', 'rescheduled', 'replanned', 'movedAway', 'cancelled', 'postponed', 'unscheduled', 'absent',
      'arrived', 'reinstated', 'undone')),
    unit_id uuid NOT NULL, on_date date NOT NULL, arrival_minute int NOT NULL, departure_minute int NOT NULL,
    told text NOT NULL CHECK (told IN ('told', 'not', 'unknown')), walk_in boolean NOT NULL,
    reason_class text CHECK (reason_class IN ('patient', 'professional', 'establishment')), reason_code text CHECK (reason_code <> ''), reason text,
    account_id uuid, at timestamptz NOT NULL,
    UNIQUE (establishment_id, visit_id, number),
    FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
    FOREIGN KEY (establishment_id, unit_id) REFERENCES medical_unit (establishment_id, id),
    FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));
  CREATE INDEX visit_episode_by_day ON visit_episode (establishment_id, unit_id, on_date)`;

const noteEpisode = `
  CREATE FUNCTION add_episode_event(v day_visit, kind text, episode int, of_date date, told text, walk_in boolean, how jsonb) RETURNS void LANGUAGE sql AS $$
    INSERT INTO visit_episode (establishment_id, visit_id, number, episode, kind, unit_id, on_date, arrival_minute, departure_minute, told, walk_in,
      reason_class, reason_code, reason, account_id, at)
    SELECT v.establishment_id, v.id, coalesce((SELECT max(e.number) FROM visit_episode e WHERE e.visit_id = v.id), 0) + 1, episode, kind,
      v.unit_id, of_date, v.arrival_minute, v.departure_minute, told, walk_in,
      coalesce(how->>'class', CASE WHEN kind IN ('cancelled', 'postponed', 'unscheduled', 'absent') THEN v.cancellation_class END),
      how->>'code', coalesce(how->>'reason', CASE WHEN kind IN ('cancelled', 'postponed', 'unscheduled', 'absent') THEN v.cancellation_reason END),
      (how->>'by')::uuid, (how->>'at')::timestamptz
  $$;

  CREATE FUNCTION told_of_date(was day_visit, present int) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN was.announced_at IS NOT NULL OR EXISTS (SELECT FROM visit_episode e WHERE e.visit_id = was.id AND e.episode = present AND e.told = 'told') THEN 'told'
      WHEN EXISTS (SELECT FROM known_telling t WHERE t.visit_id = was.id AND t.on_date = was.on_date AND t.method <> 'CANCEL' AND t.told = 'told') THEN 'told'
      WHEN EXISTS (SELECT FROM visit_episode e WHERE e.visit_id = was.id AND e.episode = present AND e.told = 'unknown') THEN 'unknown'
      WHEN EXISTS (SELECT FROM known_telling t WHERE t.visit_id = was.id AND t.on_date = was.on_date AND t.method <> 'CANCEL' AND t.told = 'perhaps') THEN 'unknown'
      ELSE 'not' END
  $$;

  -- The same as noteEpisode of the domain: a suite holds both to one another.
  CREATE FUNCTION note_episode(was day_visit, v day_visit, how jsonb) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    ends constant jsonb := '{"cancelled": "cancelled", "postponed": "postponed", "unscheduled": "unscheduled", "noShow": "absent"}';
    here constant text[] := '{arrived,inProgress,left,closed}';
    coming constant text[] := '{booked,confirmed}';
    undoing boolean := coalesce(how->>'verb' = 'last-change-undone', false);
    plain jsonb := how - '{class,code,reason}'::text[];
    present int := (SELECT e.episode FROM visit_episode e WHERE e.visit_id = v.id ORDER BY e.number DESC LIMIT 1);
    told text; walk_in boolean; back visit_episode;
  BEGIN
    IF present IS NULL THEN
      IF v.state = 'held' OR NOT v.active THEN RETURN; END IF;
      told := coalesce(how->>'told', CASE WHEN v.announced_at IS NOT NULL THEN 'told' ELSE 'not' END);
      walk_in := (how->>'at')::timestamptz > v.arrival_at - make_interval(mins => (SELECT u.notice_minutes FROM medical_unit u WHERE u.id = v.unit_id));
      PERFORM add_episode_event(v, 'booked', 1, v.on_date, told, walk_in, plain);
      IF told = 'told' THEN PERFORM add_episode_event(v, 'told', 1, v.on_date, 'told', walk_in, plain); END IF;
      RETURN;
    END IF;
    told := coalesce(how->>'told', told_of_date(was, present));
    walk_in := (SELECT e.walk_in FROM visit_episode e WHERE e.visit_id = v.id AND e.episode = present ORDER BY e.number LIMIT 1);
    IF was.on_date <> v.on_date AND was.active AND v.active THEN
      SELECT * INTO back FROM visit_episode e
        WHERE undoing AND present > 1 AND e.visit_id = v.id AND e.kind = 'movedAway' AND e.on_date = v.on_date ORDER BY e.number DESC LIMIT 1;
      IF back.id IS NOT NULL THEN
        PERFORM add_episode_event(was, 'undone', present, was.on_date, told, walk_in, plain);
        present := back.episode; walk_in := back.walk_in; told := back.told;
        PERFORM add_episode_event(v, 'reinstated', present, v.on_date, told, walk_in, plain);
      ELSIF undoing OR told = 'not' THEN PERFORM add_episode_event(v, 'replanned', present, v.on_date, told, walk_in, how);
      ELSE
        PERFORM add_episode_event(was, 'movedAway', present, was.on_date, told, walk_in, how);
        present := (SELECT max(e.episode) FROM visit_episode e WHERE e.visit_id = v.id) + 1; walk_in := false; told := 'not';
        PERFORM add_episode_event(v, 'booked', present, v.on_date, 'not', false, plain);
      END IF;
    ELSIF was.active AND v.active AND (was.arrival_minute, was.departure_minute, was.unit_id) <> (v.arrival_minute, v.departure_minute, v.unit_id) THEN
      PERFORM add_episode_event(v, 'rescheduled', present, v.on_date, told, walk_in, how);
    END IF;
    IF was.state <> v.state THEN
      IF ends ? v.state THEN PERFORM add_episode_event(v, CASE WHEN undoing THEN 'undone' ELSE ends->>v.state END, present, v.on_date, told, walk_in, how);
      ELSIF v.state = ANY (coming) AND NOT was.state = ANY (coming) THEN PERFORM add_episode_event(v, 'reinstated', present, v.on_date, told, walk_in, plain);
      ELSIF v.state = ANY (here) AND NOT was.state = ANY (here) THEN PERFORM add_episode_event(v, 'arrived', present, v.on_date, told, walk_in, plain);
      END IF;
    END IF;
    IF v.announced_at IS NOT NULL AND was.announced_at IS NULL AND v.active AND NOT undoing THEN
      PERFORM add_episode_event(v, 'told', present, v.on_date, 'told', walk_in, plain || jsonb_build_object('at', v.announced_at));
    END IF;
  END $$`;

const trigger = `
  CREATE FUNCTION keep_visit_episode() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    said jsonb := coalesce(nullif(current_setting('diurne.change', true), '')::jsonb, '{}');
    who text := nullif(current_setting('diurne.account_id', true), '');
  BEGIN
    PERFORM note_episode(CASE WHEN TG_OP = 'UPDATE' THEN old END, new,
      jsonb_strip_nulls(jsonb_build_object('by', who, 'at', clock_timestamp()) || said));
    RETURN NULL;
  END $$;
  CREATE TRIGGER day_visit_episode AFTER INSERT OR UPDATE OF state, on_date, unit_id, arrival_minute, departure_minute, announced_at ON day_visit
    FOR EACH ROW EXECUTE FUNCTION keep_visit_episode()`;
