import type { DayView, ElsewhereView, LaneView } from '@diurne/contracts';
import { folded } from '@diurne/text';
import { hoursWords } from '../../ui/wording';

export interface TakenElsewhere {
  readonly key: string;
  readonly name: string;
  readonly unitName: string;
  readonly hours: readonly string[];
}
type Span = Pick<ElsewhereView, 'from' | 'to' | 'amount'>;

/** What other units took of the day, a line for each resource and unit in the order of the lanes; a word keeps those that bear it. */
export function takenElsewhere(day: Pick<DayView, 'lanes' | 'elsewhere'>, words = ''): readonly TakenElsewhere[] {
  const wanted = folded(words.trim());
  return day.lanes
    .flatMap((lane) => linesOf(lane, day.elsewhere))
    .filter(({ name, unitName }) => folded(`${name} ${unitName}`).includes(wanted));
}

/** For paper: of what other units took, only what this unit's visits of the day stand on too. */
export function ownMeans<Day extends Pick<DayView, 'visits' | 'lanes' | 'elsewhere'>>(day: Day): Day {
  const own = new Set(
    day.visits.flatMap(({ steps }) => steps.flatMap(({ resources }) => resources.map((use) => use.resourceId))),
  );
  return { ...day, elsewhere: day.elsewhere.filter(({ resourceId }) => own.has(resourceId)) };
}

/** How many more lanes are taken by other units. */
export const lanesOnlyElsewhere = (day: Pick<DayView, 'visits' | 'lanes' | 'elsewhere'>): number =>
  new Set(takenElsewhere(day).map(({ name }) => name)).size -
  new Set(takenElsewhere(ownMeans(day)).map(({ name }) => name)).size;

function linesOf(lane: LaneView, elsewhere: DayView['elsewhere']): TakenElsewhere[] {
  const own = elsewhere.filter(({ resourceId }) => resourceId === lane.resourceId);
  const units = [...new Set(own.map(({ unitName }) => unitName))].sort((a, b) => a.localeCompare(b, 'fr'));
  return units.map((unitName) => {
    const spans = own.filter((one) => one.unitName === unitName).sort((a, b) => a.from - b.from || a.to - b.to);
    return {
      key: `${lane.resourceId} ${unitName}`,
      name: lane.name,
      unitName,
      hours: joined(spans).map((span) => inWords(span, spans)),
    };
  });
}

/** Of several that are taken, as many as are at the busiest minute. */
function inWords({ from, to }: Span, spans: readonly Span[]): string {
  const within = spans.filter((one) => from <= one.from && one.to <= to);
  const most = Math.max(...within.map((one) => amountAt(one.from, within)));
  return `${hoursWords(from, to)}${most > 1 ? ` (jusqu’à ${most} à la fois)` : ''}`;
}

const amountAt = (minute: number, spans: readonly Span[]): number =>
  spans.filter(({ from, to }) => from <= minute && minute < to).reduce((sum, { amount }) => sum + amount, 0);

/** Hours that touch are one absence. */
function joined(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<readonly Span[]>((sofar, span) => {
    const last = sofar.at(-1);
    return last !== undefined && span.from <= last.to
      ? [...sofar.slice(0, -1), { ...last, to: Math.max(last.to, span.to) }]
      : [...sofar, span];
  }, []);
}
