import type { EpisodeEvent, EpisodeEventKind, EpisodeStatus } from './visit-episode.value';

/** Where each event leaves its episode; null: where it was. */
const leaves: Readonly<Record<EpisodeEventKind, EpisodeStatus | null>> = {
  booked: 'toCome',
  told: null,
  rescheduled: null,
  replanned: null,
  movedAway: 'movedAway',
  cancelled: 'cancelled',
  postponed: 'movedAway',
  unscheduled: 'unscheduled',
  absent: 'absent',
  arrived: 'realised',
  reinstated: 'toCome',
  undone: 'void',
};

export interface EpisodeCounts {
  readonly programmed: number;
  readonly realised: number;
  readonly cancelled: number;
  readonly movedAway: number;
  readonly absent: number;
  readonly unscheduled: number;
  readonly toCome: number;
  /** Apart: not among the programmed. */
  readonly walkIns: number;
}
export interface StandingEpisode {
  readonly visitId: string;
  readonly episode: number;
  readonly on: EpisodeEvent['on'];
  readonly status: EpisodeStatus;
  readonly walkIn: boolean;
}

/** Each episode as its last word leaves it, under its last date. */
export function standingEpisodes(events: readonly EpisodeEvent[]): readonly StandingEpisode[] {
  const standing = new Map<string, StandingEpisode>();
  for (const event of [...events].sort((a, b) => a.number - b.number)) {
    const { visitId, episode, on, kind, walkIn } = event;
    const key = `${visitId} ${episode}`;
    const status = leaves[kind] ?? standing.get(key)?.status ?? 'toCome';
    standing.set(key, { visitId, episode, on, status, walkIn });
  }
  return [...standing.values()];
}

/** Programmed = realised + cancelled + moved away + absent + unscheduled + to come; what was undone is none, walk-ins are apart. */
export function countEpisodes(events: readonly EpisodeEvent[]): EpisodeCounts {
  const episodes = standingEpisodes(events).filter(({ status }) => status !== 'void');
  const programmed = episodes.filter(({ walkIn }) => !walkIn);
  const having = (status: EpisodeStatus): number => programmed.filter((one) => one.status === status).length;
  return {
    programmed: programmed.length,
    realised: having('realised'),
    cancelled: having('cancelled'),
    movedAway: having('movedAway'),
    absent: having('absent'),
    unscheduled: having('unscheduled'),
    toCome: having('toCome'),
    walkIns: episodes.length - programmed.length,
  };
}
