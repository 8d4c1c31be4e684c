import type { Locator, Page } from 'playwright-core';

export const lanes = (page: Page): Locator => page.getByRole('region', { name: 'Couloirs de la journée' });
export const stepOf = (page: Page, label: string, patient: string): Locator =>
  lanes(page).getByRole('button', { name: new RegExp(`${label}.*${patient}`) });
export const openVisitOf = async (page: Page, patient: string): Promise<void> => {
  const filter = page.getByRole('textbox', { name: 'Filtrer' });
  await filter.fill(patient);
  await lanes(page)
    .getByRole('button', { name: new RegExp(patient) })
    .first()
    .click();
  await filter.fill('');
};

/** What the desk says of the step that is being carried. */
export const carryWords = async (page: Page): Promise<string> =>
  (await page.getByRole('status').allInnerTexts()).join(' ').replaceAll('\u00a0', ' ');

export interface Carried {
  readonly words: string;
  readonly fits: boolean;
}

/**
 * Carries a step to the right with the mouse, from `minutes` on and then by five, until it fits or may not be put down, as wanted; leaves it in the hand.
 * @throws Error when no such place comes within three hours
 */
export async function dragUntil(
  page: Page,
  step: Locator,
  lasts: number,
  minutes: number,
  wanted: 'fits' | 'refused',
): Promise<Carried> {
  await step.scrollIntoViewIfNeeded();
  const box = await step.boundingBox();
  if (!box) throw new Error('the step is nowhere on the screen');
  const perMinute = box.width / lasts;
  const [x, y] = [box.x + Math.min(12, box.width / 2), box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y);
  for (let ahead = minutes; ahead < minutes + 180; ahead += 5) {
    await page.mouse.move(x + ahead * perMinute, y, { steps: 3 });
    await page.waitForTimeout(250);
    const words = await carryWords(page);
    const fits = words.includes('Possible à');
    if (words !== '' && fits === (wanted === 'fits')) return { words, fits };
  }
  throw new Error(`nowhere within three hours: ${wanted}`);
}

/** The same by keyboard: five minutes a key, until it fits. */
export async function carryUntilItFits(
  page: Page,
  step: Locator,
  key: 'Alt+ArrowRight' | 'Alt+ArrowLeft',
  least: number,
): Promise<string> {
  await step.focus();
  for (let pressed = 1; pressed < 60; pressed += 1) {
    await page.keyboard.press(key);
    if (pressed < least) continue;
    await page.waitForTimeout(120);
    const words = await carryWords(page);
    if (words.includes('Possible à')) return words;
  }
  throw new Error('no hour fits by keyboard');
}

export const notice = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('alert').filter({ hasText: words }).first().waitFor();

/** Waits until a step no longer says what it said: its hour or its lane has changed. */
export async function changed(step: Locator, before: string | null): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await step.getAttribute('title')) !== before) return;
    await step.page().waitForTimeout(100);
  }
  throw new Error(`the step still says: ${before ?? ''}`);
}
