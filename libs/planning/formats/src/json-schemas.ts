import { z } from 'zod';
import { day } from './day.schema';
import { plan } from './plan.schema';

/** The published JSON Schemas, by file name: docs/schemas/. */
export const jsonSchemas: Readonly<Record<string, () => unknown>> = {
  'hdj-day-1.schema.json': () => z.toJSONSchema(day, { io: 'input' }),
  'hdj-plan-1.schema.json': () => z.toJSONSchema(plan, { io: 'input' }),
};
