import type { DayView, ElsewhereView, LaneView } from '@diurne/contracts';
import { hoursWords, plain } from '../../ui/wording';

export interface TakenElsewhere {
  readonly key: string;
  readonly name: string;
  readonly unitName: string;
  readonly hours: readonly string[];
}
type Span = Pick<ElsewhereView, 'from' | 'to' | 'amount'>;

/** What other units took of the day, a line for each resource and unit in the order of the lanes; a word keeps those that bear it. */
export function takenElsewhere(day: Pick<DayView, 'lanes' | 'elsewhere'>, words = ''): readonly TakenElsewhere[] {
  const wanted = plain(words.trim());
  return day.lanes
    .flatMap((lane) => linesOf(lane, day.elsewhere))
    .filter(({ name, unitName }) => plain(`${name} ${unitName}`).includes(wanted));
}

function linesOf(lane: LaneView, elsewhere: DayView['elsewhere']): TakenElsewhere[] {
  const own = elsewhere.filter(({ resourceId }) => resourceId === lane.resourceId);
  const units = [...new Set(own.map(({ unitName }) => unitName))].sort((a, b) => a.localeCompare(b, 'fr'));
  const isOne = lane.windows.every(({ capacity }) => capacity === 1);
  return units.map((unitName) => {
    const spans = own.filter((one) => one.unitName === unitName).sort((a, b) => a.from - b.from || a.to - b.to);
    return {
      key: `${lane.resourceId} ${unitName}`,
      name: lane.name,
      unitName,
      hours: (isOne ? joined(spans) : spans).map(inWords),
    };
  });
}

const inWords = ({ from, to, amount }: Span): string =>
  `${hoursWords(from, to)}${amount > 1 ? ` (${amount} à la fois)` : ''}`;

/** Hours that touch are one absence of somebody of whom there is one. */
function joined(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<readonly Span[]>((sofar, span) => {
    const last = sofar.at(-1);
    return last !== undefined && span.from <= last.to
      ? [...sofar.slice(0, -1), { ...last, to: Math.max(last.to, span.to) }]
      : [...sofar, span];
  }, []);
}
