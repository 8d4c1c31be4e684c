import { wardRunners, type AccountView } from '@diurne/contracts';
import type { Declarer } from '@diurne/planning-application';

/** Coordinators and ward nurses may declare for others and correct what others declared. */
export const declarerOf = ({ id, resourceId, roles }: AccountView): Declarer => ({
  accountId: id,
  resourceId,
  runsTheWard: wardRunners.some((role) => roles.includes(role)),
});
