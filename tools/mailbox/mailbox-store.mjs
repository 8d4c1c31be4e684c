// The messages of the demonstration, one .eml file each: what was received survives a restart.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { ownerOnly } from '../processes/owner-only.mjs';

const ID = /^\d{8}T\d{9}Z-\d{4}$/;

export class MailboxStore {
  #folder;
  #parsed = new Map();
  #counter = 0;

  constructor(folder) {
    this.#folder = folder;
    ownerOnly(folder);
  }

  /** @param {{from: string, to: string[]}} envelope who the sender really named, blind copies included. */
  add(raw, envelope, at = new Date()) {
    this.#counter = (this.#counter + 1) % 10_000;
    const id = `${at.toISOString().replaceAll(/[-:.]/g, '')}-${String(this.#counter).padStart(4, '0')}`;
    const plain = (text) => String(text).replaceAll(/[\r\n]/g, ' ');
    const head = `X-Envelope-From: <${plain(envelope.from)}>\r\nX-Envelope-To: ${envelope.to.map((to) => `<${plain(to)}>`).join(', ')}\r\n`;
    const file = this.#file(id);
    writeFileSync(`${file}.part`, Buffer.concat([Buffer.from(head), raw]), { mode: 0o600 });
    renameSync(`${file}.part`, file);
    return id;
  }

  /** The latest first. */
  ids() {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -4))
      .filter((id) => ID.test(id))
      .sort()
      .reverse();
  }

  has(id) {
    return ID.test(id) && this.ids().includes(id);
  }

  source(id) {
    return readFileSync(this.#file(id));
  }

  async read(id) {
    if (!this.#parsed.has(id)) this.#parsed.set(id, await messageOf(id, this.source(id)));
    return this.#parsed.get(id);
  }

  async list() {
    return Promise.all(this.ids().map((id) => this.read(id)));
  }

  empty() {
    for (const id of this.ids()) rmSync(this.#file(id), { force: true });
    this.#parsed.clear();
  }

  #file(id) {
    return join(this.#folder, `${id}.eml`);
  }
}

async function messageOf(id, raw) {
  const mail = await PostalMime.parse(raw);
  const address = (who) => (who?.name ? `${who.name} <${who.address}>` : (who?.address ?? ''));
  const envelopeTo = mail.headers.find(({ key }) => key === 'x-envelope-to')?.value ?? '';
  return {
    id,
    receivedAt: receivedAt(id),
    from: address(mail.from),
    to: mail.to?.map(address) ?? [],
    envelopeTo: [...envelopeTo.matchAll(/<([^>]*)>/g)].map((match) => match[1]),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    attachments: mail.attachments.map((file, at) => ({
      name: file.filename ?? `piece-${at + 1}`,
      mimeType: file.mimeType,
      contentId: file.contentId ?? null,
      inline: file.disposition === 'inline',
      content: Buffer.from(file.content),
      size: Buffer.from(file.content).length,
    })),
  };
}

function receivedAt(id) {
  const [, year, month, day, hours, minutes, seconds, ms] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id);
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${ms}Z`;
}
