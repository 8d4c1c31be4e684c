import { civilDate } from '@diurne/time';
import { correctRequest, type CorrectableRequest } from './request-correction';
import type { VisitRequest } from './visit-request.entity';

const seen: CorrectableRequest = {
  prescriberId: 'd1',
  justification: 'suivi',
  priority: 2,
  wishedFrom: civilDate('2026-12-07'),
  wishedTo: civilDate('2026-12-11'),
  hours: { from: 540, to: 1440 },
  note: null,
};
const standing: VisitRequest = {
  ...seen,
  id: 'r1',
  unitId: 'u1',
  patientId: 'p1',
  pathwayId: 'DIAB',
  receivedAt: '2026-11-22T08:30:00.000Z',
  state: 'received',
  visitId: null,
};
const to = (more: Partial<CorrectableRequest>, of: Partial<VisitRequest> = {}, physician = false) =>
  correctRequest({ ...standing, ...of }, { seen, now: { ...seen, ...more } }, { physician });

describe('correcting a request', () => {
  it('writes what was changed, hours by their value, and says what it was', () => {
    const next = { priority: 5, wishedTo: civilDate('2026-12-18'), hours: { from: 540, to: 1440 } };
    expect(to(next)).toEqual({
      ok: true,
      before: { priority: 2, wishedTo: '2026-12-11' },
      after: { priority: 5, wishedTo: '2026-12-18' },
    });
    expect(to({ hours: null })).toMatchObject({ before: { hours: { from: 540, to: 1440 } }, after: { hours: null } });
  });

  it('overwrites nothing that somebody else changed meanwhile, and writes beside it', () => {
    expect(to({ note: 'fauteuil roulant' }, { note: 'ambulance' })).toMatchObject({
      refusal: { code: 'record-changed-since' },
      fields: ['note'],
    });
    expect(to({ priority: 5 }, { note: 'ambulance' })).toMatchObject({ after: { priority: 5 } });
  });

  it('leaves the reason that a physician validated to physicians', () => {
    for (const state of ['validated', 'proposed', 'booked'] as const) {
      expect(to({ justification: 'autre' }, { state })).toMatchObject({ refusal: { code: 'role-insufficient' } });
      expect(to({ justification: 'autre' }, { state }, true)).toMatchObject({ after: { justification: 'autre' } });
      expect(to({ priority: 5 }, { state })).toMatchObject({ ok: true });
    }
    expect(to({ justification: 'autre' })).toMatchObject({ ok: true });
  });

  it('is over with the request', () => {
    for (const state of ['closed', 'refused', 'withdrawn'] as const)
      expect(to({ priority: 5 }, { state })).toMatchObject({ refusal: { code: 'request-not-plannable' } });
  });
});
