import type { AnswerOf, BoardView, DayView, listFactsToConfirm } from '@diurne/contracts';
import { laneName } from './hospital.fixture';
import { idOf } from './ids';

export function aBoard(day: DayView): BoardView {
  const states = [
    'left',
    'inProgress',
    'inProgress',
    'arrived',
    'booked',
    'booked',
    'noShow',
    'booked',
    'inProgress',
    'booked',
  ] as const;
  return {
    unitId: day.unitId,
    on: day.on,
    nowMinute: 612,
    revision: 3,
    people: day.lanes
      .filter(({ kind }) => kind === 'professional')
      .map(({ resourceId, name, trade }, index) => ({
        id: resourceId,
        name,
        trade,
        resourceIds: [resourceId],
        confirmedBy: index % 2 === 0 ? ('performer' as const) : ('coordination' as const),
      })),
    cards: day.visits.slice(0, 10).map((visit, i) => {
      const state = states[i] ?? 'booked';
      const done = state === 'left' ? visit.steps.length : state === 'inProgress' ? 2 : 0;
      const next = visit.steps[done];
      const fact = (
        number: number,
        kind: BoardView['cards'][number]['facts'][number]['kind'],
        stepId: string | null,
        atMinute: number,
        awaits: boolean,
      ): BoardView['cards'][number]['facts'][number] => ({
        id: idOf('fact', i * 100 + number),
        kind,
        stepId,
        at: '2026-11-23T08:10:00.000Z',
        atMinute,
        plannedPerformer: 'LORMEAU Sabine',
        performer: awaits ? 'TAVERNEL Idriss' : 'LORMEAU Sabine',
        performerId: null,
        declaredBy: 'MAUVEZIN Claire',
        declaredById: idOf('account', 2),
        awaitsConfirmation: awaits,
        waitsFor: awaits ? 'performer' : null,
        evidence: null,
        why: null,
        missing: null,
        because: null,
        outsideGatesSeen: [],
        products: [],
        identityDocument: null,
        entryMode: null,
        exitMode: null,
        isDeath: false,
      });
      return {
        visit: { ...visit, state, steps: visit.steps.map((step, slot) => ({ ...step, done: slot < done })) },
        corrections: [],
        marks: [],
        facts:
          state === 'booked' || state === 'noShow'
            ? []
            : [
                fact(1, 'arrival', null, visit.arrival + 4, false),
                ...visit.steps
                  .slice(0, done)
                  .map((step, slot) => fact(slot + 2, 'stepDone', step.id, step.end + 3, slot === 1)),
                ...(state === 'left' ? [fact(9, 'departure', null, visit.departure, false)] : []),
              ],
        next:
          next === undefined || state === 'noShow'
            ? null
            : {
                stepId: state === 'booked' ? null : next.id,
                label: state === 'booked' ? 'Arrivée' : next.label,
                where: laneName(visit.dayPlaceId ?? undefined),
                with: laneName(next.resources[0]?.resourceId),
                atMinute: state === 'booked' ? visit.arrival : next.start,
                awaits: [],
              },
        lateMinutes: [0, 12, 0, 35, 0, 8, 0, 0, 4, 0][i] ?? 0,
      };
    }),
  };
}

/** One of the reader's own, one of somebody without an account. */
export function someFactsToConfirm(day: DayView): AnswerOf<typeof listFactsToConfirm> {
  const facts = day.visits.slice(0, 2).map((visit, index) => ({
    id: idOf('fact', 9000 + index),
    visitId: visit.id,
    unitId: day.unitId,
    unitName: day.unit.name,
    on: day.on,
    patient: visit.patient,
    label: visit.steps[0]?.label ?? '',
    atMinute: 560 + index,
    performer: 'LORMEAU Sabine',
    declaredBy: 'MAUVEZIN Claire',
    waitsFor: index === 0 ? ('performer' as const) : ('coordination' as const),
  }));
  return { total: facts.length, facts };
}

/** A step that was told: by who declares it, or for somebody who must confirm it. */
export function withStepTold(
  board: BoardView,
  told: { readonly id: string; readonly stepId: string },
  performerId: string | null,
): BoardView {
  const performer = board.people.find(({ id }) => id === performerId);
  return {
    ...board,
    cards: board.cards.map((card) => {
      const [like] = card.facts;
      if (card.visit.id !== told.id || !like) return card;
      const waits = performer !== undefined;
      const who = { performerId, performer: performer?.name ?? null, awaitsConfirmation: waits };
      const fact = { ...like, ...who, id: idOf('fact', 9000 + card.facts.length), kind: 'stepDone' as const };
      const waitsFor = waits ? performer.confirmedBy : null;
      const steps = card.visit.steps.map((step) => (step.id === told.stepId ? { ...step, done: true } : step));
      return {
        ...card,
        facts: [...card.facts, { ...fact, stepId: told.stepId, waitsFor }],
        visit: { ...card.visit, state: 'inProgress', steps },
      };
    }),
  };
}
