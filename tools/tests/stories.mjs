// The browser stories, against a whole Diurne of their own: real servers, demo data, mailbox.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProcessGroup } from '../processes/process-group.mjs';
import { freePort } from '../processes/ports.mjs';
import { startProduct } from '../start/product.mjs';
import { obtainChromium } from './obtain-chromium.mjs';
import { interruption } from '../processes/interruption.mjs';

/** The stories live this morning, whatever the day on which they run: a Tuesday without a holiday near it. */
const TOLD_MORNING = '2026-11-24T08:10:00+01:00';

/**
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work given where everything is: E2E_URL, E2E_MAILBOX_URL, E2E_DATABASE_URL
 * (application role), E2E_DATABASE_OWNER_URL, CHROMIUM_PATH.
 * @returns {Promise<{missing: string} | {result: T}>}
 */
export async function withProduct(work) {
  const chromium = await obtainChromium();
  if ('missing' in chromium) return chromium;
  const data = mkdtempSync(join(tmpdir(), 'diurne-stories-'));
  const group = new ProcessGroup();
  void interruption().then(async () => {
    await group.stop();
    process.exit(130);
  });
  try {
    const product = await startProduct({
      data,
      given: {},
      wantedPort: await freePort(),
      demo: true,
      clockStartsAt: TOLD_MORNING,
      ephemeral: true,
      nodeEnv: 'test',
      group,
    });
    try {
      return {
        result: await work({
          ...process.env,
          CHROMIUM_PATH: chromium.path,
          E2E_URL: product.url,
          E2E_MAILBOX_URL: product.mailboxUrl,
          E2E_DATABASE_URL: product.databaseUrl,
          E2E_DATABASE_OWNER_URL: product.ownerUrl,
        }),
      };
    } finally {
      await product.stop();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
