import {
  PointerSensor,
  useSensor,
  useSensors,
  type DndContextProps,
  type DragMoveEvent,
  type DragStartEvent,
} from '@dnd-kit/core';
import { useState } from 'react';
import type { CarryHand } from '../carry/use-carry';
import type { Block } from './lanes.view-model';

interface LaneDrag {
  /** Where the pointer is while it carries. */
  readonly point: { readonly x: number; readonly y: number } | null;
  readonly handlers: Pick<DndContextProps, 'sensors' | 'onDragStart' | 'onDragMove' | 'onDragEnd' | 'onDragCancel'>;
}

/** What the pointer drags, the hand carries. */
export function useLaneDrag(hand: CarryHand, pixelsPerMinute: number): LaneDrag {
  const [point, setPoint] = useState<{ x: number; y: number } | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const onDragStart = ({ active }: DragStartEvent): void => {
    const data = active.data.current as { block: Block; laneId: string } | undefined;
    if (data !== undefined) hand.take(data.block, data.laneId);
  };
  const onDragMove = ({ active, delta, over, activatorEvent }: DragMoveEvent): void => {
    const data = active.data.current as { block: Block } | undefined;
    if (data !== undefined)
      hand.moveTo(data.block.start + delta.x / pixelsPerMinute, over === null ? null : String(over.id));
    const down = activatorEvent as PointerEvent;
    setPoint({ x: down.clientX + delta.x, y: down.clientY + delta.y });
  };
  const end = (finish: () => void) => () => {
    setPoint(null);
    finish();
  };
  return {
    point,
    handlers: { sensors, onDragStart, onDragMove, onDragEnd: end(hand.putDown), onDragCancel: end(hand.putBack) },
  };
}
