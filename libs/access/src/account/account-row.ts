import type { AccountView, Role } from '@diurne/contracts';

export interface AccountRow {
  id: string;
  login: string;
  display_name: string;
  roles: Role[];
  resource_id: string | null;
  rpps: string | null;
  establishment_id: string;
  establishment_name: string;
  time_zone: string;
}

/** `FROM` it follows must name `account a` and `establishment e`. */
export const accountColumns = `a.id, a.login, a.display_name, a.roles, a.resource_id, a.rpps, e.id AS establishment_id, e.name AS establishment_name, e.time_zone`;

export const accountOf = (row: AccountRow): AccountView => ({
  id: row.id,
  login: row.login,
  displayName: row.display_name,
  roles: row.roles,
  resourceId: row.resource_id,
  rpps: row.rpps,
  establishment: { id: row.establishment_id, name: row.establishment_name, timeZone: row.time_zone },
});
