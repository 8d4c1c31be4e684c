import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import { aBuildDesk, type BuildDesk } from '../testing/a-build-desk';
import { at, tuesday } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { draftOf } from './draft-of';

let desk: BuildDesk;
beforeEach(() => {
  desk = aBuildDesk();
});

describe('accepting a draft', () => {
  it('books what it places and answers the unit’s day, whole', async () => {
    const asked = [await desk.request(tuesday, 'checkup'), await desk.request(tuesday)];
    const id = await desk.start();
    await desk.run(id);
    expect(await desk.accept(id, 0)).toEqual({ ...desk.here, revision: 1 });
    expect(asked.map(({ requestId }) => desk.stateOf(requestId))).toEqual(['booked', 'booked']);
    expect(
      desk
        .dayAt(desk.here)
        .visits.flatMap(({ requestIds }) => requestIds)
        .sort(),
    ).toEqual(asked.map(({ requestId }) => requestId).sort());
    await expect(desk.accept(id, 1)).rejects.toMatchObject({ code: 'build-not-ready' });
  });

  it('or in part, and what is left stays to be placed', async () => {
    const [first, second] = [await desk.request(tuesday, 'checkup'), await desk.request(tuesday, 'checkup')];
    const id = await desk.start();
    await desk.run(id);
    await desk.accept(id, 0, [second.requestId]);
    expect([first, second].map(({ requestId }) => desk.stateOf(requestId))).toEqual(['validated', 'booked']);
  });

  it('is refused before it is ready, once the day has changed, and for nobody', async () => {
    await desk.request(tuesday);
    const { visitId } = await desk.book(care(desk, 300));
    const id = await desk.start();
    await expect(desk.accept(id, 1)).rejects.toMatchObject({
      code: 'build-not-ready',
      message: expect.stringContaining('pas prêt'),
    });
    await desk.run(id);
    const order = { visitId, ...desk.here, expectedRevision: 1, programme: care(desk, 360), reason: null };
    await new MoveDayVisit(desk.ledger).move(desk.actor, order, at);
    await expect(desk.accept(id, 1)).rejects.toMatchObject({ code: 'day-changed-since' });
    await expect(desk.accept(id, 2)).rejects.toMatchObject({
      code: 'day-changed-since',
      message: expect.stringContaining('depuis que ce brouillon a été construit'),
    });
    await expect(desk.accept('nobody', 2)).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette construction n’existe pas dans cet établissement.',
    });
  });

  it('is judged again: what another unit took since is not given twice', async () => {
    await desk.request(tuesday, 'checkup', { hours: { from: 480, to: 600 } });
    const id = await desk.start();
    await desk.run(id);
    const { arrival } = draftOf(await desk.find(id))!.entries[0]!.after!;
    await desk.book(checkup(desk, arrival), 'checkup', desk.beside);
    await expect(desk.accept(id, 0)).rejects.toMatchObject({
      code: 'plan-refused',
      violations: expect.arrayContaining([expect.objectContaining({ resources: [desk.ids.physician] })]),
    });
  });

  it('changes nothing when it says nothing new', async () => {
    await desk.book(care(desk, 0));
    const id = await desk.start();
    await desk.run(id);
    await expect(desk.accept(id, 1)).rejects.toMatchObject({
      code: 'build-not-ready',
      message: expect.stringContaining('Il n’y a rien à accepter'),
    });
  });
});
