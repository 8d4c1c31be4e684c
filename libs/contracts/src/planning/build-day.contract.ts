import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners } from '../roles';
import { civilDateShape, idParams, idShape } from '../values.shape';
import { dayParams, dayShape, requestIdsShape, tellLaterShape } from './day.shape';
import { programmeShape, reasonShape } from './programme.shape';

export const buildStates = ['queued', 'running', 'ready', 'cancelled', 'failed', 'accepted', 'dropped'] as const;
export const buildShape = z.object({
  id: idShape,
  unitId: idShape,
  on: civilDateShape,
  state: z.enum(buildStates),
  baseRevision: z.int(),
  progress: z
    .object({
      iterations: z.int(),
      elapsedMs: z.int(),
      secondsAsked: z.int(),
      cost: z.int(),
      bound: z.int(),
      planned: z.int(),
      unplanned: z.int(),
    })
    .nullable(),
  draft: z
    .object({
      cost: z.int(),
      bound: z.int(),
      gap: z.number(),
      /** One entry per visit or request of the day: `requestIds` for what is new, `visitId` for what stands. */
      visits: z.array(
        z.object({
          visitId: idShape.nullable(),
          requestIds: requestIdsShape,
          patientName: z.string(),
          /** By a message. */
          reachable: z.boolean(),
          pathwayName: z.string(),
          before: programmeShape.nullable(),
          after: programmeShape.nullable(),
          reasons: z.array(reasonShape),
        }),
      ),
      /** What changes, in sentences: `2 patients attendent 35 min de moins`. */
      summary: z.array(z.string()),
    })
    .nullable(),
  failure: z.string().nullable(),
});
export type BuildView = z.infer<typeof buildShape>;
export const startBuild = endpoint({
  method: 'POST',
  path: '/units/:unitId/days/:on/builds',
  roles: planners,
  summary: 'Build the day in the background; announced visits are kept.',
  params: dayParams,
  body: z.strictObject({
    seconds: z.int().min(1).max(60).default(5),
    requestIds: z.array(idShape).max(500).optional(),
  }),
  answer: buildShape,
});
export const openBuild = endpoint({
  method: 'GET',
  path: '/builds/:id',
  roles: planners,
  summary: 'Progress, then the draft beside the present plan.',
  params: idParams,
  answer: buildShape,
});
export const cancelBuild = endpoint({
  method: 'POST',
  path: '/builds/:id/cancel',
  roles: planners,
  summary: 'Stop searching; the best so far becomes the draft.',
  params: idParams,
  answer: buildShape,
});
export const dropBuild = endpoint({
  method: 'POST',
  path: '/builds/:id/drop',
  roles: planners,
  summary: 'Drop the draft.',
  params: idParams,
  answer: buildShape,
});
export const acceptBuild = endpoint({
  method: 'POST',
  path: '/builds/:id/accept',
  roles: planners,
  summary: 'Accept the draft, whole or for the named requests, against the day’s revision.',
  params: idParams,
  body: z.strictObject({
    expectedRevision: z.int().min(0),
    requestIds: z.array(idShape).max(500).optional(),
    tellLater: tellLaterShape,
  }),
  answer: dayShape,
});
