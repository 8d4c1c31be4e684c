import type { Page } from 'playwright-core';

export interface NewPatient {
  readonly name: string;
  readonly firstNames: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly email: string;
  readonly primary: string;
}
export interface NewRequest {
  readonly pathway: string;
  readonly prescriber: string;
  readonly justification: string;
}

export const openRequests = (page: Page): Promise<void> => page.getByRole('link', { name: 'Demandes' }).click();

async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.fill(words);
  await page.getByRole('option', { name: words }).first().click();
}

/** Registers a patient from the window of a new request, which stays open with them chosen. */
export async function registerInNewRequest(page: Page, patient: NewPatient): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle demande' }).click();
  await page.getByRole('textbox', { name: 'Patient', exact: true }).fill(patient.name);
  await page.getByRole('option', { name: 'Enregistrer un nouveau patient' }).click();
  await page.getByLabel('Prénoms').fill(patient.firstNames);
  await page.getByLabel('Date de naissance').fill(patient.birthDate);
  await page.getByLabel('Date de naissance').press('Tab');
  await page.getByRole('combobox', { name: 'Sexe' }).click();
  await page.getByRole('option', { name: patient.sex }).click();
  await page.getByLabel('Courriel').fill(patient.email);
  await choose(page, 'Médecin traitant', patient.primary);
}

export async function fillNewRequest(page: Page, request: NewRequest): Promise<void> {
  await choose(page, 'Parcours', request.pathway);
  await choose(page, 'Prescripteur', request.prescriber);
  await page.getByLabel('Justification médicale').fill(request.justification);
}

/** Opens the request of someone in one of the lists. */
export async function openRequestOf(
  page: Page,
  list: 'À valider' | 'À placer' | 'Planifiées',
  name: string,
): Promise<void> {
  await page.getByText(new RegExp(`^${list} \\(`)).click();
  await page.getByRole('textbox', { name: 'Patient, parcours, prescripteur' }).fill(name);
  await page
    .getByRole('table')
    .getByRole('button', { name: new RegExp(name, 'i') })
    .click();
}
