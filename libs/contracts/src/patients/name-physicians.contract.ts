import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners, reportWriters } from '../roles';
import { idParams, idShape } from '../values.shape';

export const namePhysicians = endpoint({
  method: 'PUT',
  path: '/patients/:id/physicians',
  roles: [...planners, ...reportWriters],
  summary: 'Name the physician who follows a patient and the one who sent them: letters go to them from now on.',
  params: idParams,
  body: z.strictObject({ primaryPhysicianId: idShape.nullable(), referringPhysicianId: idShape.nullable() }),
});
