export type BuildState = 'queued' | 'running' | 'ready' | 'cancelled' | 'failed' | 'accepted' | 'dropped';
export type BuildAct = 'begin' | 'stop' | 'finish' | 'fail' | 'accept' | 'drop';

interface Passage {
  readonly from: readonly BuildState[];
  readonly to: BuildState;
}

const life: Readonly<Record<BuildAct, Passage>> = {
  begin: { from: ['queued'], to: 'running' },
  /** One that runs is told to stop and finishes with the best so far. */
  stop: { from: ['queued'], to: 'cancelled' },
  finish: { from: ['running'], to: 'ready' },
  /** Also what waited so long that its worker and its queue are gone. */
  fail: { from: ['queued', 'running'], to: 'failed' },
  accept: { from: ['ready'], to: 'accepted' },
  drop: { from: ['queued', 'running', 'ready', 'cancelled', 'failed'], to: 'dropped' },
};

/** Every way from one state to another. The database holds the same and refuses any other. */
export const buildTransitions: readonly (readonly [from: BuildState, to: BuildState])[] = Object.values(life).flatMap(
  ({ from, to }) => from.map((state) => [state, to] as const),
);

export const mayBuild = (act: BuildAct, state: BuildState): boolean => life[act].from.includes(state);

/** It bars its day from another build. */
export const isBuildUnderWay = (state: BuildState): boolean => mayBuild('begin', state) || mayBuild('finish', state);
