import { statement, uuid } from '@diurne/database';

/** Of units and a civil date: which of their weeks is in force says a range, in which no repository can ask. */
export const openingsInForce = statement({
  name: 'planning/openings-in-force',
  sql: `SELECT id FROM unit_opening WHERE unit_id = ANY($1::uuid[]) AND valid @> $2::date`,
  gives: { id: uuid },
});
