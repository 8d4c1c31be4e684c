import { z } from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape } from '../values.shape';
import { feedPositionShape } from './live.contract';

export const fedEventShape = z.object({
  position: z.int().min(1),
  id: idShape,
  name: z.string(),
  version: z.int().min(1),
  at: instantShape,
  accountId: idShape.nullable(),
  visitId: idShape.nullable(),
  payload: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

export const readEvents = endpoint({
  method: 'GET',
  path: '/events',
  roles: ['administrator'],
  summary:
    'What happened, in order, after a position: ids, civil dates and numbers only. A position that is no longer kept is answered 410.',
  query: z.strictObject({
    after: feedPositionShape.default(0),
    limit: z
      .string()
      .regex(/^([1-9]|[1-9]\d|[1-4]\d\d|500)$/, 'nombre attendu, de 1 à 500')
      .transform(Number)
      .default(100),
  }),
  answer: z.object({ events: z.array(fedEventShape), next: z.int().min(0), more: z.boolean() }),
});
