// npm run check: the minute between two edits. Layout, lint, types, unit and component tests.
import { jest } from '../tests/jest.mjs';
import { layout, lint, types } from '../tests/static-checks.mjs';
import { Tally } from '../tests/tally.mjs';

export async function run() {
  const tally = new Tally();
  const unit = jest('unit and component tests', ['unit', 'front-desk']).then((result) => tally.add(result));
  for (const result of await types({ quick: true })) tally.add(result);
  tally.add(await layout());
  tally.add(await lint({ warm: true }));
  await unit;
  return tally.end();
}
