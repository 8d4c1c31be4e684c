import type { DayView } from '@diurne/contracts';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Block } from '../lanes/lanes.view-model';
import { changeLane, couldServe, hasMoved, isLegal, moveTo, nudge, pickUp, resourcesAfter, type Carry } from './carry';
import type { DayJudge } from './day-judge';

export interface PutDown {
  readonly visitId: string;
  readonly stepId: string;
  readonly start: number;
  readonly resourceIds: readonly string[];
}
export interface CarryHand {
  readonly carry: Carry | null;
  /** The engine is there to judge; before, the server alone does. */
  readonly judged: boolean;
  /** Why it may not be put down where it is; empty when it may. */
  readonly against: readonly string[];
  readonly take: (block: Block, laneId: string) => Carry | null;
  readonly moveTo: (minute: number, laneId: string | null) => void;
  readonly nudge: (steps: number) => void;
  readonly changeLane: (laneId: string) => void;
  readonly putBack: () => void;
  readonly putDown: () => void;
}
interface Ends {
  readonly onPutDown: (move: PutDown) => void;
  readonly onRefused: (sentences: readonly string[]) => void;
  readonly notCandidate: (block: Block, laneId: string) => string;
  readonly occupied: string;
}

/** One hand for pointer and keys: take, move, put down or back. The engine in the page says where it may go. */
export function useCarry(
  day: DayView,
  judge: DayJudge | null,
  { onPutDown, onRefused, notCandidate, occupied }: Ends,
): CarryHand {
  const [carry, setCarry] = useState<Carry | null>(null);
  const change = useCallback(
    (next: (carry: Carry) => Carry) => setCarry((held) => (held === null ? null : next(held))),
    [],
  );
  const reasonsFor = useCallback(
    (held: Carry | null): readonly string[] => {
      if (held === null || isLegal(held)) return [];
      if (held.at.laneId !== null && !couldServe(held, held.at.laneId))
        return [notCandidate(held.block, held.at.laneId)];
      const reasons =
        judge?.reasonsAgainst(held.block.visitId, held.block.code, held.at.start, resourcesAfter(held)) ?? [];
      return reasons.length > 0 ? reasons : [occupied];
    },
    [judge, notCandidate, occupied],
  );
  // The ghost follows the hand at once; the sentence follows the ghost.
  const settled = useDeferredValue(carry);
  const against = useMemo(() => (carry === null ? [] : reasonsFor(settled)), [carry, settled, reasonsFor]);

  return {
    carry,
    against,
    judged: judge !== null,
    take: (block, laneId) => {
      const step = day.visits.find((visit) => visit.id === block.visitId)?.steps.find((one) => one.id === block.stepId);
      if (step === undefined || block.done) return null;
      const held = pickUp(
        block,
        laneId,
        step.resources.map((use) => use.resourceId),
        judge?.grid ?? 5,
        judge?.legalLanes(block.visitId, block.code) ?? null,
      );
      setCarry(held);
      return held;
    },
    moveTo: (minute, laneId) => change((held) => moveTo(held, minute, laneId)),
    nudge: (steps) => change((held) => nudge(held, steps)),
    changeLane: (laneId) => change((held) => changeLane(held, laneId)),
    putBack: () => setCarry(null),
    putDown: () => {
      setCarry(null);
      if (carry === null || !hasMoved(carry)) return;
      const reasons = reasonsFor(carry);
      if (reasons.length > 0) onRefused(reasons);
      else
        onPutDown({
          visitId: carry.block.visitId,
          stepId: carry.block.stepId,
          start: carry.at.start,
          resourceIds: resourcesAfter(carry),
        });
    },
  };
}
