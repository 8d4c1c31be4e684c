import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoClock } from './demo-clock.mjs';
import { welcome } from './welcome.mjs';

const sunday = {
  startsAt: '2026-11-23T07:10:00.000Z',
  words: 'Nous sommes dimanche 22 novembre : la démonstration vit au lundi 23 novembre, 8 h 10.',
};

test('lives the next open day when today is closed', async () => {
  assert.deepEqual(await demoClock(async () => JSON.stringify(sunday), undefined), sunday);
  assert.deepEqual(await demoClock(async () => '{}', ' '), { startsAt: undefined, words: '' });
});

test('asks nobody when the user has chosen the instant', async () => {
  const { startsAt, words } = await demoClock(() => assert.fail('asked'), '2026-11-24T08:10:00+01:00');
  assert.equal(startsAt, '2026-11-24T08:10:00+01:00');
  assert.match(words, /2026-11-24T08:10:00\+01:00/);
});

test('warns loudly that an establishment without a mail server tells nobody', () => {
  const told = {
    url: 'http://localhost:4300',
    mailboxUrl: 'http://localhost:4301',
    seedWords: '',
    clockWords: '',
    demo: false,
    seconds: 1,
  };
  assert.match(welcome({ ...told, given: {} }), /ATTENTION : sans SMTP_URL, aucun message ne quitte cette machine/);
  assert.doesNotMatch(welcome({ ...told, given: { smtpUrl: 'smtp://mail.exemple.test:25' } }), /ATTENTION/);
  assert.doesNotMatch(welcome({ ...told, given: {}, demo: true }), /ATTENTION/);
  assert.match(welcome({ ...told, given: {} }), /arrêtez d’abord \(Ctrl-C\)/);
});

test('is said in the welcome, and only then', () => {
  const told = {
    url: 'http://localhost:4300',
    seedWords: 'x',
    given: { smtpUrl: 'smtp://mail.exemple.test:25' },
    demo: true,
    seconds: 1,
  };
  assert.ok(welcome({ ...told, clockWords: sunday.words }).includes(sunday.words));
  assert.doesNotMatch(welcome({ ...told, clockWords: '' }), /vit au/);
});
