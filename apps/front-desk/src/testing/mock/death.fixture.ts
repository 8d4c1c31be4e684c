import type { AnswerOf, BoardView, DayVisitView, DeathView, withdrawDeath } from '@diurne/contracts';
import { unit } from './hospital.fixture';
import { idOf } from './ids';

/** With two visits and a request that it has ended. */
export const aDeath = (
  patientId: string,
  more: Pick<DeathView, 'on' | 'atMinute' | 'visitId' | 'toldBy' | 'declaredBy'>,
): DeathView => {
  const { on, atMinute, visitId, toldBy, declaredBy } = more;
  const visit = (number: number, date: string) => ({
    visitId: idOf('visit', number),
    unitId: unit.id,
    unitName: unit.name,
    on: date,
    arrival: 510,
    pathwayName: 'Cure de fer',
  });
  return {
    id: idOf('death', 1),
    patientId,
    on,
    atMinute,
    visitId,
    toldBy,
    declaredBy,
    declaredAt: '2026-11-23T10:14:00.000Z',
    visits: [visit(91, '2026-12-07'), visit(92, '2026-12-14')],
    requests: [{ requestId: idOf('request', 91), pathwayName: 'Bilan annuel' }],
  };
};

/** A visit of the patient who has died, and any other as it was. */
export const afterDeath =
  ({ patientId, on }: DeathView) =>
  (visit: DayVisitView): DayVisitView =>
    visit.patient.id === patientId ? { ...visit, state: 'left', patient: { ...visit.patient, deceasedOn: on } } : visit;

/** Of a patient who has died here, the departure is that of a death. */
export const leftByDeath = (card: BoardView['cards'][number]): BoardView['cards'][number] => {
  const [arrival] = card.facts;
  if (card.visit.patient.deceasedOn === undefined || arrival === undefined) return card;
  const departure = { ...arrival, id: idOf('fact', 990), kind: 'departure' as const, atMinute: 612, isDeath: true };
  return { ...card, facts: [...card.facts, departure] };
};

/** The first visit stands again; somebody else has the hours of the others. */
export const cameBack = (death: DeathView | null): AnswerOf<typeof withdrawDeath>['visits'] =>
  (death?.visits ?? []).map((visit, i) => ({
    ...visit,
    notBecause: i === 0 ? null : '«\u00a0Fauteuil 2\u00a0» a été donné entre-temps.',
  }));
