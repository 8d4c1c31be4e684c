import { z } from 'zod';
import { duration, identifier, interval, length, minute, name, units } from './values.schema';

const useLine = z.strictObject({
  anyOf: z.array(identifier).min(1),
  amount: units.default(1),
  prefer: z.exactOptional(z.array(identifier)),
});

export const step = z
  .strictObject({
    id: identifier,
    label: z.exactOptional(name),
    duration,
    uses: z
      .array(useLine)
      .meta({ description: 'each line takes its amount of units of exactly one resource of its list' }),
    window: z.exactOptional(
      interval({
        strict: z.exactOptional(z.boolean()).meta({
          description: 'a matter of care (a fast that ends): relaxations never widen it',
        }),
      }),
    ),
    location: z
      .exactOptional(identifier)
      .meta({ description: 'a location id, or "@place": the location of the held place' }),
    patient: z.enum(['exclusive', 'background']).default('exclusive'),
    turnover: length.default(0),
    optional: z.boolean().default(false),
    value: z.int().min(0).max(1_000_000).default(1).meta({ description: 'what leaving out an optional step costs' }),
    pinned: z
      .exactOptional(z.strictObject({ start: minute, uses: z.array(identifier) }))
      .meta({ description: 'a fact, kept exactly: its start and one resource id per line' }),
  })
  .meta({ id: 'Step' });
