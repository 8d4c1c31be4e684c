import { hoursInFrench } from '@diurne/planning-engine';
import type { Block, Lane } from './day-lanes';
import { ink, quiet, rule, visitColours } from './palette';
import { element, escaped, fitted, fittedWording, text } from './svg';
import { gapsBetween } from './time-scale';
import type { TimeScale } from './time-scale';

export const labelWidth = 250;
const rowHeight = 24;
const padding = 3;

export function laneHeight({ rows }: Lane): number {
  return rows.length * rowHeight + 2 * padding;
}

/** One resource's line: its name, its closed and taken hours, and who is with it. `y`: its top. */
export function drawLane(lane: Lane, scale: TimeScale, y: number): string {
  const { resource, rows } = lane;
  const height = laneHeight(lane);
  const capacity = Math.max(0, ...resource.windows.map((window) => window.capacity));
  const name = fitted(resource.name ?? resource.id, labelWidth - (capacity > 1 ? 76 : 24), 12);
  const closed = gapsBetween(resource.windows, scale).map(({ from, to }) =>
    element('rect', {
      x: labelWidth + scale.x(from),
      y,
      width: scale.x(to) - scale.x(from),
      height,
      fill: 'url(#closed)',
    }),
  );
  const busy = resource.busy
    .filter(({ from, to }) => to > scale.from && from < scale.to)
    .map(({ from, to, amount }) => {
      const taken = amount === undefined || amount >= capacity ? height : (height * amount) / capacity;
      return element(
        'rect',
        { x: labelWidth + scale.x(from), y, width: scale.x(to) - scale.x(from), height: taken, fill: 'url(#busy)' },
        title(`Pris ailleurs ${hoursInFrench(from, to)}`),
      );
    });
  return element(
    'g',
    {},
    ...closed,
    ...busy,
    text(14, y + height / 2 + 4, name, { size: 12, weight: 500 }),
    capacity > 1
      ? text(labelWidth - 10, y + height / 2 + 4, `${capacity} à la fois`, { size: 9, fill: quiet, anchor: 'end' })
      : '',
    ...rows.flatMap((row, index) => row.map((block) => drawBlock(block, scale, y + padding + index * rowHeight))),
    element('line', { x1: 0, x2: labelWidth + scale.width, y1: y + height, y2: y + height, stroke: rule }),
  );
}

function drawBlock(block: Block, scale: TimeScale, y: number): string {
  const { fill, line } = visitColours(block.visit);
  const x = labelWidth + scale.x(block.from);
  const width = scale.x(block.to) - scale.x(block.from);
  const shape = { x: x + 0.5, y: y + 1, width: Math.max(1, width - 1), height: rowHeight - 2, rx: 3 };
  const turnover = scale.x(block.freeAt) - scale.x(block.to);
  return element(
    'g',
    {},
    title(block.detail),
    turnover > 0
      ? element('rect', {
          x: x + width,
          y: y + 7,
          width: turnover,
          height: rowHeight - 14,
          fill: line,
          'fill-opacity': '0.35',
        })
      : '',
    element('rect', { ...shape, fill, stroke: block.pinned ? ink : line, 'stroke-width': block.pinned ? 1.8 : 1 }),
    block.background ? element('rect', { ...shape, fill: 'url(#background)' }) : '',
    text(x + 5, y + rowHeight / 2 + 4, fittedWording(block.wordings, width - 8, 10.5), { size: 10.5 }),
  );
}

function title(content: string): string {
  return element('title', {}, escaped(content));
}
