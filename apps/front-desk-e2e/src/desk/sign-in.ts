import type { Browser, Page } from 'playwright-core';
import { sitDown, type screens } from '../browser';
import { demoPassword } from '../surroundings';
import { settleIn } from './units';

export async function typeCredentials(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Identifiant').fill(login);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

/** Someone of the demo, signed in at a machine of their own. */
export async function signIn(
  browser: Browser,
  login: string,
  screen: keyof typeof screens = 'desk',
): Promise<{ page: Page; errors: string[] }> {
  const seat = await sitDown(browser, screen);
  await seat.page.goto('/');
  await typeCredentials(seat.page, login, demoPassword);
  await settleIn(seat.page);
  return seat;
}
