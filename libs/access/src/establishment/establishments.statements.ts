import { instant, nullable, statement, text, uuid, word } from '@diurne/database';
import type { FrenchTerritory } from '@diurne/time';

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

/** Where it stands, with who said so last and from what. */
export const territoryOfEstablishment = statement({
  name: 'access/territory-of-establishment',
  sql: `
    SELECT k.territory, k.time_zone AS "timeZone", t.source, a.display_name AS by, t.set_at AS at
    FROM known_establishment k
      LEFT JOIN territory_setting t ON t.establishment_id = k.id
        AND NOT EXISTS (
          SELECT FROM territory_setting later
          WHERE later.establishment_id = k.id AND (later.set_at, later.id) > (t.set_at, t.id))
      LEFT JOIN account a ON a.id = t.set_by
    WHERE k.id = $1`,
  gives: {
    territory: word<FrenchTerritory>(),
    timeZone: text,
    source: nullable(text),
    by: nullable(text),
    at: nullable(instant),
  },
});

export const insertTerritory = statement({
  name: 'access/insert-territory',
  sql: `
    INSERT INTO territory_setting (establishment_id, territory, source, set_by, set_at)
    VALUES ($1, $2, $3, $4, $5)`,
});
