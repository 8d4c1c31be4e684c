import type { DayView, DayVisitView, LaneView } from '@diurne/contracts';
import { awayFor } from '../../../ui/to-settle';
import { nameOnDay, withWordings } from './block-wordings';
import { withElsewhere, type Elsewhere } from './elsewhere.view-model';
import { filteredRows } from './filtered-rows';
import { besideItsPlace, onItsPlace } from './place-parts';
import { closedBetween, hoursShown } from './shown-hours';
import { tracksFor, type Span } from './tracks';

export const groupings = ['place', 'professional', 'platform', 'patient'] as const;
export type Grouping = (typeof groupings)[number];
/** Hue and icon of an act; an infusion or a surveillance runs in the background. */
export type ActTone = 'medical' | 'paramedical' | 'socioEducational' | 'technicalAct' | 'infusion' | 'notCounted';

export interface Block extends Span {
  /** Unique in the lanes: a step that takes two people stands in two lanes. */
  readonly key: string;
  readonly visitId: string;
  readonly stepId: string;
  readonly code: string;
  readonly label: string;
  /** With the year of birth where another one of the day is called alike. */
  readonly patientName: string;
  /** What may stand in little room, longest first; empty in a lane that says it already. */
  readonly labelWordings: readonly string[];
  readonly patientWordings: readonly string[];
  readonly tone: ActTone;
  readonly background: boolean;
  readonly optional: boolean;
  readonly done: boolean;
  readonly announced: boolean;
  /** Who or what is not there for it. */
  readonly away: readonly string[];
  /** Which of the step's resources stands in this lane; null where the lane is a place or a patient. */
  readonly use: number | null;
  readonly track: number;
  /** The part that no act of the same track covers: an act during an infusion is drawn over it. */
  readonly text: Span;
}
export interface Stay extends Span {
  readonly visitId: string;
  readonly patientName: string;
  readonly pathwayName: string;
  /** What stands on its band, longest first; empty where the lane says already who it is, or the blocks do. */
  readonly wordings: readonly string[];
  readonly track: number;
}
export interface LaneRow {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly tracks: number;
  readonly capacity: number;
  readonly closed: readonly Span[];
  readonly pause: (Span & { readonly minutes: number }) | null;
  readonly blocks: readonly Block[];
  readonly stays: readonly Stay[];
  readonly elsewhere: readonly Elsewhere[];
}
export interface DayLanes {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly LaneRow[];
}

export const toneOf = (step: Pick<DayVisitView['steps'][number], 'category' | 'patient'>): ActTone =>
  step.patient === 'background' ? 'infusion' : step.category;

const kindsOf: Record<Exclude<Grouping, 'patient'>, readonly LaneView['kind'][]> = {
  place: ['place'],
  professional: ['professional'],
  platform: ['equipment', 'room'],
};
/** Lane of the visits that hold no place. */
export const noPlace = 'no-place';

type Loose = Omit<Block, 'track' | 'key' | 'text'>;
const blockOf = (visit: DayVisitView, step: DayVisitView['steps'][number], use: number | null): Loose => ({
  visitId: visit.id,
  stepId: step.id,
  code: step.code,
  label: step.label,
  patientName: nameOnDay(visit),
  labelWordings: [step.label],
  patientWordings: [nameOnDay(visit)],
  start: step.start,
  end: step.end,
  tone: toneOf(step),
  background: step.patient === 'background',
  optional: step.optional,
  done: step.done,
  announced: visit.announced,
  away: [],
  use,
});
const onTrack = (block: Loose, track: number): Block => ({
  ...block,
  track,
  key: `${block.stepId}.${block.use ?? 'x'}`,
  text: { start: block.start, end: block.end },
});

const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** In order of start, the longer first, each with the room that is left for its text. */
function laidOut(blocks: readonly Block[]): Block[] {
  const sorted = [...blocks].sort(byStart);
  return sorted.map((block, i) => {
    const over = sorted.filter(
      (other, j) =>
        other !== block &&
        other.track === block.track &&
        other.start < block.end &&
        block.start < other.end &&
        ((block.background && !other.background) || (block.background === other.background && j > i)),
    );
    const start = over
      .filter((other) => other.start <= block.start)
      .reduce((from, other) => Math.max(from, other.end), block.start);
    const end = over
      .filter((other) => other.start > start)
      .reduce((until, other) => Math.min(until, other.start), block.end);
    return over.length === 0
      ? block
      : { ...block, text: { start: Math.min(start, block.end), end: Math.max(end, Math.min(start, block.end)) } };
  });
}

