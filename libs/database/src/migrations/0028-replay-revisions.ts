/**
 * What visits of before have lived, as far as it was written down: each revision of a day in the order in which it came, then the trace. What the
 * patient knew is taken from what is known to have reached them; where it was only written, it stays unknown.
 */
export const replayRevisions = `
  CREATE FUNCTION pg_temp.as_visit(v day_visit, side jsonb) RETURNS day_visit LANGUAGE sql STABLE AS $$
    SELECT jsonb_populate_record(v, jsonb_build_object('unit_id', coalesce(side->>'unitId', v.unit_id::text), 'on_date', side->>'on', 'state', side->>'state',
      'active', side->>'state' NOT IN ('cancelled', 'postponed', 'noShow', 'unscheduled'),
      'arrival_minute', side#>'{programme,arrival}', 'departure_minute', side#>'{programme,departure}', 'announced_at', NULL,
      'arrival_at', local_instant((side->>'on')::date, (side#>>'{programme,arrival}')::int, v.time_zone),
      'cancellation_class', side#>>'{ending,reasonClass}', 'cancellation_reason', side#>>'{ending,reason}'))
  $$;
  CREATE FUNCTION pg_temp.told_then(v day_visit) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM known_telling t WHERE t.visit_id = v.id AND t.on_date = v.on_date AND t.told = 'told') THEN 'told' ELSE 'unknown' END
  $$;
  CREATE TEMP TABLE lived_revision AS
    SELECT DISTINCT ON (side->>'id', d.at, d.verb) (side->>'id')::uuid AS visit_id, d.at, d.verb, d.reason, d.account_id, side AS visit
    FROM day_revision d CROSS JOIN LATERAL jsonb_array_elements(d.after->'visits') side ORDER BY side->>'id', d.at, d.verb;
  CREATE INDEX ON lived_revision (visit_id);
  DO $replay$
  DECLARE v day_visit; was day_visit; step day_visit; r record; how jsonb; fact record;
  BEGIN
    FOR v IN SELECT * FROM day_visit ORDER BY booked_at, id LOOP
      was := NULL;
      FOR r IN SELECT * FROM lived_revision d WHERE d.visit_id = v.id ORDER BY d.at, d.verb
      LOOP
        step := pg_temp.as_visit(v, r.visit);
        IF was.id IS NULL AND NOT step.active THEN
          was := step; was.active := true; was.state := 'booked';
          PERFORM note_episode(NULL, was, jsonb_strip_nulls(jsonb_build_object('at', v.booked_at, 'by', v.booked_by, 'told', pg_temp.told_then(was))));
        END IF;
        how := jsonb_strip_nulls(jsonb_build_object('at', r.at, 'by', r.account_id, 'verb', r.verb, 'reason', r.reason, 'told', pg_temp.told_then(coalesce(was, step))));
        PERFORM note_episode(was, step, how);
        was := step;
      END LOOP;
      IF was.id IS NULL THEN
        was := v; was.active := true; was.state := 'booked'; was.announced_at := NULL;
        PERFORM note_episode(NULL, was, jsonb_strip_nulls(jsonb_build_object('at', v.booked_at, 'by', v.booked_by, 'told', pg_temp.told_then(v))));
      END IF;
      SELECT f.occurred_at, f.declared_by INTO fact FROM traced_fact f
        WHERE f.visit_id = v.id AND f.kind IN ('arrival', 'noShow') AND NOT EXISTS (SELECT FROM traced_fact w WHERE w.withdraws = f.id) ORDER BY f.declared_at DESC LIMIT 1;
      step := v; step.announced_at := NULL; was.announced_at := NULL;
      how := jsonb_strip_nulls(jsonb_build_object('told', pg_temp.told_then(v), 'by', fact.declared_by,
        'at', coalesce(fact.occurred_at, v.cancelled_at, v.booked_at)));
      PERFORM note_episode(was, step, how);
    END LOOP;
  END $replay$;
  DROP TABLE lived_revision`;
