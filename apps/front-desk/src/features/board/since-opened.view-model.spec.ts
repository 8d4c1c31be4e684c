import { aBoard } from '../../testing/mock/board.fixture';
import { aDay } from '../../testing/mock/day.fixture';
import type { BoardCard } from './board.view-model';
import { alreadyTold, isSettled, sinceOpened, type Asked } from './since-opened.view-model';

const cards = aBoard(aDay('2026-11-23', 10)).cards;
const here = cards.find(({ visit }) => visit.state === 'inProgress') as BoardCard;
const expected = cards.find(({ visit }) => visit.state === 'booked') as BoardCard;
const told = here.facts.find(({ kind }) => kind === 'stepDone')!;
const asked = (more: Partial<Asked> & Pick<Asked, 'kind'>): Asked => ({ visitId: here.visit.id, ...more }) as Asked;

describe('a dialog that stays open', () => {
  it('says what is new since it was opened, and that the visit has left the board', () => {
    const departure = { ...told, id: 'new', kind: 'departure' as const, stepId: null };
    const correction = { ...here.corrections[0], id: 'undone' } as BoardCard['corrections'][number];
    const now = { ...here, facts: [...here.facts, departure], corrections: [correction] };
    expect(sinceOpened(here, now)).toEqual({ facts: [departure], corrections: [correction], gone: false });
    expect(sinceOpened(here, here)).toEqual({ facts: [], corrections: [], gone: false });
    expect(sinceOpened(here, undefined)).toEqual({ facts: [], corrections: [], gone: true });
  });

  it('has nothing left to declare once somebody else has declared it', () => {
    expect([isSettled(asked({ kind: 'arrive' }), expected), isSettled(asked({ kind: 'arrive' }), here)]).toEqual([
      false,
      true,
    ]);
    const step = asked({ kind: 'finish', stepId: told.stepId ?? '' });
    const without = { ...here, facts: here.facts.filter((fact) => fact !== told) };
    expect([isSettled(step, without), isSettled(step, here)]).toEqual([false, true]);
    const correction = asked({ kind: 'correct', factId: told.id });
    expect([isSettled(correction, here), isSettled(correction, without)]).toEqual([false, true]);
    const vouch = asked({ kind: 'vouch', factId: told.id });
    const waits = (awaitsConfirmation: boolean) => ({ ...here, facts: [{ ...told, awaitsConfirmation }] });
    expect([isSettled(vouch, waits(true)), isSettled(vouch, waits(false))]).toEqual([false, true]);
    expect([isSettled(asked({ kind: 'depart' }), here), isSettled(asked({ kind: 'depart' }), undefined)]).toEqual([
      false,
      true,
    ]);
  });
});

it('tells what was declared before a dialog was opened apart from what is declared since', () => {
  const step = asked({ kind: 'finish', stepId: told.stepId ?? '' });
  expect(alreadyTold(step, here)).toEqual([told]);
  expect(alreadyTold(step, { ...here, facts: [] })).toEqual([]);
  expect(alreadyTold(asked({ kind: 'depart' }), here)).toEqual([]);
});
