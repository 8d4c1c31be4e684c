import type { DayOutcome, Problem } from '@diurne/planning-engine';
import { civilDate, frenchDateWithYear } from '@diurne/time';
import { outcomeSummary } from '../outcome-summary';
import { drawHours, drawPresent, drawRules } from './axis-drawing';
import { dayLanes } from './day-lanes';
import { drawLane, labelWidth, laneHeight } from './lane-drawing';
import { drawLegend } from './legend-drawing';
import { band, ink, patterns, quiet } from './palette';
import { drawRefusals } from './refusals-drawing';
import { element, escaped, text } from './svg';
import { timeScale } from './time-scale';

const font = "Inter, 'Segoe UI', 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif";
const margin = 24;
const headHeight = 92;
const groupHeight = 26;

/** The day as an SVG picture: a lane per place, professional, equipment and used room; in French. */
export function dayPicture(problem: Problem, outcome: Pick<DayOutcome, 'visits' | 'cost' | 'gap'>): string {
  const scale = timeScale(problem, outcome.visits);
  const width = labelWidth + scale.width;
  const lanes: string[] = [];
  let y = headHeight;
  for (const group of dayLanes(problem, outcome.visits)) {
    lanes.push(
      element('rect', { x: 0, y, width, height: groupHeight, fill: band }),
      text(14, y + 17, group.title, { size: 12, weight: 600, fill: quiet }),
    );
    y += groupHeight;
    for (const lane of group.lanes) {
      lanes.push(drawLane(lane, scale, y));
      y += laneHeight(lane);
    }
  }
  const refusals = drawRefusals(problem, outcome.visits, y + 26, width);
  const height = y + 30 + refusals.height;
  const summary = outcomeSummary(outcome).join(' · ');
  const title = `Journée du ${frenchDateWithYear(civilDate(problem.date))}`;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`,
      width: width + 2 * margin,
      height: height + 2 * margin,
      role: 'img',
      'font-family': font,
      lang: 'fr',
    },
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(summary)),
    element('defs', {}, patterns),
    element('rect', {
      x: -margin,
      y: -margin,
      width: width + 2 * margin,
      height: height + 2 * margin,
      fill: '#ffffff',
    }),
    text(14, 18, title, { size: 20, weight: 600, fill: ink }),
    text(14, 38, summary, { size: 12, fill: quiet }),
    drawLegend(14, 62),
    drawHours(scale, headHeight - 8),
    drawRules(scale, headHeight, y),
    ...lanes,
    drawHours(scale, y + 16),
    drawPresent(problem, scale, headHeight, y),
    refusals.drawing,
  )}\n`;
}
