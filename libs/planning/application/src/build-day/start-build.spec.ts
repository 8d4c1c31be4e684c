import { dayKeyText } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import { aBuildDesk, type BuildDesk } from '../testing/a-build-desk';
import { thursday, tuesday } from '../testing/a-desk';
import { care } from '../testing/test-programmes';

let desk: BuildDesk;
beforeEach(() => {
  desk = aBuildDesk();
});

describe('starting a build', () => {
  it('takes what waits for the unit’s day and who stands on it, and nothing of another unit', async () => {
    const booked = await desk.book(care(desk, 300));
    const waiting = await desk.request(tuesday, 'checkup');
    await desk.request(tuesday, 'checkup', { unitId: desk.ids.otherUnit });
    const build = await desk.find(await desk.start());
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
    const { problem } = (await desk.builds.begin(desk.actor, await desk.start()))!;
    const visit = (id: string) => problem.visits.find((one) => one.id === id)!;
    expect([visit(told.visitId).pinned, visit(loose.visitId).pinned]).toEqual([
      { arrival: 300, departure: 360 },
      undefined,
    ]);
    expect(visit(loose.visitId).priority).toBe(8);
  });

  it('is refused on a day that is closed or does not open, in an unknown unit, and beside another build', async () => {
    await expect(desk.start({ unitId: 'nowhere' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette unité n’existe pas dans cet établissement.',
    });
    await expect(desk.start({}, new Date('2026-12-02T08:00:00Z'))).rejects.toMatchObject({
      code: 'day-past',
      message: expect.stringContaining('Le mardi 1er décembre est passé'),
    });
    desk.house.closures.set(dayKeyText(desk.here), 'Fermée pour travaux.');
    await expect(desk.start()).rejects.toMatchObject({ code: 'day-not-open', message: 'Fermée pour travaux.' });
    desk.house.closures.clear();
    desk.house.closedDays.add(dayKeyText(desk.here));
    await expect(desk.start()).rejects.toMatchObject({ code: 'day-closed' });
    desk.house.closedDays.clear();
    await desk.start();
    await expect(desk.start()).rejects.toMatchObject({
      code: 'build-running',
      message: expect.stringContaining('déjà en cours'),
    });
    await expect(desk.start({ ...desk.beside })).resolves.toBeDefined();
  });

  it('is refused to a unit that has a week of days waiting to be built, and not to another', async () => {
    for (let n = 1; n <= 7; n += 1) await desk.start({ on: civilDate(`2026-12-0${n}`) });
    await expect(desk.start({ on: civilDate('2026-12-08') })).rejects.toMatchObject({
      code: 'build-running',
      message: expect.stringContaining('7 journées de cette unité attendent déjà'),
    });
    await expect(desk.start({ ...desk.beside, on: civilDate('2026-12-08') })).resolves.toBeDefined();
  });

  it('takes only chosen requests that wait, and are the unit’s own', async () => {
    const [chosen, booked] = [await desk.request(thursday), await desk.book(care(desk, 300))];
    const elsewhere = await desk.request(tuesday, 'care', { unitId: desk.ids.otherUnit });
    await expect(desk.start({ requestIds: ['nobody'] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.start({ requestIds: [booked.requestId] })).rejects.toMatchObject({
      code: 'request-not-plannable',
    });
    await expect(desk.start({ requestIds: [elsewhere.requestId] })).rejects.toMatchObject({
      code: 'request-not-plannable',
      message: expect.stringContaining('adressée à une autre unité'),
    });
    expect((await desk.find(await desk.start({ requestIds: [chosen.requestId] }))).basis.requestIds).toEqual([
      chosen.requestId,
    ]);
  });
});
