import { statement, text } from '@diurne/database';

export const timeZoneOfEstablishment = statement({
  name: 'planning/time-zone-of-establishment',
  sql: `SELECT time_zone AS "timeZone" FROM known_establishment WHERE id = $1`,
  gives: { timeZone: text },
});
