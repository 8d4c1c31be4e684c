// Where the demonstration's mail goes: an SMTP server and a page to read it.
import { freePort, portFrom } from '../processes/ports.mjs';
import { MailboxStore } from './mailbox-store.mjs';
import { receiveMail } from './receive-mail.mjs';
import { showMail } from './show-mail.mjs';

/** @param {{folder: string, webPort: number}} options the page is at `webPort` or the next free one. */
export async function startMailbox({ folder, webPort }) {
  const store = new MailboxStore(folder);
  const smtpPort = await freePort();
  const receiver = await receiveMail(store, smtpPort);
  const port = await portFrom(webPort);
  const viewer = await showMail(store, port);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url: `http://localhost:${port}`,
    stop: async () => {
      await Promise.all([receiver.stop(), viewer.stop()]);
    },
  };
}
