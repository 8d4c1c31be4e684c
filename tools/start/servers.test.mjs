import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenServers, openDatabase, openMail } from './servers.mjs';
import { welcome } from './welcome.mjs';

const real = {
  DATABASE_URL: 'postgresql://app:secret@db.exemple.test/diurne',
  DATABASE_OWNER_URL: 'postgresql://owner:secret2@db.exemple.test/diurne',
  QUEUE_URL: 'redis://queue.exemple.test:6379',
  SMTP_URL: 'smtp://user:secret3@mail.exemple.test:25',
};

test('starts nothing embedded where a real server is given', async () => {
  const given = givenServers(real);
  const database = await openDatabase(given, { data: '/nowhere' });
  const mail = await openMail(given, { data: '/nowhere', webPort: 1 });
  assert.deepEqual(
    [database.databaseUrl, database.ownerUrl, mail.smtpUrl, mail.url],
    [real.DATABASE_URL, real.DATABASE_OWNER_URL, real.SMTP_URL, undefined],
  );
});

test('asks for both roles of a real database', () => {
  assert.throws(() => givenServers({ DATABASE_URL: real.DATABASE_URL }), /sans DATABASE_OWNER_URL/);
  assert.throws(() => givenServers({ DATABASE_OWNER_URL: real.DATABASE_OWNER_URL }), /sans DATABASE_URL/);
  assert.deepEqual(givenServers({ DATABASE_URL: ' ' }), {
    databaseUrl: undefined,
    ownerUrl: undefined,
    queueUrl: undefined,
    smtpUrl: undefined,
  });
});

test('shows where everything is, and no password', () => {
  const words = welcome({
    url: 'http://localhost:4300',
    seedWords: 'secretariat',
    given: givenServers(real),
    demo: true,
    seconds: 4.26,
  });
  for (const part of [
    'http://localhost:4300',
    'postgresql://db.exemple.test/diurne',
    'redis://queue.exemple.test:6379',
    'smtp://mail.exemple.test:25',
    'secretariat',
    '4,3 s',
  ])
    assert.ok(words.includes(part), part);
  assert.doesNotMatch(words, /secret\d?@|:secret/);
});
