import type { QueryRunner } from 'typeorm';

/** The role that `DATABASE_URL` signs in with, quoted; `migrate` names it on its connection. */
export async function applicationRole(run: QueryRunner): Promise<string> {
  const [{ role }] = (await run.query(
    `SELECT coalesce(nullif(current_setting('diurne.application_role', true), ''), 'diurne_app') AS role`,
  )) as [{ role: string }];
  return `"${role.replaceAll('"', '""')}"`;
}
