import type { BoardView } from '@diurne/contracts';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrivalDialog } from './arrival-dialog';
import type { BoardCard } from './board.view-model';
import { TakeBackDeathDialog } from '../../death/take-back-death-dialog';
import { CorrectionDialog } from './correction-dialog';
import { DepartureDialog } from './departure-dialog';
import { EvidenceDialog } from './evidence-dialog';
import { factLabel, markLabel } from './fact-words';
import { MarkCorrectionDialog } from './mark-correction-dialog';
import { MarkDialog } from './mark-dialog';
import { NoShowDialog } from './no-show-dialog';
import { NotDoneDialog } from './not-done-dialog';
import { SinceOpened } from './since-opened';
import { alreadyTold, isSettled, sinceOpened, type Asked } from './since-opened.view-model';
import { StepDialog } from './step-dialog';

/** The open dialog stands beside the cards, not in one: it outlives what others do to its card, and says what that was. */
export function BoardDialogs({
  asked,
  board,
  onClose,
}: {
  readonly asked: Asked;
  readonly board: BoardView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('board');
  const now = board.cards.find(({ visit }) => visit.id === asked.visitId);
  const first = useRef<BoardCard | undefined>(now);
  const last = useRef<BoardCard | undefined>(now);
  if (now !== undefined) last.current = now;
  const card = last.current;
  if (first.current === undefined || card === undefined) return null;
  const settled = isSettled(asked, now);
  const since = sinceOpened(first.current, now);
  const notice = (
    <SinceOpened card={card} since={since} already={alreadyTold(asked, first.current)} settled={settled} />
  );
  const common = { card, day: board, notice, settled, onClose };
  if ('stepId' in asked) {
    const step = card.visit.steps.find(({ id }) => id === asked.stepId);
    if (step === undefined) return null;
    return asked.kind === 'finish' ? (
      <StepDialog {...common} step={step} people={board.people} />
    ) : (
      <NotDoneDialog {...common} step={step} />
    );
  }
  if (!('factId' in asked)) {
    if (asked.kind === 'mark') return <MarkDialog {...common} />;
    if (asked.kind === 'noShow') return <NoShowDialog {...common} />;
    return asked.kind === 'arrive' ? <ArrivalDialog {...common} /> : <DepartureDialog {...common} />;
  }
  const { factId } = asked;
  if (asked.kind === 'correctMark') {
    const mark = [...card.marks, ...first.current.marks].find(({ id }) => id === factId);
    if (mark === undefined) return null;
    const words = markLabel(t, card, mark);
    return <MarkCorrectionDialog {...common} markId={factId} label={words} />;
  }
  const fact = [...card.facts, ...first.current.facts].find(({ id }) => id === factId);
  if (fact === undefined) return null;
  if (fact.isDeath) return <TakeBackDeathDialog patient={card.visit.patient} onClose={onClose} />;
  const label = factLabel(t, card, fact);
  return asked.kind === 'correct' ? (
    <CorrectionDialog {...common} fact={fact} people={board.people} label={label} />
  ) : (
    <EvidenceDialog {...common} fact={fact} label={label} />
  );
}
