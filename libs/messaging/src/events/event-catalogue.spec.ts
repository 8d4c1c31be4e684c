import { z } from 'zod';
import { eventCatalogue, eventNames, EventUnknown, readEvent } from './event-catalogue';

const at = new Date('2026-11-20T09:00:00Z');
const visitId = '3f1f6f0a-5a43-4a54-9a35-0b7f1f3c8a01';
const reportVersionId = '3f1f6f0a-5a43-4a54-9a35-0b7f1f3c8a02';

/** What readers of the feed rely on. A field more or less is another version: write it down here with the new number. */
const recorded = {
  'request-received': '1: requestId',
  'request-corrected': '1: requestId',
  'request-validated': '1: requestId',
  'request-proposed': '1: requestId',
  'request-booked': '1: requestId',
  'request-reopened': '1: requestId',
  'request-closed': '1: requestId',
  'request-refused': '1: requestId',
  'request-withdrawn': '1: requestId',
  'visit-booked': '1: visitId unitId on requestIds',
  'visit-confirmed': '1: visitId unitId on',
  'visit-moved': '1: visitId unitId on fromUnitId fromOn',
  'visit-announced': '1: visitId unitId on',
  'visit-cancelled': '1: visitId unitId on',
  'visit-postponed': '1: visitId unitId on',
  'visit-unscheduled': '1: visitId unitId on',
  'visit-reinstated': '1: visitId unitId on',
  'visit-closed': '1: visitId unitId on',
  'patient-arrived': '1: visitId unitId on',
  'care-started': '1: visitId unitId on',
  'step-finished': '1: visitId unitId on factId stepId',
  'patient-left': '1: visitId unitId on',
  'no-show-declared': '1: visitId unitId on',
  'fact-confirmed': '1: visitId unitId on factId',
  'fact-withdrawn': '1: visitId unitId on factId',
  'death-declared': '1: deathId patientId',
  'death-withdrawn': '1: deathId patientId',
  'agenda-asked': '1: visitId',
  'telling-held': '1: visitId unitId on',
  'delivery-settled': '1: visitId unitId on deliveryId',
  'ground-recorded': '1: visitId unitId on groundId',
  'ground-withdrawn': '1: visitId unitId on groundId',
  'regime-decided': '1: visitId unitId on',
  'pathway-regime-decided': '1: pathwayId',
  'billing-released': '1: visitId unitId on releaseId',
  'billing-release-withdrawn': '1: visitId unitId on releaseId',
  'report-drafted': '1: visitId reportVersionId',
  'report-signed': '1: visitId reportVersionId',
  'day-changed': '1: unitId on revision',
};

interface Drawn {
  readonly type?: string;
  readonly format?: string;
  readonly items?: Drawn;
}
const harmless = ({ type, format, items }: Drawn): boolean =>
  type === 'array' && items
    ? harmless(items)
    : type === 'integer' || (type === 'string' && (format === 'uuid' || format === 'date'));

describe('the catalogue of events', () => {
  it('keeps every payload as it was recorded for its version', () => {
    const now = Object.fromEntries(
      eventNames.map((name) => [
        name,
        `${eventCatalogue[name].version}: ${Object.keys(eventCatalogue[name].payload.shape).join(' ')}`,
      ]),
    );
    expect(now).toEqual(recorded);
  });

  it.each(eventNames)('lets only ids, civil dates and numbers into %s', (name) => {
    const { properties } = z.toJSONSchema(eventCatalogue[name].payload) as { properties: Record<string, Drawn> };
    expect(Object.entries(properties).filter(([, field]) => !harmless(field))).toEqual([]);
    expect(harmless({ type: 'string' })).toBe(false);
  });

  it.each(eventNames)('names %s as a past fact', (name) => {
    expect(name).toMatch(
      /^[a-z-]+-(received|validated|proposed|booked|reopened|closed|refused|withdrawn|confirmed|moved|announced|cancelled|postponed|unscheduled|reinstated|arrived|started|finished|left|declared|asked|held|settled|drafted|signed|changed|recorded|decided|released|corrected)$/,
    );
  });

  it('reads back what it knows, and refuses another version, another name and a field too many', () => {
    const row = {
      id: 'e',
      name: 'report-signed',
      version: 1,
      payload: { visitId, reportVersionId },
      at,
      accountId: null,
    };
    expect(readEvent(row)).toEqual({
      id: 'e',
      name: 'report-signed',
      payload: { visitId, reportVersionId },
      at,
      accountId: null,
    });
    expect(() => readEvent({ ...row, version: 2 })).toThrow(EventUnknown);
    expect(() => readEvent({ ...row, name: 'report-sung' })).toThrow('report-sung version 1');
    expect(() => readEvent({ ...row, name: 'constructor' })).toThrow(EventUnknown);
    expect(() => readEvent({ ...row, payload: { visitId, reportVersionId, patientName: 'VALDREUSE' } })).toThrow(
      z.ZodError,
    );
  });
});
