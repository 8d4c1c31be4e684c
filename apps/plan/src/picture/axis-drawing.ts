import { hourInFrench } from '@diurne/planning-engine';
import type { Problem } from '@diurne/planning-engine';
import { labelWidth } from './lane-drawing';
import { halfRule, quiet, rule } from './palette';
import { element, text } from './svg';
import type { TimeScale } from './time-scale';

/** Vertical rules behind the lanes, from `top` to `bottom`. */
export function drawRules({ from, to, tick, x }: TimeScale, top: number, bottom: number): string {
  const lines: string[] = [];
  for (let minute = from; minute <= to; minute += tick / 2) {
    const whole = (minute - from) % tick === 0;
    lines.push(
      element('line', {
        x1: labelWidth + x(minute),
        x2: labelWidth + x(minute),
        y1: top,
        y2: bottom,
        stroke: whole ? rule : halfRule,
      }),
    );
  }
  return lines.join('');
}

export function drawHours({ from, to, tick, x }: TimeScale, baseline: number): string {
  const hours: string[] = [];
  for (let minute = from; minute <= to; minute += tick)
    hours.push(text(labelWidth + x(minute), baseline, hourInFrench(minute), { fill: quiet, anchor: 'middle' }));
  return hours.join('');
}

/** The present minute of a day under way. */
export function drawPresent({ notBefore }: Problem, { from, to, x }: TimeScale, top: number, bottom: number): string {
  if (notBefore === undefined || notBefore < from || notBefore > to) return '';
  const at = labelWidth + x(notBefore);
  return element(
    'g',
    {},
    element('line', {
      x1: at,
      x2: at,
      y1: top,
      y2: bottom,
      stroke: '#c81e1e',
      'stroke-width': 1.5,
      'stroke-dasharray': '5 3',
    }),
    element('rect', { x: at - 42, y: top - 15, width: 84, height: 15, rx: 3, fill: '#c81e1e' }),
    text(at, top - 4, `il est ${hourInFrench(notBefore)}`, { size: 10, fill: '#ffffff', anchor: 'middle' }),
  );
}
