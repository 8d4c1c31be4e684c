import type { Locator, Page } from 'playwright-core';
import { lanes } from './day';

/** The demo's first unit: where the stories happen that need only one. */
export const medicine = 'Hôpital de jour de médecine';

/** Not there for who has no choice. */
export const unitSwitch = (page: Page): Locator =>
  page.getByRole('banner').getByRole('combobox', { name: 'Unité', exact: true });

/** Once the desk has changed to the unit. */
export const workedIn = (page: Page, unit: string): Promise<void> =>
  page.getByRole('banner').getByTitle(unit, { exact: true }).waitFor();

export async function switchTo(page: Page, unit: string): Promise<void> {
  const choice = page.getByRole('option', { name: unit, exact: true });
  // A list that something behind it closes by taking the focus is opened again, as a person would.
  for (let tries = 0; tries < 5 && !(await choice.isVisible()); tries += 1) {
    await unitSwitch(page).click();
    await choice.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
  await choice.click();
  await workedIn(page, unit);
}

/** Whoever has a choice is asked for it once on each machine. */
export async function settleIn(page: Page, unit = medicine): Promise<void> {
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
  if ((await unitSwitch(page).count()) === 0 || (await unitSwitch(page).inputValue()) !== '') return;
  const choice = page.getByRole('main').getByRole('button', { name: unit, exact: true });
  if (await choice.isVisible()) await choice.click();
  else await switchTo(page, unit);
}

/** What other units took, in the words of each block. */
export async function elsewhereWords(page: Page): Promise<string[]> {
  const blocks = await lanes(page)
    .getByRole('img', { name: /occupé ailleurs/ })
    .all();
  return Promise.all(
    blocks.map(async (block) => ((await block.getAttribute('aria-label')) ?? '').replaceAll(/\s/g, ' ')),
  );
}
