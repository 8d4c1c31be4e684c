import type { OutboxEntry } from '@diurne/database';
import { z } from 'zod';
import { reactionNames } from './events/reaction-catalogue';

interface JobKind<Payload extends z.ZodType> {
  /** Messages never wait behind a build of a day. */
  readonly queue: QueueName;
  /** Ids only: what is sent is read again when it is sent. */
  readonly payload: Payload;
  /** One waiting message per key. */
  readonly key: (payload: z.output<Payload>) => string;
}
const job = <Payload extends z.ZodType>(kind: JobKind<Payload>) => kind;

export const queueNames = ['messages', 'planning'] as const;
export type QueueName = (typeof queueNames)[number];

/** Every job of the product. A job that is not here cannot be put in the outbox; each has exactly one handler in the worker. */
export const jobCatalogue = {
  react: job({
    queue: 'messages',
    payload: z.strictObject({ eventId: z.uuid(), reaction: z.enum(reactionNames) }),
    key: ({ eventId, reaction }) => `react:${eventId}:${reaction}`,
  }),
  'issue-agenda': job({
    queue: 'messages',
    payload: z.strictObject({ visitId: z.uuid() }),
    key: ({ visitId }) => `agenda:${visitId}`,
  }),
  'send-agenda': job({
    queue: 'messages',
    payload: z.strictObject({ agendaVersionId: z.uuid() }),
    key: ({ agendaVersionId }) => `send-agenda:${agendaVersionId}`,
  }),
  'send-report': job({
    queue: 'messages',
    payload: z.strictObject({ reportVersionId: z.uuid(), correspondentId: z.uuid() }),
    key: ({ reportVersionId, correspondentId }) => `send-report:${reportVersionId}:${correspondentId}`,
  }),
  'build-day': job({
    queue: 'planning',
    payload: z.strictObject({ buildId: z.uuid() }),
    key: ({ buildId }) => `build:${buildId}`,
  }),
} as const;

export type JobName = keyof typeof jobCatalogue;
export type PayloadOf<Name extends JobName> = z.output<(typeof jobCatalogue)[Name]['payload']>;
export const jobNames = Object.keys(jobCatalogue) as JobName[];
export const isJobName = (name: string): name is JobName => Object.hasOwn(jobCatalogue, name);

/** @throws ZodError when the payload is not the job's: what a handler gets is what the catalogue says. */
export function payloadOf<Name extends JobName>(name: Name, raw: unknown): PayloadOf<Name> {
  return jobCatalogue[name].payload.parse(raw) as PayloadOf<Name>;
}

/** The outbox row of a job, with the key that the catalogue gives it. */
export function outboxEntry<Name extends JobName>(name: Name, payload: PayloadOf<Name>, dueAt: Date): OutboxEntry {
  const key = jobCatalogue[name].key as (payload: PayloadOf<Name>) => string;
  return { kind: name, payload, deduplicationKey: key(payload), dueAt };
}
