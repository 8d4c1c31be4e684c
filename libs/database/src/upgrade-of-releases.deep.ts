import { keptReleases, rowsOfRelease, withYear } from './testing/release-rows';
import { expectUpgradeKeepsAll } from './testing/upgrade-expectations';

jest.setTimeout(600_000);

it.each(keptReleases)(
  'a year of days of release $release is brought up to date with all that it holds',
  async (kept) => {
    await expectUpgradeKeepsAll(kept, withYear(rowsOfRelease(kept)));
  },
);
