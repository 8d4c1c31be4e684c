import { int, nullable, statement } from '@diurne/database';

/** Of a visit: minutes from its arrival to its departure as the trace shows them, whatever the clock did meanwhile. */
export const livedPresence = statement({
  name: 'planning/lived-presence',
  sql: `
    SELECT (extract(
        epoch FROM date_trunc('minute', max(d.occurred_at)) - date_trunc('minute', max(a.occurred_at))) / 60)::int
      AS minutes
    FROM standing_fact a
      JOIN standing_fact d ON d.visit_id = a.visit_id AND d.kind = 'departure'
    WHERE a.visit_id = $1 AND a.kind = 'arrival'`,
  gives: { minutes: nullable(int) },
});
