import { buildTransitions, isBuildUnderWay, mayBuild, type BuildAct, type BuildState } from './build-life';

const states: readonly BuildState[] = ['queued', 'running', 'ready', 'cancelled', 'failed', 'accepted', 'dropped'];

describe('the life of a build', () => {
  it.each<[BuildAct, BuildState[]]>([
    ['begin', ['queued']],
    ['stop', ['queued']],
    ['finish', ['running']],
    ['fail', ['queued', 'running']],
    ['accept', ['ready']],
    ['drop', ['queued', 'running', 'ready', 'cancelled', 'failed']],
  ])('lets one %s from %j alone', (act, from) => {
    expect(states.filter((state) => mayBuild(act, state))).toEqual(from);
  });

  it('ends in an accepted draft or in a dropped one', () => {
    expect(states.filter((state) => !buildTransitions.some(([from]) => from === state))).toEqual([
      'accepted',
      'dropped',
    ]);
    expect(buildTransitions).toHaveLength(11);
  });

  it('bars its day while it waits or runs', () => {
    expect(states.filter(isBuildUnderWay)).toEqual(['queued', 'running']);
  });
});
