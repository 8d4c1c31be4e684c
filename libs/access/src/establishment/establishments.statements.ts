import { statement, text, uuid } from '@diurne/database';

export const establishmentsByAge = statement({
  name: 'access/establishments-by-age',
  sql: `SELECT id, name FROM establishment ORDER BY created_at`,
  gives: { id: uuid, name: text },
});

export const establishmentById = statement({
  name: 'access/establishment-by-id',
  sql: `SELECT id, name, time_zone AS "timeZone" FROM establishment WHERE id = $1`,
  gives: { id: uuid, name: text, timeZone: text },
});

export const insertEstablishment = statement({
  name: 'access/insert-establishment',
  sql: `INSERT INTO establishment (name, finess, time_zone, territory) VALUES ($1, $2, $3, $4) RETURNING id`,
  gives: { id: uuid },
});

export const accountWithLogin = statement({
  name: 'access/account-with-login',
  sql: `SELECT FROM account WHERE login = $1`,
});
