import type { AnswerOf, BillingVisitView, DayView, listBilling } from '@diurne/contracts';
import { aGradingDetail } from './grading.fixture';

const unsigned = { code: 'report-not-signed', message: 'À régulariser\u00a0: le compte rendu n’est pas signé.' };
const transfer = {
  code: 'exit-to-judge',
  message: 'À régulariser\u00a0: sortie par transfert vers un autre établissement, à examiner par le DIM.',
};

/** Of the day: one that is held, one that waits for the DIM alone, one that is ready and one that is released. */
export function someBilling(day: DayView): BillingVisitView[] {
  const kinds = [
    { state: 'held', holds: [unsigned, transfer], released: null },
    { state: 'held', holds: [transfer], released: null },
    { state: 'ready', holds: [], released: null },
    {
      state: 'released',
      holds: [],
      released: { gradingClass: 'fullStay', count: 4, reason: null, by: 'DIM Essai', at: '2026-11-24T08:00:00.000Z' },
    },
    { state: 'planned', holds: [unsigned], released: null },
  ] as const;
  return day.visits.slice(0, 5).map((visit, index) => {
    const { state, holds, released } = kinds[index] ?? kinds[0];
    return {
      visitId: visit.id,
      nda: null,
      unitId: day.unitId,
      unitName: day.unit.name,
      on: day.on,
      patient: visit.patient,
      pathway: visit.pathway,
      state,
      badge: { words: 'HDJ · 4 tracées', basis: 'traced', gradingClass: 'fullStay', count: 4, traced: 4 },
      detail: aGradingDetail({
        gradingClass: 'fullStay',
        holds: [...holds],
        released,
        grounds: [
          {
            id: '01900000-0000-7000-8000-00000000bbbb',
            kind: 'patientContext',
            criterion: 'bedridden',
            code: null,
            gives: null,
            justification: 'Transferts à deux soignants.',
            occurredAt: '2026-11-23T08:00:00.000Z',
            recordedBy: 'Dr CASTELVIAL Rémi',
            recordedAt: '2026-11-23T10:12:00.000Z',
          },
        ],
      }),
    };
  });
}

export function billingAnswer(visits: readonly BillingVisitView[], state?: string): AnswerOf<typeof listBilling> {
  const chosen = visits.filter((visit) => state === undefined || visit.state === state);
  return {
    total: chosen.length,
    held: chosen.filter((visit) => visit.state === 'held').length,
    classes: [
      { gradingClass: 'fullStay', basis: 'traced', visits: chosen.length - 1 },
      { gradingClass: 'fullStay', basis: 'planned', visits: 1 },
    ],
    pages: chosen.length === 5 ? 2 : 1,
    visits: [...chosen],
  };
}
