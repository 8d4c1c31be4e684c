import { dayKeyText } from '@diurne/planning-domain';
import { ShortSearch } from '../testing/short-search';
import { aDesk, at, thursday, tuesday, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { SearchBroken, type DaySearch } from '../ports/day-search';
import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import { AcceptBuild } from './accept-build.use-case';
import { draftOf } from './draft-of';
import { RunBuild } from './run-build.use-case';
import { SettleBuild } from './settle-build.use-case';
import { StartBuild, type BuildOrder } from './start-build.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const start = async (more: Partial<BuildOrder> = {}, when = at): Promise<string> => {
  const id = desk.newId();
  await new StartBuild(desk.ledger, desk.builds).start(desk.actor, { id, ...desk.here, seconds: 5, ...more }, when);
  return id;
};
const run = (id: string, search: DaySearch = new ShortSearch()) =>
  new RunBuild(desk.builds, search).run(desk.actor, id, () => at);
const accept = (id: string, expectedRevision: number, requestIds?: readonly string[]) =>
  new AcceptBuild(desk.ledger, desk.builds, () => desk.newId()).accept(
    desk.actor,
    { id, expectedRevision, requestIds },
    at,
  );
const find = async (id: string) => (await desk.builds.find(desk.actor, id))!;

describe('starting a build', () => {
  it('takes what waits for the unit’s day and who stands on it, and nothing of another unit', async () => {
    const booked = await desk.book(care(desk, 300));
    const waiting = await desk.request(tuesday, 'checkup');
    await desk.request(tuesday, 'checkup', { unitId: desk.ids.otherUnit });
    const build = await find(await start());
    expect(build).toMatchObject({
      ...desk.here,
      state: 'queued',
      baseRevision: 1,
      basis: {
        requestIds: [waiting.requestId],
        visits: [{ visitId: booked.visitId, requestIds: [booked.requestId], announced: false }],
      },
    });
  });

  it('keeps who was told, and lets nobody who is booked be dropped', async () => {
    const told = await desk.book(care(desk, 300));
    const loose = await desk.book(care(desk, 420));
    await desk.request(tuesday, 'care', { priority: 3 });
    desk.house.visits.set(told.visitId, { ...desk.visit(told.visitId), announced: true });
    const { problem } = (await desk.builds.begin(desk.actor, await start()))!;
    const visit = (id: string) => problem.visits.find((one) => one.id === id)!;
    expect([visit(told.visitId).pinned, visit(loose.visitId).pinned]).toEqual([
      { arrival: 300, departure: 360 },
      undefined,
    ]);
    expect(visit(loose.visitId).priority).toBe(8);
  });

  it('is refused on a day that is closed or does not open, in an unknown unit, and beside another build', async () => {
    await expect(start({ unitId: 'nowhere' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette unité n’existe pas dans cet établissement.',
    });
    desk.house.closures.set(dayKeyText(desk.here), 'Fermée pour travaux.');
    await expect(start()).rejects.toMatchObject({ code: 'day-not-open', message: 'Fermée pour travaux.' });
    desk.house.closures.clear();
    desk.house.closedDays.add(dayKeyText(desk.here));
    await expect(start()).rejects.toMatchObject({ code: 'day-closed' });
    desk.house.closedDays.clear();
    await start();
    await expect(start()).rejects.toMatchObject({
      code: 'build-running',
      message: expect.stringContaining('déjà en cours'),
    });
    await expect(start({ ...desk.beside })).resolves.toBeDefined();
  });

  it('takes only chosen requests that wait, and are the unit’s own', async () => {
    const [chosen, booked] = [await desk.request(thursday), await desk.book(care(desk, 300))];
    const elsewhere = await desk.request(tuesday, 'care', { unitId: desk.ids.otherUnit });
    await expect(start({ requestIds: ['nobody'] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(start({ requestIds: [booked.requestId] })).rejects.toMatchObject({ code: 'request-not-plannable' });
    await expect(start({ requestIds: [elsewhere.requestId] })).rejects.toMatchObject({
      code: 'request-not-plannable',
      message: expect.stringContaining('adressée à une autre unité'),
    });
    expect((await find(await start({ requestIds: [chosen.requestId] }))).basis.requestIds).toEqual([chosen.requestId]);
  });
});

describe('running a build', () => {
  it('drafts a plan around what another unit took, and changes nothing of the day', async () => {
    for (const _ of ['one nurse', 'the other']) await desk.book(care(desk, 0), 'care', desk.beside);
    const { requestId } = await desk.request(tuesday, 'care', { hours: { from: 0, to: 120 } });
    const id = await start();
    await run(id);
    const build = await find(id);
    expect(build.state).toBe('ready');
    expect(draftOf(build)!.entries).toMatchObject([
      { visitId: null, requestIds: [requestId], before: null, after: { arrival: 60 } },
    ]);
    expect(desk.dayAt(desk.here).revision).toBe(0);
  });

  it('says of each request that finds no hour what stands in its way', async () => {
    const { requestId } = await desk.request(tuesday, 'checkup', { hours: { from: 600, to: 650 } });
    const id = await start();
    await run(id);
    expect(draftOf(await find(id))!.entries).toMatchObject([{ requestIds: [requestId], after: null }]);
    expect(desk.house.lastRefusals.get(requestId)).toEqual(expect.any(String));
  });

  it('ends as failed when the search breaks, and is tried again when something else does', async () => {
    await desk.request(tuesday);
    const breaking = (error: Error): DaySearch => ({ run: () => Promise.reject(error) });
    const id = await start();
    await expect(run(id, breaking(new Error('network')))).rejects.toThrow('network');
    expect((await find(id)).state).toBe('running');
    await run(id, breaking(new SearchBroken('out of memory')));
    expect(await find(id)).toMatchObject({
      state: 'failed',
      failure: 'La recherche s’est interrompue. Relancez la construction.',
    });
    await run(id);
    expect((await find(id)).state).toBe('failed');
  });
});

describe('accepting a draft', () => {
  it('books what it places and answers the unit’s day, whole', async () => {
    const asked = [await desk.request(tuesday, 'checkup'), await desk.request(tuesday)];
    const id = await start();
    await run(id);
    expect(await accept(id, 0)).toEqual({ ...desk.here, revision: 1 });
    expect(asked.map(({ requestId }) => desk.stateOf(requestId))).toEqual(['booked', 'booked']);
    expect(
      desk
        .dayAt(desk.here)
        .visits.flatMap(({ requestIds }) => requestIds)
        .sort(),
    ).toEqual(asked.map(({ requestId }) => requestId).sort());
    await expect(accept(id, 1)).rejects.toMatchObject({ code: 'build-not-ready' });
  });

  it('or in part, and what is left stays to be placed', async () => {
    const [first, second] = [await desk.request(tuesday, 'checkup'), await desk.request(tuesday, 'checkup')];
    const id = await start();
    await run(id);
    await accept(id, 0, [second.requestId]);
    expect([first, second].map(({ requestId }) => desk.stateOf(requestId))).toEqual(['validated', 'booked']);
  });

  it('is refused before it is ready, once the day has changed, and for nobody', async () => {
    await desk.request(tuesday);
    const { visitId } = await desk.book(care(desk, 300));
    const id = await start();
    await expect(accept(id, 1)).rejects.toMatchObject({
      code: 'build-not-ready',
      message: expect.stringContaining('pas prêt'),
    });
    await run(id);
    const order = { visitId, ...desk.here, expectedRevision: 1, programme: care(desk, 360), reason: null };
    await new MoveDayVisit(desk.ledger).move(desk.actor, order, at);
    await expect(accept(id, 1)).rejects.toMatchObject({ code: 'day-changed-since' });
    await expect(accept(id, 2)).rejects.toMatchObject({
      code: 'day-changed-since',
      message: expect.stringContaining('depuis que ce brouillon a été construit'),
    });
    await expect(accept('nobody', 2)).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette construction n’existe pas dans cet établissement.',
    });
  });

  it('is judged again: what another unit took since is not given twice', async () => {
    await desk.request(tuesday, 'checkup', { hours: { from: 480, to: 600 } });
    const id = await start();
    await run(id);
    const { arrival } = draftOf(await find(id))!.entries[0]!.after!;
    await desk.book(checkup(desk, arrival), 'checkup', desk.beside);
    await expect(accept(id, 0)).rejects.toMatchObject({
      code: 'plan-refused',
      violations: expect.arrayContaining([expect.objectContaining({ resources: [desk.ids.physician] })]),
    });
  });

  it('changes nothing when it says nothing new', async () => {
    await desk.book(care(desk, 0));
    const id = await start();
    await run(id);
    await expect(accept(id, 1)).rejects.toMatchObject({
      code: 'build-not-ready',
      message: expect.stringContaining('Il n’y a rien à accepter'),
    });
  });
});

describe('settling a build', () => {
  const settle = () => new SettleBuild(desk.builds);

  it('stops one that waits or runs, and drops a draft', async () => {
    const id = await start();
    await settle().cancel(desk.actor, id, at);
    expect((await find(id)).state).toBe('cancelled');
    await settle().drop(desk.actor, id, at);
    expect((await find(id)).state).toBe('dropped');
    await expect(settle().cancel(desk.actor, id, at)).rejects.toMatchObject({
      code: 'build-not-ready',
      message: 'Cette construction est finie\u00a0: elle ne peut plus être arrêtée.',
    });
  });

  it('does not drop what was accepted, and knows no build of nobody', async () => {
    await desk.request(tuesday);
    const id = await start();
    await run(id);
    await accept(id, 0);
    await expect(settle().drop(desk.actor, id, at)).rejects.toMatchObject({
      code: 'build-not-ready',
      message: expect.stringContaining('déjà été accepté'),
    });
    await expect(settle().cancel(desk.actor, 'nobody', at)).rejects.toMatchObject({ code: 'not-found' });
  });
});
