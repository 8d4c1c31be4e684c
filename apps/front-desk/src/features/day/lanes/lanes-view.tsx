import { DndContext, PointerSensor, pointerWithin, useSensor, useSensors, type DragMoveEvent, type DragStartEvent } from '@dnd-kit/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { frenchHour } from '@diurne/time';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CarryLine } from '../carry/carry-line';
import type { CarryHand } from '../carry/use-carry';
import { CarryLayer, GridLines, NowLine, VisitThread } from './lane-overlays';
import { layOut } from './lane-layout';
import { LaneRow } from './lane-row';
import { neighbour, type Direction } from './lanes-navigation';
import styles from './lanes.module.css';
import type { Block, DayLanes } from './lanes.view-model';
import { OriginLayer, type Origin } from './origin-layer';
import { hoursBetween, leftOf, mouseDensity, touchDensity } from './scale';

interface LanesViewProps {
  readonly lanes: DayLanes; readonly chosenVisitId: string | null; readonly nowMinute: number | null; readonly canMove: boolean; readonly hand: CarryHand;
  readonly origins: readonly Origin[]; readonly onChoose: (visitId: string | null) => void; readonly onOpen: (visitId: string) => void;
}
const arrows: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** The day as lanes: FullCalendar gives the frame and the date, everything inside is ours. */
export function LanesView({ lanes, chosenVisitId, nowMinute, canMove, hand, origins, onChoose, onOpen }: LanesViewProps): ReactNode {
  const { t } = useTranslation('day');
  const { ref: canvas, width } = useElementSize<HTMLDivElement>();
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const [point, setPoint] = useState<{ x: number; y: number } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const density = useMediaQuery('(pointer: coarse)') ? touchDensity : mouseDensity;
  const layout = useMemo(() => layOut(lanes.rows, density), [lanes.rows, density]);
  const scale = useMemo(() => ({ from: lanes.from, to: lanes.to, pixelsPerMinute: (width || 900) / (lanes.to - lanes.from), density }), [lanes.from, lanes.to, width, density]);
  const { carry } = hand;
  const tabKey = useMemo(() => {
    const all = lanes.rows.flatMap((row) => row.blocks);
    return (all.find((block) => block.key === focusedKey) ?? all.find((block) => block.visitId === chosenVisitId) ?? all[0])?.key ?? null;
  }, [lanes.rows, focusedKey, chosenVisitId]);

  const laneOf = (key: string): { laneId: string; block: Block } | undefined => {
    for (const row of lanes.rows) { const block = row.blocks.find((one) => one.key === key); if (block !== undefined) return { laneId: row.id, block }; }
    return undefined;
  };
  const focus = (key: string): void => { setFocusedKey(key); root.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus(); };
  const laneBeside = (laneId: string | null, step: number): string | undefined => lanes.rows[lanes.rows.findIndex((row) => row.id === laneId) + step]?.id;

  const carryByKey = (key: string, direction: Direction): void => {
    const at = laneOf(key);
    const held = carry ?? (at === undefined ? null : hand.take(at.block, at.laneId));
    if (held === null) return;
    if (direction === 'left' || direction === 'right') hand.nudge(direction === 'left' ? -1 : 1);
    const lane = direction === 'up' || direction === 'down' ? laneBeside(held.at.laneId, direction === 'up' ? -1 : 1) : undefined;
    if (lane !== undefined) hand.changeLane(lane);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key === undefined) return;
    const direction = arrows[event.key];
    const held = carry !== null;
    if (direction !== undefined && (event.altKey || held) && canMove) { event.preventDefault(); carryByKey(key, direction); return; }
    if (direction !== undefined) { event.preventDefault(); const next = neighbour(lanes.rows, key, direction); if (next !== undefined) focus(next.key); return; }
    if (held && event.key === 'Enter') { event.preventDefault(); hand.putDown(); }
    if (event.key === 'Escape') { if (held) hand.putBack(); else onChoose(null); event.stopPropagation(); }
  };

  const onDragStart = ({ active }: DragStartEvent): void => { const data = active.data.current as { block: Block; laneId: string } | undefined; if (data !== undefined) hand.take(data.block, data.laneId); };
  const onDragMove = ({ active, delta, over, activatorEvent }: DragMoveEvent): void => {
    const data = active.data.current as { block: Block } | undefined;
    if (data !== undefined) hand.moveTo(data.block.start + delta.x / scale.pixelsPerMinute, over === null ? null : String(over.id));
    const down = activatorEvent as PointerEvent;
    setPoint({ x: down.clientX + delta.x, y: down.clientY + delta.y });
  };
  const end = (finish: () => void) => () => { setPoint(null); finish(); };
  const laneName = carry?.at.laneId === null ? '' : lanes.rows.find((row) => row.id === carry?.at.laneId)?.name ?? '';

  return (
    <DndContext sensors={sensors} collisionDetection={pointerWithin} onDragStart={onDragStart} onDragMove={onDragMove} onDragEnd={end(hand.putDown)} onDragCancel={end(hand.putBack)} accessibility={{ screenReaderInstructions: { draggable: t('carry.instructions') } }}>
      <div className={styles.fit}>
      <div ref={root} className={styles.scroller} role="region" aria-label={t('lanes')} data-judged={hand.judged} tabIndex={0} onKeyDown={onKeyDown}
        onFocus={(event) => { const key = (event.target as HTMLElement).dataset['key']; if (key !== undefined) setFocusedKey(key); }}
        onClick={(event) => { const visitId = (event.target as HTMLElement).closest<HTMLElement>('[data-visit]')?.dataset['visit']; if (visitId === undefined) onChoose(null); else if (carry === null) onOpen(visitId); }}>
        <div className={styles.sheet}>
          <div className={styles.corner} />
          <div className={styles.axis} aria-hidden="true">{hoursBetween(lanes.from, lanes.to).filter((hour) => hour < lanes.to).map((hour) => <span key={hour} style={{ left: leftOf(scale, hour) }}>{frenchHour(hour)}</span>)}</div>
          <div className={styles.names} aria-hidden="true">
            {layout.lanes.map(({ row, height }) => <div key={row.id} className={styles.name} style={{ height }} title={`${row.name} · ${row.detail}`}><b>{row.name === '' ? t('lane.noPlace') : row.name}</b><small>{row.detail}{row.capacity > 1 && row.detail !== '' ? ` × ${row.capacity}` : ''}</small></div>)}
          </div>
          <div ref={canvas} className={styles.canvas} style={{ height: layout.height }}>
            <GridLines scale={scale} />
            {layout.lanes.map(({ row, height }) => <LaneRow key={row.id} row={row} height={height} scale={scale} chosenVisitId={chosenVisitId} tabKey={tabKey !== null && row.blocks.some((block) => block.key === tabKey) ? tabKey : null} canMove={canMove} carriedStepId={carry?.block.stepId ?? null} />)}
            <OriginLayer origins={origins} layout={layout} scale={scale} />
            {chosenVisitId !== null && <VisitThread layout={layout} scale={scale} visitId={chosenVisitId} />}
            {nowMinute !== null && <NowLine scale={scale} minute={nowMinute} />}
            {carry !== null && <CarryLayer carry={carry} layout={layout} scale={scale} />}
          </div>
        </div>
      </div>
      </div>
      <CarryLine carry={carry} against={hand.against} point={point} laneName={laneName} />
    </DndContext>
  );
}
