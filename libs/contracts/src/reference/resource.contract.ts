import { z } from 'zod';
import { endpoint } from '../endpoint';
import { idShape, intervalShape, weekdayShape } from '../values.shape';
import { lineShape } from '../texts.shape';

export const resourceKinds = ['professional', 'equipment', 'room', 'place'] as const;
export const resourceShape = z.object({
  id: idShape,
  code: z.string(),
  name: z.string(),
  kind: z.enum(resourceKinds),
  /** Real profession or kind of platform, French: `infirmier`, `endocrinologue`, `échographie`. */
  trade: z.string(),
  capacity: z.int(),
  turnover: z.int(),
  attributes: z.array(z.string()),
  location: z.string().nullable(),
  /** The unit whose own it is: no other plans with it. Null: shared by all. */
  homeUnitId: idShape.nullable(),
  /** The person whose hands or eye it is: what is done on it is theirs. Null: that person itself, or nobody. */
  personId: idShape.nullable(),
});
export type ResourceView = z.infer<typeof resourceShape>;
export const listResources = endpoint({
  method: 'GET',
  path: '/resources',
  roles: 'signed-in',
  summary: 'Professionals, equipment, rooms and day places.',
  answer: z.array(resourceShape),
});
export const createResource = endpoint({
  method: 'POST',
  path: '/resources',
  roles: ['administrator', 'coordinator'],
  summary: 'Create a resource with its weekly availability.',
  body: z.strictObject({
    code: lineShape(30),
    name: lineShape(120),
    kind: z.enum(resourceKinds),
    trade: lineShape(80),
    capacity: z.int().min(1).max(200).default(1),
    turnover: z.int().min(0).max(240).default(0),
    attributes: z.array(lineShape(40)).max(30).default([]),
    weekly: z
      .array(intervalShape.safeExtend({ weekday: weekdayShape, capacity: z.int().min(1).max(200).optional() }))
      .max(100)
      .default([]),
    break: intervalShape
      .safeExtend({ minutes: z.int().min(1).max(240) })
      .nullable()
      .default(null),
    homeUnitId: idShape.nullable().default(null),
    personId: idShape.nullable().default(null),
  }),
  answer: resourceShape,
});
export const giveResource = endpoint({
  method: 'PUT',
  path: '/resources/:id/home-unit',
  roles: ['administrator', 'coordinator'],
  summary: 'Give a resource to a unit, or to all; visits that stand on it stay.',
  params: z.strictObject({ id: idShape }),
  body: z.strictObject({ unitId: idShape.nullable() }),
  answer: resourceShape,
});
