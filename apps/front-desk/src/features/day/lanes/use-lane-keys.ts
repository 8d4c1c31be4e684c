import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { CarryHand } from '../carry/use-carry';
import { neighbour, type Direction } from './lanes-navigation';
import type { Block, DayLanes } from './lanes.view-model';

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

interface LaneKeysOf {
  readonly lanes: DayLanes;
  readonly chosenVisitId: string | null;
  readonly canMove: boolean;
  readonly hand: CarryHand;
  readonly onChoose: (visitId: null) => void;
}
interface LaneKeys {
  readonly root: RefObject<HTMLDivElement | null>;
  /** The one step that Tab reaches. */
  readonly tabKey: string | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLDivElement>) => void;
}

/** Arrows walk from step to step, and carry the step when it is held or with Alt. */
export function useLaneKeys({ lanes, chosenVisitId, canMove, hand, onChoose }: LaneKeysOf): LaneKeys {
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const { carry } = hand;
  const tabKey = useMemo(() => {
    const all = lanes.rows.flatMap((row) => row.blocks);
    return (
      (all.find((block) => block.key === focusedKey) ?? all.find((block) => block.visitId === chosenVisitId) ?? all[0])
        ?.key ?? null
    );
  }, [lanes.rows, focusedKey, chosenVisitId]);

  const laneOf = (key: string): { laneId: string; block: Block } | undefined => {
    for (const row of lanes.rows) {
      const block = row.blocks.find((one) => one.key === key);
      if (block !== undefined) return { laneId: row.id, block };
    }
    return undefined;
  };
  const focus = (key: string): void => {
    setFocusedKey(key);
    root.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  const laneBeside = (laneId: string | null, step: number): string | undefined =>
    lanes.rows[lanes.rows.findIndex((row) => row.id === laneId) + step]?.id;

  const carryByKey = (key: string, direction: Direction): void => {
    const at = laneOf(key);
    const held = carry ?? (at === undefined ? null : hand.take(at.block, at.laneId));
    if (held === null) return;
    if (direction === 'left' || direction === 'right') hand.nudge(direction === 'left' ? -1 : 1);
    const lane =
      direction === 'up' || direction === 'down' ? laneBeside(held.at.laneId, direction === 'up' ? -1 : 1) : undefined;
    if (lane !== undefined) hand.changeLane(lane);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key === undefined) return;
    const direction = arrows[event.key];
    const held = carry !== null;
    if (direction !== undefined && (event.altKey || held) && canMove) {
      event.preventDefault();
      carryByKey(key, direction);
      return;
    }
    if (direction !== undefined) {
      event.preventDefault();
      const next = neighbour(lanes.rows, key, direction);
      if (next !== undefined) focus(next.key);
      return;
    }
    if (held && event.key === 'Enter') {
      event.preventDefault();
      hand.putDown();
    }
    if (event.key === 'Escape') {
      if (held) hand.putBack();
      else onChoose(null);
      event.stopPropagation();
    }
  };
  const onFocus = (event: FocusEvent<HTMLDivElement>): void => {
    const key = (event.target as HTMLElement).dataset['key'];
    if (key !== undefined) setFocusedKey(key);
  };
  return { root, tabKey, onKeyDown, onFocus };
}
