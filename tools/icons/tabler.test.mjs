import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../root.mjs';
import { drawn, pathOf, tablerIcons } from './tabler.mjs';

test('an icon is the path of its package, each stroke from the corner', () => {
  assert.equal(pathOf('x'), 'M18 6L6 18M6 6l12 12');
  assert.match(pathOf('walk'), /^M12 4a1 1 0 1 0 2 0.*M0 0m6 12l2-3l4-1l3 3l3 1$/);
});

test('an icon that is not there is refused by its name, and so is one that is filled', () => {
  assert.throws(() => pathOf('no-such-icon'), /no icon "no-such-icon"/);
  assert.throws(() => pathOf('heart-filled'), /"heart-filled" is not made of outlines alone/);
});

test('every icon of the front desk can be drawn, under its own name', () => {
  const names = readFileSync(join(ROOT, 'apps/front-desk/src/ui/icons.tabler.json'), 'utf8');
  const drawings = JSON.parse(drawn(names));
  assert.deepEqual(Object.keys(drawings), Object.keys(JSON.parse(names)));
  for (const path of Object.values(drawings)) assert.match(path, /^M[\d.\sa-zA-Z-]+$/);
});

test('only what is named an icon file is drawn', () => {
  assert.equal(tablerIcons().transform('{"close": "x"}', '/src/words.json'), null);
  assert.deepEqual(tablerIcons().transform('{"close": "x"}', '/src/ui/icons.tabler.json'), {
    code: '{"close":"M18 6L6 18M6 6l12 12"}',
    map: null,
  });
});
