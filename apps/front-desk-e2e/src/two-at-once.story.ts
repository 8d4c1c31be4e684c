import type { Browser, Page } from 'playwright-core';
import { look, openBrowser } from './browser';
import { StoredDay } from './database';
import { lanes, notice } from './desk/day';
import { signIn } from './desk/sign-in';

jest.setTimeout(90_000);

/** A day of the demo that no other story touches. */
const day = '2026-11-30';

/** Two people have the same day before them; what the second one knows is no longer true. */
describe('two at once on one day', () => {
  let browser: Browser;
  let stored: StoredDay;
  let secretary: Page;
  let coordinator: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    stored = await StoredDay.open();
    [{ page: secretary }, { page: coordinator }] = await Promise.all([
      signIn(browser, 'secretariat'),
      signIn(browser, 'coordination'),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await stored.close();
  });

  const askToCancel = async (page: Page, visitId: string, reason: string): Promise<void> => {
    await page.goto(`/jour/${day}?venue=${visitId}`);
    await page.getByRole('button', { name: 'Plus', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Annuler la venue…' }).click();
    const dialog = page.getByRole('dialog', { name: /Annuler la venue/ });
    await dialog.getByRole('radio', { name: 'du patient' }).check();
    await dialog.getByLabel('Motif').fill(reason);
  };
  const submit = (page: Page): Promise<void> =>
    page
      .getByRole('dialog', { name: /Annuler la venue/ })
      .getByRole('button', { name: 'Annuler la venue' })
      .click();

  it('refuses the later edit, and says who changed the day', async () => {
    const [first, second] = await stored.rows<{ id: string }>(
      `SELECT id FROM day_visit WHERE on_date = $1 AND state = 'booked' ORDER BY arrival_minute, id LIMIT 2`,
      [day],
    );
    const { display_name: who } = await stored.only<{ display_name: string }>(
      `SELECT display_name FROM account WHERE login = 'coordination'`,
    );
    await askToCancel(secretary, second?.id ?? '', 'Souffrant.');
    await askToCancel(coordinator, first?.id ?? '', 'Ne viendra pas.');
    await submit(coordinator);
    await notice(coordinator, 'Venue annulée.');
    await submit(secretary);
    await secretary.locator('[data-code="day-changed-since"]').first().waitFor();
    expect(await secretary.getByRole('dialog').innerText()).toContain(who);
    expect(await look(secretary, '40-journee-changee')).toEqual([]);
    expect(await stored.rows(`SELECT id FROM day_visit WHERE on_date = $1 AND state = 'cancelled'`, [day])).toEqual([
      first,
    ]);
  });

  it('lets the same edit through once the day has been seen again', async () => {
    await secretary.reload();
    await lanes(secretary).waitFor();
    const visitId = new URL(secretary.url()).searchParams.get('venue') ?? '';
    await askToCancel(secretary, visitId, 'Souffrant.');
    await submit(secretary);
    await notice(secretary, 'Venue annulée.');
    expect(await stored.count(`SELECT count(*) FROM day_visit WHERE on_date = $1 AND state = 'cancelled'`, [day])).toBe(
      2,
    );
  });
});
