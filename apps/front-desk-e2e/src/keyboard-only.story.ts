import type { Browser, Page } from 'playwright-core';
import { look, openBrowser, sitDown } from './browser';
import { StoredDay } from './database';
import { medicine, unitSwitch } from './desk/units';
import { demoPassword } from './surroundings';

jest.setTimeout(90_000);

const day = '2026-12-01';

/** Goes on with Tab until what has the focus bears this name; throws after a hundred. Nothing but keys is used in this story. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 100; pressed += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate<string>(
      '(document.activeElement?.getAttribute("aria-label") ?? "") + " " + (document.activeElement?.textContent ?? "")',
    );
    if (name.test(said)) return;
  }
  throw new Error(`a hundred keys have not come to ${String(name)}`);
}

describe('without a mouse', () => {
  let browser: Browser;
  let stored: StoredDay;
  beforeAll(async () => {
    browser = await openBrowser();
    stored = await StoredDay.open();
  });
  afterAll(async () => {
    await browser.close();
    await stored.close();
  });

  it('signs in, opens a day, finds a date for someone and books it', async () => {
    const { page, errors } = await sitDown(browser);
    await page.goto(`/connexion?retour=/jour/${day}`);
    await page.getByLabel('Identifiant').waitFor();
    await page.keyboard.type('secretariat');
    await page.keyboard.press('Tab');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    if ((await unitSwitch(page).count()) > 0) {
      await tabTo(page, new RegExp(medicine));
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: /^À placer/ }).waitFor();
    const before = await stored.count('SELECT count(*) FROM day_visit WHERE active');
    await tabTo(page, /^Trouver une date pour/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Réserver/ })
      .first()
      .waitFor();
    expect(await look(page, '50-clavier')).toEqual([]);
    await page.keyboard.press('1');
    await page.waitForURL(/\?venue=/);
    expect(await stored.count('SELECT count(*) FROM day_visit WHERE active')).toBe(before + 1);
    expect(errors).toEqual([]);
  });
});
