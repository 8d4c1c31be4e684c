import type { Locator, Page } from 'playwright-core';
import { notice } from './day';

export const cardOf = (page: Page, patient: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(patient) }) });

/** Both questions are asked before an arrival can be recorded. Returns whether the desk had let it pass with one of them alone. */
export async function arrive(page: Page, patient: string): Promise<boolean> {
  await cardOf(page, patient).getByRole('button', { name: 'Arrivée' }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`Arrivée de ${patient}`) });
  const submit = dialog.getByRole('button', { name: 'Enregistrer l’arrivée' });
  await dialog.getByRole('checkbox', { name: /Nom demandé/ }).check();
  const passes = await submit.isEnabled();
  await dialog.getByRole('checkbox', { name: /Date de naissance demandée/ }).check();
  await submit.click();
  await notice(page, /Arrivée de .* enregistrée/);
  return passes;
}

/** What is doubtful beside the other facts is asked again. */
async function confirmIfAsked(dialog: Locator): Promise<void> {
  const confirm = dialog.getByRole('button', { name: 'C’est bien cela' });
  await confirm.or(dialog.page().locator('body:not(:has([role="dialog"]))')).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
}

/** Declares the step done, from the card's large button or its menu; `performer` is someone else than who declares. */
export async function finish(page: Page, patient: string, label: string, performer?: string): Promise<void> {
  const card = cardOf(page, patient);
  const large = card.getByRole('button', { name: `Fait : ${label}`, exact: true });
  if (await large.isVisible()) await large.click();
  else {
    await card.getByRole('button', { name: /Autres actes/ }).click();
    await page.getByRole('menuitem', { name: `Fait : ${label}`, exact: true }).click();
  }
  const dialog = page.getByRole('dialog');
  if (performer !== undefined) {
    const someoneElse = dialog.getByRole('radio', { name: 'quelqu’un d’autre' });
    if (await someoneElse.isVisible()) await someoneElse.check();
    await dialog.getByRole('combobox', { name: 'Qui' }).fill(performer);
    await page
      .getByRole('option', { name: new RegExp(performer) })
      .first()
      .click();
  }
  await dialog.getByRole('button', { name: 'C’est fait' }).click();
  await confirmIfAsked(dialog);
  await dialog.waitFor({ state: 'hidden' });
}

export const factsOf = (page: Page, patient: string): Promise<void> =>
  cardOf(page, patient)
    .getByRole('button', { name: /^Faits/ })
    .click();

export async function depart(page: Page, patient: string): Promise<string> {
  const card = cardOf(page, patient);
  await card.getByRole('button', { name: /Autres actes/ }).click();
  await page.getByRole('menuitem', { name: 'Sortie' }).click();
  const dialog = page.getByRole('dialog', { name: /Sortie de/ });
  const words = await dialog.innerText();
  await dialog.getByRole('button', { name: 'Enregistrer la sortie' }).click();
  await confirmIfAsked(dialog);
  await notice(page, /Sortie de .* enregistrée/);
  return words;
}
