import { z } from 'zod';

const id = z.uuid();
const civilDate = z.iso.date();
const visit = { visitId: id, unitId: id, on: civilDate };
const fact = { ...visit, factId: id };
const request = { requestId: id };
const death = { deathId: id, patientId: id };
const report = { visitId: id, reportVersionId: id };

interface EventKind<Shape extends z.ZodRawShape> {
  /** Rises whenever the payload changes: who reads the feed knows what to expect. */
  readonly version: number;
  /** Ids, civil dates and numbers only: what it is about is read where it is kept. */
  readonly payload: z.ZodObject<Shape, z.core.$strict>;
}
const first = <Shape extends z.ZodRawShape>(shape: Shape): EventKind<Shape> => ({
  version: 1,
  payload: z.strictObject(shape),
});

/** Everything that happens, as past facts. What has a `visitId` is heard in the order in which it happened to that visit. */
export const eventCatalogue = {
  'request-received': first(request),
  'request-corrected': first(request),
  'request-validated': first(request),
  'request-proposed': first(request),
  'request-booked': first(request),
  'request-reopened': first(request),
  'request-closed': first(request),
  'request-refused': first(request),
  'request-withdrawn': first(request),
  'visit-booked': first({ ...visit, requestIds: z.array(id).min(1) }),
  'visit-confirmed': first(visit),
  'visit-moved': first({ ...visit, fromUnitId: id, fromOn: civilDate }),
  'visit-announced': first(visit),
  'visit-cancelled': first(visit),
  'visit-postponed': first(visit),
  'visit-unscheduled': first(visit),
  'visit-reinstated': first(visit),
  'visit-closed': first(visit),
  'patient-arrived': first(visit),
  'care-started': first(visit),
  'step-finished': first({ ...fact, stepId: id }),
  'patient-left': first(visit),
  'no-show-declared': first(visit),
  'fact-confirmed': first(fact),
  'fact-withdrawn': first(fact),
  'death-declared': first(death),
  'death-withdrawn': first(death),
  'agenda-asked': first({ visitId: id }),
  'telling-held': first(visit),
  'delivery-settled': first({ ...visit, deliveryId: id }),
  'ground-recorded': first({ ...visit, groundId: id }),
  'ground-withdrawn': first({ ...visit, groundId: id }),
  'regime-decided': first(visit),
  'pathway-regime-decided': first({ pathwayId: id }),
  'billing-released': first({ ...visit, releaseId: id }),
  'billing-release-withdrawn': first({ ...visit, releaseId: id }),
  'report-drafted': first(report),
  'report-signed': first(report),
  'day-changed': first({ unitId: id, on: civilDate, revision: z.int().min(1) }),
} as const;

export type EventName = keyof typeof eventCatalogue;
export type EventPayload<Name extends EventName> = z.output<(typeof eventCatalogue)[Name]['payload']>;
export const eventNames = Object.keys(eventCatalogue) as EventName[];

/** An event about to be written. */
export type Happening = {
  readonly [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> };
}[EventName];

/** An event as it was written, of a version that this release knows. */
export interface PastEvent<Name extends EventName = EventName> {
  readonly id: string;
  readonly name: Name;
  readonly payload: EventPayload<Name>;
  readonly at: Date;
  /** Null: the machine itself. */
  readonly accountId: string | null;
}

/** Written by another release than this one: it stays where it is until one that knows it runs. */
export class EventUnknown extends Error {
  override readonly name = 'EventUnknown';
}

/** @throws EventUnknown for a name or a version that the catalogue has not; ZodError when the payload is not the catalogue's. */
export function readEvent(row: {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly payload: unknown;
  readonly at: Date;
  readonly accountId: string | null;
}): PastEvent {
  const kind = Object.hasOwn(eventCatalogue, row.name) ? eventCatalogue[row.name as EventName] : undefined;
  if (kind?.version !== row.version) throw new EventUnknown(`${row.name} version ${row.version}`);
  return {
    id: row.id,
    name: row.name as EventName,
    payload: kind.payload.parse(row.payload),
    at: row.at,
    accountId: row.accountId,
  } as PastEvent;
}
