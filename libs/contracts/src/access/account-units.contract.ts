import { z } from 'zod';
import { endpoint } from '../endpoint';
import { idParams, idShape } from '../values.shape';

/** Where somebody works: the units of a list, or every unit, those to come too. */
export const workingUnitsShape = z.strictObject({
  everyUnit: z.boolean().default(false),
  unitIds: z.array(idShape).max(100).default([]),
});
export type WorkingUnits = z.infer<typeof workingUnitsShape>;

export const setAccountUnits = endpoint({
  method: 'PUT',
  path: '/accounts/:id/units',
  roles: ['administrator'],
  summary: 'Say in which units somebody works: those whose patients’ records are theirs to open.',
  params: idParams,
  body: workingUnitsShape,
});