/** A lane of visits: each stay with its steps inside, a track per stay that overlaps another. */
function rowOfStays(
  head: Pick<LaneRow, 'id' | 'name' | 'detail' | 'capacity' | 'closed' | 'pause'>,
  visits: readonly DayVisitView[],
): LaneRow {
  const tracks = tracksFor(
    visits.map((visit) => ({ start: visit.arrival, end: visit.departure, wished: (visit.dayPlaceUnit ?? 1) - 1 })),
  );
  return {
    ...head,
    elsewhere: [],
    tracks: Math.max(1, ...tracks.map((track) => track + 1)),
    stays: visits.map((visit, i) => ({
      visitId: visit.id,
      patientName: nameOnDay(visit),
      pathwayName: visit.pathway.name,
      wordings: [],
      start: visit.arrival,
      end: visit.departure,
      track: tracks[i] ?? 0,
    })),
    blocks: laidOut(
      visits.flatMap((visit, i) => visit.steps.map((step) => onTrack(blockOf(visit, step, null), tracks[i] ?? 0))),
    ),
  };
}

function rowOfLane(lane: LaneView, visits: readonly DayVisitView[], hours: { from: number; to: number }): LaneRow {
  const capacity = Math.max(1, ...lane.windows.map((window) => window.capacity));
  const head = {
    id: lane.resourceId,
    name: lane.name,
    detail: lane.trade,
    capacity,
    closed: closedBetween(lane.windows, hours.from, hours.to),
    pause: lane.break === null ? null : { start: lane.break.from, end: lane.break.to, minutes: lane.break.minutes },
  };
  if (lane.kind === 'place')
    return rowOfStays(head, visits.filter((visit) => visit.dayPlaceId === lane.resourceId).map(onItsPlace));
  const taken = visits.flatMap((visit) =>
    visit.steps.flatMap((step) =>
      step.resources.flatMap((use, slot) =>
        use.resourceId === lane.resourceId ? [{ block: blockOf(visit, step, slot), wished: use.unitNo - 1 }] : [],
      ),
    ),
  );
  const tracks = tracksFor(taken.map(({ block, wished }) => ({ start: block.start, end: block.end, wished })));
  return {
    ...head,
    elsewhere: [],
    tracks: Math.max(1, ...tracks.map((track) => track + 1)),
    stays: [],
    blocks: laidOut(taken.map(({ block }, i) => onTrack(block, tracks[i] ?? 0))),
  };
}

function rowsOf(day: DayView, grouping: Grouping, hours: { from: number; to: number }): LaneRow[] {
  if (grouping === 'patient') {
    return [...day.visits]
      .sort((a, b) => a.arrival - b.arrival)
      .map((visit) =>
        rowOfStays(
          {
            id: visit.id,
            name: nameOnDay(visit),
            detail: visit.pathway.name,
            capacity: 1,
            closed: [],
            pause: null,
          },
          [{ ...visit, dayPlaceUnit: 1 }],
        ),
      );
  }
  const rows = day.lanes
    .filter((lane) => kindsOf[grouping].includes(lane.kind))
    .map((lane) => withElsewhere(rowOfLane(lane, day.visits, hours), day.elsewhere, hours));
  const placeless =
    grouping === 'place'
      ? day.visits.flatMap((visit) => (visit.dayPlaceId === null ? [visit] : besideItsPlace(visit)))
      : [];
  return placeless.length === 0
    ? rows
    : [
        ...rows,
        rowOfStays(
          { id: noPlace, name: '', detail: '', capacity: placeless.length, closed: [], pause: null },
          placeless,
        ),
      ];
}

/** Each step says who is not there for it; where the visit's place is not, its first step does. */
function withAway(row: LaneRow, day: DayView): LaneRow {
  const firstOf = new Map(
    day.visits.map(({ id, steps }) => [id, [...steps].sort((a, b) => a.start - b.start)[0]?.id ?? '']),
  );
  const away = ({ visitId, stepId }: Block): readonly string[] => [
    ...awayFor(day, visitId, stepId),
    ...(firstOf.get(visitId) === stepId ? awayFor(day, visitId, null) : []),
  ];
  return { ...row, blocks: row.blocks.map((block) => ({ ...block, away: away(block) })) };
}

/** The day as lanes: a pure projection of what the server said. Minutes since local midnight. */
export function dayLanes(day: DayView, grouping: Grouping, words = ''): DayLanes {
  const hours = hoursShown(day);
  const rows = withWordings(filteredRows(rowsOf(day, grouping, hours), words), day, grouping === 'patient');
  return { ...hours, rows: day.toSettle.length === 0 ? rows : rows.map((row) => withAway(row, day)) };
}
