import * as c from '@diurne/contracts';
import { patients } from './hospital.fixture';
import { idOf } from './ids';
import { on } from './mock-server';

/** Records that were opened by broken glass, as the API keeps them. */
export function mockRecord() {
  let openings: c.RecordOpeningView[] = [
    {
      id: idOf('opening', 1),
      by: 'VIRELOUP Jean',
      patient: patients[0] as c.PatientTraits,
      reason: 'appelé en urgence au fauteuil 4',
      openedAt: '2026-11-23T08:05:00.000Z',
      until: '2026-11-23T09:05:00.000Z',
      review: null,
    },
  ];
  return [
    on(c.breakGlass, () => ({ until: '2026-11-23T10:00:00.000Z' })),
    on(c.listRecordOpenings, ({ query }) => {
      const shown = openings.filter(({ review }) => String(query.toReview) === 'false' || review === null);
      return { total: shown.length, openings: shown };
    }),
    on(c.reviewRecordOpening, ({ params, body }) => {
      const review = { by: 'CASTELVIAL Rémi', at: '2026-11-23T09:30:00.000Z', remark: body.remark };
      openings = openings.map((one) => (one.id === params.id ? { ...one, review } : one));
      return undefined;
    }),
    on(c.markConfidential, () => undefined),
  ];
}
