import type { AccountView } from '@diurne/contracts';
import type { AccountRow } from './account.statements';

export const accountOf = (row: AccountRow): AccountView => ({
  id: row.id,
  login: row.login,
  displayName: row.display_name,
  roles: row.roles,
  resourceId: row.resource_id,
  rpps: row.rpps,
  establishment: { id: row.establishment_id, name: row.establishment_name, timeZone: row.time_zone },
});
