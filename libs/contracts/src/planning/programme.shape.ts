import { z } from 'zod';
import { idShape, minuteShape } from '../values.shape';
import { lineShape } from '../texts.shape';

/** The hours and resources of one visit, local minutes of its day. `resourceIds`: one per line of the step's `uses`. */
export const programmeShape = z.strictObject({
  arrival: minuteShape,
  departure: minuteShape,
  dayPlaceId: idShape.nullable(),
  steps: z
    .array(
      z.strictObject({
        code: lineShape(30),
        start: minuteShape,
        end: minuteShape,
        resourceIds: z.array(idShape).max(30),
      }),
    )
    .min(1)
    .max(60),
});
export type ProgrammeView = z.infer<typeof programmeShape>;
export const reasonShape = z.object({
  code: z.string(),
  message: z.string(),
  involves: z.object({
    steps: z.array(z.string()).optional(),
    resources: z.array(z.string()).optional(),
    relations: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
    visits: z.array(z.string()).optional(),
  }),
  relaxations: z.array(z.object({ change: z.string(), effect: z.string() })),
});
export type ReasonView = z.infer<typeof reasonShape>;
