import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asStarted, demoAsked } from './demo-asked.mjs';

test('is the demonstration unless 0 is said', () => {
  assert.deepEqual([undefined, '', ' ', '1', '0'].map(demoAsked), [true, true, true, true, false]);
});

test('refuses what is neither, and says what to give', () => {
  for (const text of ['false', 'maybe', '2', 'non'])
    assert.throws(() => demoAsked(text), /DIURNE_DEMO vaut « .+ » : donnez 1/);
});

test('says to a command what npm start would, and nothing where a database is given', () => {
  assert.deepEqual(asStarted({}), { DIURNE_DEMO: '1' });
  assert.deepEqual(asStarted({ DIURNE_DEMO: '0' }), { DIURNE_DEMO: '0' });
  assert.deepEqual(asStarted({ DATABASE_URL: 'postgresql://x/y' }), {});
});
