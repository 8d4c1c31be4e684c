import { z } from 'zod';
import { endpoint } from './endpoint';

export const healthLive = endpoint({
  method: 'GET',
  path: '/health/live',
  roles: 'public',
  summary: 'The process answers.',
  answer: z.object({ status: z.literal('up') }),
});
export const healthReady = endpoint({
  method: 'GET',
  path: '/health/ready',
  roles: 'public',
  summary: 'Database and queue answer, migrations are done.',
  answer: z.object({
    status: z.enum(['ready', 'not-ready']),
    parts: z.record(z.string(), z.boolean()),
    messagesLateSeconds: z.int().min(0).nullable().meta({
      description:
        'For how long the oldest due message has been waiting for the worker, as it was known half a minute ago at most; null until it is known. An alarm beyond five minutes, and no reason to take the API out.',
    }),
    forgeries: z.int().min(0).nullable().meta({
      description:
        'Signed documents and trails that were found forged within a day, as it was known half a minute ago at most; null until it is known. An alarm, and no reason to take the API out.',
    }),
  }),
});
