import { aBuildDesk, type BuildDesk } from '../testing/a-build-desk';
import { at, tuesday } from '../testing/a-desk';
import { SettleBuild } from './settle-build.use-case';

let desk: BuildDesk;
beforeEach(() => {
  desk = aBuildDesk();
});

describe('settling a build', () => {
  const settle = () => new SettleBuild(desk.builds);

  it('stops one that waits or runs, and drops a draft', async () => {
    const id = await desk.start();
    await settle().cancel(desk.actor, id, at);
    expect((await desk.find(id)).state).toBe('cancelled');
    await settle().drop(desk.actor, id, at);
    expect((await desk.find(id)).state).toBe('dropped');
    await expect(settle().cancel(desk.actor, id, at)).rejects.toMatchObject({
      code: 'build-not-ready',
      message: 'Cette construction est finie\u00a0: elle ne peut plus être arrêtée.',
    });
  });

  it('does not drop what was accepted, and knows no build of nobody', async () => {
    await desk.request(tuesday);
    const id = await desk.start();
    await desk.run(id);
    await desk.accept(id, 0);
    await expect(settle().drop(desk.actor, id, at)).rejects.toMatchObject({
      code: 'build-not-ready',
      message: expect.stringContaining('déjà été accepté'),
    });
    await expect(settle().cancel(desk.actor, 'nobody', at)).rejects.toMatchObject({ code: 'not-found' });
  });
});
