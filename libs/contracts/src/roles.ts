import { z } from 'zod';

export const roles = [
  'secretary',
  'coordinator',
  'wardNurse',
  'alliedProfessional',
  'physician',
  'juniorPhysician',
  'pharmacy',
  'dim',
  'identityCell',
  'administrator',
] as const;
export const roleShape = z.enum(roles);
export type Role = z.infer<typeof roleShape>;

/** Who may change the plan of a day. */
export const planners = ['secretary', 'coordinator'] as const satisfies readonly Role[];
/** Who cares for patients on the day and may declare facts. */
export const carers = [
  'coordinator',
  'wardNurse',
  'alliedProfessional',
  'physician',
  'juniorPhysician',
  'pharmacy',
] as const satisfies readonly Role[];
/** Who may declare for others, and correct what others declared. */
export const wardRunners = ['coordinator', 'wardNurse'] as const satisfies readonly Role[];
/** Who may open a patient's record. */
export const recordReaders = ['secretary', ...carers, 'dim'] as const satisfies readonly Role[];
/** Who may write a report; only `physician` signs. */
export const reportWriters = ['physician', 'juniorPhysician'] as const satisfies readonly Role[];
