import type { Locator, Page } from 'playwright-core';

export const openReportOf = async (page: Page, patient: string): Promise<void> => {
  await page.getByRole('link', { name: 'Comptes rendus' }).click();
  await page.getByRole('link', { name: new RegExp(patient) }).click();
};

/** What stands in the way of the signature, sentence by sentence. */
export async function missing(page: Page): Promise<string[]> {
  const links = page.getByRole('region', { name: /^Il manque/ }).getByRole('link');
  await links.first().waitFor();
  return links.allInnerTexts();
}

/** Writes into every field that is still empty. */
export async function fillWhatIsEmpty(page: Page, words: string): Promise<void> {
  for (const field of await page.getByRole('main').getByRole('textbox').all()) {
    if ((await field.inputValue()) === '') await field.fill(words);
  }
}

export async function answerNoEverywhere(page: Page): Promise<void> {
  for (const no of await page
    .getByRole('region', { name: 'À dire dans tous les cas' })
    .getByText('Non', { exact: true })
    .all())
    await no.click();
}

export const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^\s*Enregistré$/ })
    .waitFor();
export const signButton = (page: Page): Locator => page.getByRole('button', { name: 'Signer et envoyer' });
