import { z } from 'zod';
import { endpoint } from '../endpoint';
import { civilDateShape, idShape } from '../values.shape';

/** A position in the feed, as an address carries it. */
export const feedPositionShape = z
  .string()
  .regex(/^\d{1,15}$/, 'position attendue')
  .transform(Number);

/** With which a page reads again what a notice told it has changed. */
export const liveHeader = 'x-diurne-live';

/** A day is not as it was: which, since which revision (null: lived, not planned otherwise), by whom (null: by the machine). Nothing of a patient. */
export const liveNoticeShape = z.object({
  unitId: idShape,
  on: civilDateShape,
  revision: z.int().nullable(),
  author: z.object({ accountId: idShape, displayName: z.string() }).nullable(),
});
export type LiveNotice = z.output<typeof liveNoticeShape>;

/** `ready` once, `notice` for each change, `gone` when what was missed cannot be told, `replaced` by another stream of the browser, `ended` with its session. */
export const liveEventNames = ['ready', 'notice', 'gone', 'replaced', 'ended'] as const;
export type LiveEventName = (typeof liveEventNames)[number];

export const openLive = endpoint({
  method: 'GET',
  path: '/live',
  roles: 'signed-in',
  summary:
    'What changes on the days, as server-sent events; resumed by Last-Event-ID or `after`. One stream per user session.',
  query: z.strictObject({ after: feedPositionShape.optional() }),
  mediaType: 'text/event-stream',
});
