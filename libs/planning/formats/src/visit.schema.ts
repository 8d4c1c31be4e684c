import { z } from 'zod';
import { step } from './step.schema';
import { duration, identifier, interval, lag, length, minute, name } from './values.schema';

const relation = z
  .strictObject({
    from: identifier,
    to: identifier,
    min: z.exactOptional(lag),
    max: z.exactOptional(lag),
    strict: z.exactOptional(z.boolean()).meta({
      description: 'a matter of care (a gate, a release, a result awaited, surveillance): relaxations never loosen it',
    }),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, {
    params: { expected: 'min ou max, au moins l’un des deux' },
  })
  .meta({ description: 'min ≤ start(to) − end(from) ≤ max, minutes; at least one of the two' });

export const visit = z
  .strictObject({
    id: identifier,
    label: z.exactOptional(name),
    priority: z.int().min(1).max(1_000_000).default(1),
    person: z.exactOptional(identifier).meta({ description: 'two visits of one person never overlap' }),
    window: z
      .exactOptional(interval({}))
      .meta({ description: 'earliest arrival, latest departure; default the opening' }),
    maxPresence: duration.default(719),
    place: z.exactOptional(
      z.strictObject({
        anyOf: z.exactOptional(z.array(identifier).min(1)),
        attributes: z.exactOptional(z.array(z.string())),
        from: z.exactOptional(identifier).meta({ description: 'held only from the start of this mandatory step' }),
        to: z.exactOptional(identifier).meta({ description: 'held only to the end of this mandatory step' }),
      }),
    ),
    arrivalLead: length.default(0),
    departureLag: length.default(0),
    turnover: length.default(0),
    travelExtra: length.default(0),
    steps: z.array(step).min(1),
    relations: z.array(relation).default([]),
    first: z.array(identifier).default([]),
    last: z.array(identifier).default([]),
    sameResource: z.array(z.array(z.strictObject({ step: identifier, line: z.int().min(0) }))).default([]),
    pinned: z.exactOptional(
      z.strictObject({
        arrival: z.exactOptional(minute),
        departure: z.exactOptional(minute),
        place: z.exactOptional(identifier),
      }),
    ),
    incumbent: z
      .exactOptional(
        z.strictObject({
          arrival: minute,
          place: z.exactOptional(identifier),
          steps: z.array(z.strictObject({ id: identifier, start: minute, uses: z.array(identifier) })),
        }),
      )
      .meta({ description: 'what the patient was told' }),
  })
  .meta({ id: 'Visit' });
