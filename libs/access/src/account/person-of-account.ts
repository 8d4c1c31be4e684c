import { parseRpps } from '@diurne/identifiers';
import type { Role } from '@diurne/contracts';
import { ResourceUnknown } from '../access-refusals';
import { NumberMissing, NumberWrong } from './person-refusals';
import type { Actor } from '@diurne/database';
import type { AccountBook } from './account-book';

interface Person {
  readonly roles: readonly Role[];
  readonly resourceId: string | null;
  readonly rpps: string | null;
}

/** `prefix`: where the fields stand in what was asked. @throws NumberMissing | NumberWrong | ResourceUnknown */
export async function requirePerson(
  accounts: AccountBook,
  actor: Actor,
  { roles, resourceId, rpps }: Person,
  prefix = '',
): Promise<void> {
  if (rpps === null && roles.includes('physician')) throw new NumberMissing(prefix);
  if (rpps !== null && !parseRpps(rpps).ok) throw new NumberWrong(prefix);
  if (resourceId !== null && !(await accounts.knowsProfessional(actor, resourceId))) throw new ResourceUnknown(prefix);
}
