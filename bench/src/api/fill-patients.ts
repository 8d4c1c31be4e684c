import type { Database } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';
import { chance, familyNames, firstNames, zipf } from './names';

const batch = 25_000;

/** Half a million people, more or less: family and first names by Zipf, every fourth with a used name, telephones and birth dates. */
export async function fillPatients(database: Database, establishmentId: string, count: number): Promise<void> {
  const [families, firsts, next] = [familyNames(), firstNames(), chance(13)];
  const family = (): string => families[zipf(families.length, next())] ?? '';
  const first = (): string => firsts[zipf(firsts.length, next())] ?? '';
  // References are right by construction and not asked for one by one; tokens are noted all the same.
  await queryFreely(database, 'ALTER TABLE patient ENABLE ALWAYS TRIGGER tokens_of_new');
  await database.transact({ establishmentId, accountId: null }, async (tx) => {
    await queryFreely(tx, 'SET LOCAL session_replication_role = replica');
    for (let from = 0; from < count; from += batch) {
      const rows = Array.from({ length: Math.min(batch, count - from) }, (_, index) => ({
        ipp: String(300_000_000 + from + index),
        birth_name: family(),
        used_name: next() < 0.25 ? family() : null,
        first_names: [first(), ...(next() < 0.6 ? [first()] : [])].join(', '),
        days: Math.floor(next() * 34_000),
        sex: next() < 0.5 ? 'female' : 'male',
        phone: next() < 0.8 ? `06${String(Math.floor(next() * 1e8)).padStart(8, '0')}` : null,
      }));
      await queryFreely(
        tx,
        `INSERT INTO patient (establishment_id, ipp, birth_name, used_name, first_names, birth_date, sex, phone)
       SELECT $1, ipp, birth_name, used_name, first_names, date '1928-01-01' + days, sex, phone
       FROM jsonb_to_recordset($2::jsonb)
         AS r(ipp text, birth_name text, used_name text, first_names text, days int, sex text, phone text)`,
        [establishmentId, JSON.stringify(rows)],
      );
    }
  });
  await queryFreely(database, 'ALTER TABLE patient ENABLE TRIGGER tokens_of_new');
  await queryFreely(database, 'VACUUM (ANALYZE) patient');
  await queryFreely(database, 'VACUUM (ANALYZE) patient_token');
  await queryFreely(database, 'VACUUM (ANALYZE) name_key');
}
