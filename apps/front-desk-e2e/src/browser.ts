import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { surroundings } from './surroundings';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const judge = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(' | ')))`;
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The secretary's screen, and the nurse's tablet held upright. */
export const screens = { desk: { width: 1366, height: 768 }, tablet: { width: 820, height: 1180 } } as const;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: surroundings.chromium, args: quiet });

/** A person at a machine of their own. What a page throws is kept, for no story may pass over an error that nobody sees. */
export async function sitDown(
  browser: Browser,
  screen: keyof typeof screens = 'desk',
): Promise<{ page: Page; errors: string[] }> {
  const person = await browser.newContext({
    viewport: screens[screen],
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    baseURL: surroundings.url,
    reducedMotion: 'reduce',
    ...(screen === 'tablet' ? { hasTouch: true } : {}),
  });
  person.setDefaultTimeout(15_000);
  const page = await person.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    errors.push(error.message);
  });
  return { page, errors };
}

async function shoot(page: Page, name: string): Promise<string[]> {
  await page.screenshot({ path: join(surroundings.screenshots, `${name}.png`), animations: 'disabled' });
  return (await page.evaluate<string[]>(`${axe}; ${judge}`)).map((violation) => `${name}: ${violation}`);
}

/**
 * A picture of what is on the screen, in light and, when asked, in dark, each judged by axe-core.
 * @returns what axe finds wrong, empty when nothing is.
 */
export async function look(page: Page, name: string, { dark = false }: { dark?: boolean } = {}): Promise<string[]> {
  mkdirSync(surroundings.screenshots, { recursive: true });
  await page.waitForLoadState('networkidle');
  const found = await shoot(page, name);
  if (!dark) return found;
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await shoot(page, `${name}-dark`)));
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
