import type { QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';

export interface Rights {
  readonly updatable?: boolean;
  readonly deletable?: boolean;
}

/** The establishment that the present transaction is in: what `Database.transact` names. */
const present = `nullif(current_setting('diurne.establishment_id', true), '')::uuid`;

/**
 * Puts a new table behind the wall between establishments; the application's role may read it and add to it, and no more than `rights` say.
 * The same rights stand in `table-rights.ts`.
 */
export async function guardTable(run: QueryRunner, table: string, rights: Rights = {}): Promise<void> {
  const app = await applicationRole(run);
  const granted = [
    'SELECT',
    'INSERT',
    ...(rights.updatable ? ['UPDATE'] : []),
    ...(rights.deletable ? ['DELETE'] : []),
  ];
  await run.query(`
    GRANT ${granted.join(', ')} ON ${table} TO ${app};
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own_establishment ON ${table} TO ${app}
      USING (establishment_id = ${present}) WITH CHECK (establishment_id = ${present})`);
}
