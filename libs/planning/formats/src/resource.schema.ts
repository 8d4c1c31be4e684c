import { z } from 'zod';
import { capacity, duration, identifier, interval, length, minute, name } from './values.schema';

export const resource = z
  .strictObject({
    id: identifier,
    name: z.exactOptional(name),
    kind: z.enum(['professional', 'equipment', 'room', 'place']),
    location: z.exactOptional(identifier),
    windows: z
      .array(interval({ capacity: capacity.default(1) }))
      .meta({ description: 'units available at once; outside all windows 0; overlapping windows add up' }),
    busy: z
      .array(interval({ amount: z.exactOptional(capacity) }))
      .default([])
      .meta({ description: 'units taken elsewhere; without an amount, all of them' }),
    turnover: length
      .default(0)
      .meta({ description: 'minutes for which the units that a step or a visit used stay taken after it' }),
    starts: z
      .exactOptional(z.array(minute))
      .meta({ description: 'a step that uses it starts at one of these minutes' }),
    break: z
      .exactOptional(interval({ minutes: duration }))
      .meta({ description: 'within [from, to) one stretch of that many minutes is free of steps, turnover and busy' }),
    attributes: z.array(z.string()).default([]),
  })
  .meta({ id: 'Resource' });
