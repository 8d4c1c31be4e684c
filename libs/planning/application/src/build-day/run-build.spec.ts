import { SearchBroken, type DaySearch } from '../ports/day-search';
import { aBuildDesk, type BuildDesk } from '../testing/a-build-desk';
import { tuesday } from '../testing/a-desk';
import { care } from '../testing/test-programmes';
import { draftOf } from './draft-of';

let desk: BuildDesk;
beforeEach(() => {
  desk = aBuildDesk();
});

describe('running a build', () => {
  it('drafts a plan around what another unit took, and changes nothing of the day', async () => {
    for (const _ of ['one nurse', 'the other']) await desk.book(care(desk, 0), 'care', desk.beside);
    const { requestId } = await desk.request(tuesday, 'care', { hours: { from: 0, to: 120 } });
    const id = await desk.start();
    await desk.run(id);
    const build = await desk.find(id);
    expect(build.state).toBe('ready');
    expect(draftOf(build)!.entries).toMatchObject([
      { visitId: null, requestIds: [requestId], before: null, after: { arrival: 60 } },
    ]);
    expect(desk.dayAt(desk.here).revision).toBe(0);
  });

  it('places patients beside their hours in another unit, and drafts, counts and books none of that unit', async () => {
    const { patientId } = await desk.book(care(desk, 545), 'care', desk.beside);
    const { requestId } = await desk.request(tuesday, 'care', { patientId, hours: { from: 540, to: 670 } });
    const id = await desk.start();
    await desk.run(id);
    const build = await desk.find(id);
    expect(build.progress).toMatchObject({ planned: 1, unplanned: 0 });
    expect(draftOf(build)!.entries).toMatchObject([{ requestIds: [requestId], before: null }]);
    await desk.accept(id, 0);
    expect(desk.standing(desk.here).map(([, arrival]) => arrival >= 605)).toEqual([true]);
  });

  it('says of each request that finds no hour what stands in its way', async () => {
    const { requestId } = await desk.request(tuesday, 'checkup', { hours: { from: 600, to: 650 } });
    const id = await desk.start();
    await desk.run(id);
    expect(draftOf(await desk.find(id))!.entries).toMatchObject([{ requestIds: [requestId], after: null }]);
    expect(desk.house.lastRefusals.get(requestId)).toEqual({ planId: id, message: expect.any(String) });
  });

  it('says where a patient is whom their visit in another unit leaves no hour, and of nobody else', async () => {
    const { patientId, visitId } = await desk.book(care(desk, 545), 'care', desk.beside);
    const hours = { from: 500, to: 640 };
    const there = await desk.request(tuesday, 'care', { patientId, hours });
    const tooShort = await desk.request(tuesday, 'care', { patientId, hours: { from: 500, to: 540 } });
    const id = await desk.start();
    await desk.run(id);
    const reasonsOf = new Map(
      draftOf(await desk.find(id))!.entries.map(({ requestIds, reasons }) => [requestIds[0], reasons]),
    );
    const message = expect.stringMatching(
      /^Le patient est déjà attendu dans l’unité «.Unité HDJ2.» de 9.h.05 à 10.h.05\./,
    ) as string;
    expect(reasonsOf.get(there.requestId)).toEqual([
      { code: 'patient-elsewhere', message, involves: { visits: [visitId] }, relaxations: [] },
    ]);
    expect(reasonsOf.get(tooShort.requestId)!.map(({ code }) => code)).not.toContain('patient-elsewhere');
    expect(desk.house.lastRefusals.get(there.requestId)).toEqual({ planId: id, message });
  });

  it('ends as failed when the search breaks, and is tried again when something else does', async () => {
    await desk.request(tuesday);
    const breaking = (error: Error): DaySearch => ({ run: () => Promise.reject(error) });
    const id = await desk.start();
    await expect(desk.run(id, breaking(new Error('network')))).rejects.toThrow('network');
    expect((await desk.find(id)).state).toBe('running');
    await desk.run(id, breaking(new SearchBroken('out of memory')));
    expect(await desk.find(id)).toMatchObject({
      state: 'failed',
      failure: 'La recherche s’est interrompue. Relancez la construction.',
    });
    await desk.run(id);
    expect((await desk.find(id)).state).toBe('failed');
  });
});
