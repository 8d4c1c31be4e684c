import { keptReleases, rowsOfRelease } from './testing/release-rows';
import { expectUpgradeKeepsAll } from './testing/upgrade-expectations';

describe.each(keptReleases)('a database of release $release', (kept) => {
  it('is brought up to date with all that it holds', async () => {
    await expectUpgradeKeepsAll(kept, rowsOfRelease(kept));
  }, 60_000);
});
