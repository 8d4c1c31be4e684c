import { civilDate } from '@diurne/time';
import { hoursOfAll, whyNotTogether } from './answered-together';
import type { VisitRequest } from './visit-request.entity';

const request = (id: string, more: Partial<VisitRequest> = {}): VisitRequest => ({
  id,
  unitId: 'u1',
  patientId: 'p1',
  pathwayId: 'w1',
  prescriberId: 'c1',
  justification: 'bilan annuel',
  priority: 2,
  wishedFrom: civilDate('2026-11-23'),
  wishedTo: civilDate('2026-12-04'),
  hours: null,
  note: null,
  receivedAt: '2026-11-18T08:00:00Z',
  state: 'validated',
  visitId: null,
  ...more,
});
const together = (...others: readonly VisitRequest[]) => whyNotTogether([request('r1'), ...others]);

describe('one visit', () => {
  it('answers one request, or several of one patient, unit and pathway, whoever prescribed them', () => {
    expect(together()).toBeNull();
    expect(together(request('r2', { prescriberId: 'c2', priority: 4 }), request('r3'))).toBeNull();
  });

  it.each([
    [{ id: 'r1' }, 'La même demande est donnée deux fois. Retirez-la une fois.'],
    [{ patientId: 'p2' }, 'Ces demandes concernent des patients différents\u00a0: réservez une venue pour chacun.'],
    [
      { unitId: 'u2' },
      'Ces demandes sont adressées à des unités différentes\u00a0: réservez une venue dans chacune des unités.',
    ],
    [
      { pathwayId: 'w2' },
      'Ces demandes suivent des parcours différents\u00a0: réservez une venue pour chacun des parcours.',
    ],
  ])('does not answer two where one is %j', (more, message) => {
    expect(together(request('r2'), request('r3', more))).toEqual({ code: 'request-not-plannable', message });
  });

  it('does not answer two whose hours only touch', () => {
    const [early, late] = [{ hours: { from: 480, to: 611 } }, { hours: { from: 611, to: 900 } }];
    expect(together(request('r2', early), request('r3', late))).toMatchObject({
      code: 'request-not-plannable',
      message: expect.stringContaining('ne se recoupent pas'),
    });
    expect(together(request('r2', early), request('r3', { hours: { from: 610, to: 900 } }))).toBeNull();
  });

  it('keeps within the hours of all', () => {
    expect(hoursOfAll([request('r1'), request('r2')])).toBeNull();
    expect(
      hoursOfAll([
        request('r1', { hours: { from: 480, to: 900 } }),
        request('r2'),
        request('r3', { hours: { from: 525, to: 1010 } }),
      ]),
    ).toEqual({ from: 525, to: 900 });
  });
});
