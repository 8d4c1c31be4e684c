import { statement } from '@diurne/database';

export const anyEstablishment = statement({
  name: 'access/any-establishment',
  sql: `SELECT FROM establishment LIMIT 1`,
});

export const anyDemo = statement({
  name: 'access/any-demo',
  sql: `SELECT FROM establishment WHERE is_demo`,
});

export const insertDemo = statement({
  name: 'access/insert-demo',
  sql: `INSERT INTO establishment (id, name, finess, time_zone, is_demo) VALUES ($1, $2, $3, $4, true)`,
});
