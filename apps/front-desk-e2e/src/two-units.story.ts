import type { Browser, Page } from 'playwright-core';
import { look, openBrowser } from './browser';
import { lanes, notice } from './desk/day';
import { signIn } from './desk/sign-in';
import { elsewhereWords, medicine, switchTo, unitSwitch, workedIn } from './desk/units';

jest.setTimeout(120_000);

/** A day of the demo that no other story touches. */
const day = '2026-12-02';

/** What one unit books is a fact on the other one's day, without a word of whom it is for. */
describe('two units share a house', () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let patient: string;
  let other: string;
  let taken: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, errors } = await signIn(browser, 'secretariat'));
  });
  afterAll(async () => {
    await browser.close();
  });

  it('lets who works there choose the unit, and keeps the day', async () => {
    await page.goto(`/jour/${day}`);
    await lanes(page).waitFor();
    await workedIn(page, medicine);
    await unitSwitch(page).click();
    const names = await page.getByRole('option').allInnerTexts();
    expect(await look(page, '60-choix-de-l-unite')).toEqual([]);
    // The third unit does not open on a Wednesday: which of them came first in the list decided whether there was a day to see.
    other = names.find((name) => /palliatifs/.test(name)) ?? '';
    await page.getByRole('option', { name: other, exact: true }).click();
    await workedIn(page, other);
    expect(page.url()).toMatch(new RegExp(`/unite/[^/]+/jour/${day}$`));
  });

  it('books in the first unit', async () => {
    await switchTo(page, medicine);
    const find = page.getByRole('button', { name: /^Trouver une date pour/ }).first();
    patient = ((await find.getAttribute('aria-label')) ?? '').replace('Trouver une date pour ', '');
    await find.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Réserver/ })
      .first()
      .click();
    await page.waitForURL(/\?venue=/);
    await notice(page, patient);
    await page.keyboard.press('Escape');
    await page.getByText('Professionnels', { exact: true }).click();
    const step = lanes(page)
      .getByRole('button', { name: new RegExp(patient) })
      .first();
    const words = ((await step.getAttribute('title')) ?? '').replaceAll(/\s/g, ' ').split(', ');
    taken = `${words.at(-1) ?? ''}, occupé ailleurs : ${medicine}, ${words.at(-3)?.split(' – ')[0] ?? ''} –`;
  });

  it('shows it in the other unit as occupied elsewhere, and never for whom', async () => {
    // What the desk says of its own booking is gone before the other unit is looked at.
    await page.getByRole('alert').first().waitFor({ state: 'hidden' });
    await switchTo(page, other);
    await lanes(page).waitFor();
    await page.getByText('Professionnels', { exact: true }).click();
    await lanes(page)
      .getByRole('img', { name: /occupé ailleurs/ })
      .first()
      .waitFor();
    expect((await elsewhereWords(page)).filter((words) => words.startsWith(taken))).toHaveLength(1);
    expect(await page.getByRole('main').innerText()).not.toContain(patient.split(' ')[0]);
    expect(await look(page, '61-occupe-ailleurs', { dark: true })).toEqual([]);
    await page.getByText('Liste', { exact: true }).click();
    const listed = page.getByRole('region', { name: 'Occupé ailleurs' });
    await listed
      .getByRole('row', { name: new RegExp(medicine) })
      .first()
      .waitFor();
    expect(await look(page, '62-occupe-ailleurs-en-liste')).toEqual([]);
    expect(errors).toEqual([]);
  });
});
