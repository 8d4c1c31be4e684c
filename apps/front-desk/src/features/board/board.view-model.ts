import type { BoardView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';

export type BoardCard = BoardView['cards'][number];
export type NextFact = 'arrive' | 'finish' | 'depart' | null;
export type Group = 'here' | 'expected' | 'gone';

const here = new Set(['arrived', 'inProgress']);
const expected = new Set(['held', 'booked', 'confirmed']);

export const groupOf = (card: BoardCard): Group =>
  here.has(card.visit.state) ? 'here' : expected.has(card.visit.state) ? 'expected' : 'gone';

/** Steps of which nobody has told anything: neither done, be it still to confirm, nor not done. */
export function untoldSteps({ visit, facts }: BoardCard): BoardCard['visit']['steps'] {
  const told = new Set(facts.map(({ stepId }) => stepId));
  return visit.steps.filter(({ id, done }) => !done && !told.has(id));
}

/** The one large button of a card. */
export function nextFactOf(card: BoardCard): NextFact {
  if (expected.has(card.visit.state)) return 'arrive';
  if (!here.has(card.visit.state)) return null;
  const goesNext = card.next !== null && card.next.stepId === null;
  return !goesNext && untoldSteps(card).length > 0 ? 'finish' : 'depart';
}

/** The step that the large button would declare: the one the server names, else the earliest that is not done. */
export function nextStepOf(card: BoardCard): BoardCard['visit']['steps'][number] | undefined {
  const open = [...untoldSteps(card)].sort((a, b) => a.start - b.start);
  return open.find((step) => step.id === card.next?.stepId) ?? open[0];
}

/** Amber from 15 minutes, red from 30: the unit's usual thresholds. */
export type LateTone = 'onTime' | 'amber' | 'red';
export const lateTone = (minutes: number): LateTone => (minutes >= 30 ? 'red' : minutes >= 15 ? 'amber' : 'onTime');

/** In order of the next act; who is late does not sink. */
export const inOrder = (cards: readonly BoardCard[]): BoardCard[] =>
  [...cards].sort(
    (a, b) =>
      (a.next?.atMinute ?? a.visit.arrival) - (b.next?.atMinute ?? b.visit.arrival) ||
      a.visit.patient.displayName.localeCompare(b.visit.patient.displayName, 'fr'),
  );

/** Steps of one name in a visit are told apart by their hour, wherever the board names them. */
export function toldApart(board: BoardView): BoardView {
  const cards = board.cards.map((card) => {
    const { steps } = card.visit;
    const isTwice = (label: string): boolean => steps.filter((step) => step.label === label).length > 1;
    if (!steps.some(({ label }) => isTwice(label))) return card;
    const apart = steps.map((step) =>
      isTwice(step.label) ? { ...step, label: `${step.label} · ${frenchHour(step.start)}` } : step,
    );
    return { ...card, visit: { ...card.visit, steps: apart } };
  });
  return { ...board, cards };
}
