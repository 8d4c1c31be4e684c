import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** As `npm start` and `npm run code` tell it. */
function demoCode(): string {
  const told = execFileSync(process.execPath, [join(__dirname, '../../../../tools/run.mjs'), 'code'], {
    encoding: 'utf8',
  });
  const code = /: (\d{6}),/.exec(told)?.[1];
  if (code === undefined) throw new Error(`no code is told: ${told}`);
  return code;
}

/** Answers the dialog that asks for a code; each is good once, so that the next one may have to be waited for. */
export async function giveDemoCode(page: Page): Promise<void> {
  const field = page.getByLabel('Code à six chiffres');
  await field.waitFor();
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await field.fill(demoCode());
    await page.getByRole('button', { name: 'Continuer' }).click();
    const answered = await Promise.race([
      field.waitFor({ state: 'detached' }).then(() => true),
      page
        .getByText('Code refusé')
        .waitFor()
        .then(() => false),
    ]);
    if (answered) return;
    await page.waitForTimeout(15_000);
  }
  throw new Error('no code of the demo was taken');
}
