import { isActive } from '../day-visit/visit-life';
import type { DayVisit, VisitState } from '../day-visit/day-visit.entity';
import type { EpisodeEvent, EpisodeEventKind, ToldOfDate } from './visit-episode.value';

export type VisitOfEpisodes = Pick<DayVisit, 'id' | 'unitId' | 'on' | 'state' | 'announced'> & {
  readonly programme: Pick<DayVisit['programme'], 'arrival' | 'departure'>;
};
export interface EpisodeCircumstances {
  /** The last change is taken back. */
  readonly undoing: boolean;
  /** Of the date that it had. */
  readonly told: ToldOfDate;
  readonly walkIn: boolean;
}

const ended: Partial<Record<VisitState, EpisodeEventKind>> = {
  cancelled: 'cancelled',
  postponed: 'postponed',
  unscheduled: 'unscheduled',
  noShow: 'absent',
};
const isHere = (state: VisitState): boolean => ['arrived', 'inProgress', 'left', 'closed'].includes(state);
const isToCome = (state: VisitState): boolean => state === 'booked' || state === 'confirmed';

/** What a change of a visit adds to its episodes. The database writes the same by itself, whichever door the change came through. */
export function noteEpisode(
  past: readonly EpisodeEvent[],
  was: VisitOfEpisodes | null,
  is: VisitOfEpisodes,
  { undoing, told, walkIn }: EpisodeCircumstances,
): readonly EpisodeEvent[] {
  const added: EpisodeEvent[] = [];
  const add = (kind: EpisodeEventKind, episode: number, of: VisitOfEpisodes = is, more: Partial<EpisodeEvent> = {}) =>
    added.push({
      visitId: is.id,
      number: past.length + added.length + 1,
      episode,
      kind,
      on: of.on,
      told,
      walkIn: past.find((event) => event.episode === episode)?.walkIn ?? false,
      ...more,
    });
  const last = past.at(-1);
  if (!last || was === null) {
    if (is.state === 'held' || (!isActive(is) && !last)) return [];
    add('booked', 1, is, { told: is.announced ? 'told' : 'not', walkIn });
    if (is.announced) add('told', 1, is, { told: 'told', walkIn });
    return added;
  }
  const dateChanged = was.on !== is.on && isActive(was) && isActive(is);
  let present = last.episode;
  if (dateChanged) {
    const from = undoing ? past.findLast(({ kind, on }) => kind === 'movedAway' && on === is.on) : undefined;
    if (from && present > 1) {
      add('undone', present, was);
      add('reinstated', from.episode, is, { told: from.told });
      present = from.episode;
    } else if (undoing || told === 'not') add('replanned', present, is);
    else {
      add('movedAway', present, was);
      present = Math.max(...past.map(({ episode }) => episode)) + 1;
      add('booked', present, is, { told: 'not', walkIn: false });
    }
  } else if (isActive(is) && isActive(was) && hoursDiffer(was, is)) add('rescheduled', present);
  const ending = ended[is.state];
  if (was.state !== is.state) {
    if (ending !== undefined) add(undoing ? 'undone' : ending, present);
    else if (isToCome(is.state) && !isToCome(was.state)) add('reinstated', present);
    else if (isHere(is.state) && !isHere(was.state)) add('arrived', present);
  }
  if (is.announced && !was.announced && isActive(is) && !undoing) add('told', present, is, { told: 'told' });
  return added;
}

const hoursDiffer = (was: VisitOfEpisodes, is: VisitOfEpisodes): boolean =>
  was.programme.arrival !== is.programme.arrival ||
  was.programme.departure !== is.programme.departure ||
  was.unitId !== is.unitId;
