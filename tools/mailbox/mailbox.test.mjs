import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { freePort } from '../processes/ports.mjs';
import { startMailbox } from './start-mailbox.mjs';

const folder = mkdtempSync(join(tmpdir(), 'diurne-mailbox-'));
let mailbox;
const open = async () => {
  mailbox = await startMailbox({ folder, webPort: await freePort() });
};
const get = (path, options) => fetch(mailbox.url + path, options);
const messages = async () => (await get('/api/messages')).json();

before(async () => {
  await open();
  const transport = createTransport(mailbox.smtpUrl);
  await transport.sendMail({
    from: 'Hôpital de jour <hdj@exemple.test>',
    to: 'Élodie ESSAI <elodie@exemple.test>',
    bcc: 'medecin@exemple.test',
    subject: '<img src=x onerror=alert(1)> Votre venue du lundi 23 novembre',
    text: 'Venez à 8 h 30.',
    html: '<h1>Venez à 8 h 30</h1><script>alert(2)</script>',
    attachments: [
      { filename: 'agenda "été".pdf', content: Buffer.from('%PDF-1.7 essai'), contentType: 'application/pdf' },
    ],
  });
  transport.close();
});
after(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('keeps who it was really sent to, what it says and what it carries', async () => {
  const [message, ...others] = await messages();
  assert.deepEqual(others, []);
  assert.deepEqual(message.envelopeTo, ['elodie@exemple.test', 'medecin@exemple.test']);
  assert.deepEqual(message.to, ['Élodie ESSAI <elodie@exemple.test>']);
  assert.equal(message.text.trim(), 'Venez à 8 h 30.');
  assert.deepEqual(
    message.attachments.map(({ name, mimeType, size }) => ({ name, mimeType, size })),
    [{ name: 'agenda "été".pdf', mimeType: 'application/pdf', size: 14 }],
  );
  const file = await get(message.attachments[0].href);
  assert.equal(await file.text(), '%PDF-1.7 essai');
  assert.match(file.headers.get('content-disposition'), /^attachment; filename="[\w.]+"; filename\*=UTF-8''agenda/);
});

test('refuses for good a letter to an address that nobody has', async () => {
  const transport = createTransport(mailbox.smtpUrl);
  const letter = { from: 'hdj@exemple.test', subject: 'Votre venue', text: 'Venez.' };
  await assert.rejects(transport.sendMail({ ...letter, to: 'inconnu.un@exemple.test' }), { responseCode: 550 });
  transport.close();
  assert.equal((await messages()).length, 1);
});

test('lets no script of a mail run: escaped on its pages, sandboxed in its frame', async () => {
  const [{ id }] = await messages();
  for (const path of ['/', `/messages/${id}`]) {
    const page = await get(path);
    const html = await page.text();
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;') && !html.includes('<img src=x'));
    assert.match(
      page.headers.get('content-security-policy'),
      /^default-src 'none'; style-src 'self'; frame-src 'self'/,
    );
  }
  assert.match(
    await (await get(`/messages/${id}`)).text(),
    /<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"/,
  );
  const framed = await get(`/messages/${id}/html`);
  assert.match(framed.headers.get('content-security-policy'), /^sandbox [^;]*; default-src 'none'/);
  assert.doesNotMatch(framed.headers.get('content-security-policy'), /allow-scripts|allow-same-origin|script-src/);
});

test('finds its messages again after a restart', async () => {
  const [before] = await messages();
  await mailbox.stop();
  await open();
  assert.deepEqual(
    (await messages()).map(({ id }) => id),
    [before.id],
  );
});

test('answers nothing that is not a message of its own', async () => {
  for (const path of [
    '/messages/..%2F..%2Fetc%2Fpasswd',
    '/messages/20260101T000000000Z-0001',
    '/api/messages/x/attachments/0',
    '/messages/x/html',
  ]) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('refuses a page of another name that points here, and a form of another site', async () => {
  const { port } = new URL(mailbox.url);
  const status = await new Promise((done, fail) =>
    request({ port, path: '/api/messages', headers: { host: 'rebound.example' } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on('error', fail)
      .end(),
  );
  assert.equal(status, 403);
  assert.equal(
    (await get('/vider', { method: 'POST', headers: { origin: 'https://elsewhere.example' }, redirect: 'manual' }))
      .status,
    403,
  );
  assert.equal((await messages()).length, 1);
});

test('can be emptied', async () => {
  assert.equal((await get('/vider', { method: 'POST', redirect: 'manual' })).status, 303);
  assert.deepEqual(await messages(), []);
});
