import { screen, waitFor, within } from '@testing-library/react';
import type { ReportView } from '@diurne/contracts';
import { aDay } from '../../testing/mock/day.fixture';
import { aReport } from '../../testing/mock/report.fixture';
import { renderDesk } from '../../testing/render-desk';

const visitId = aDay().visits[0]!.id;
const path = `/venues/${visitId}/compte-rendu`;
const ready: ReportView = { ...aReport(aDay(), visitId), missing: [] };
const servingOnly = (url: string, init?: RequestInit) =>
  url.endsWith('/report') && (init?.method ?? 'GET') === 'GET' ? new Response(JSON.stringify(ready)) : undefined;
const signatures = (calls: ReturnType<typeof renderDesk>['calls']) => calls.filter(({ url }) => url.endsWith('/sign'));
const giveCode = async ({ user }: ReturnType<typeof renderDesk>, code: string): Promise<void> => {
  const field = await screen.findByLabelText('Code à six chiffres');
  await user.clear(field);
  await user.click(field);
  await user.paste(code);
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
};

it('asks for a code where one signs, and signs the very same once it is given', async () => {
  const desk = renderDesk(path, { roles: ['physician'], secondFactor: 'asked', answer: servingOnly });
  await desk.user.click(await screen.findByRole('button', { name: 'Signer et envoyer' }));
  expect(await screen.findByRole('dialog', { name: 'Votre code' })).toBeVisible();
  await giveCode(desk, '000000');
  expect(await screen.findByText('Ce code n’est pas, ou n’est plus, le bon.')).toBeVisible();
  expect(signatures(desk.calls)).toHaveLength(1);
  await giveCode(desk, '287 082');
  await waitFor(() => expect(signatures(desk.calls)).toHaveLength(2));
  expect(signatures(desk.calls)[1]?.body).toEqual(signatures(desk.calls)[0]?.body);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('has an authenticator linked first where there is none, with the password', async () => {
  const desk = renderDesk(path, { roles: ['physician'], secondFactor: 'missing', answer: servingOnly });
  await desk.user.click(await screen.findByRole('button', { name: 'Signer et envoyer' }));
  const dialog = await screen.findByRole('dialog', { name: 'Relier une application' });
  await desk.user.click(within(dialog).getByLabelText('Votre mot de passe'));
  await desk.user.paste('demo-diurne-2026');
  await desk.user.click(within(dialog).getByRole('button', { name: 'Relier mon application' }));
  expect(await within(dialog).findByText('GEZD GNBV GY3T QOJQ')).toBeVisible();
  expect(await within(dialog).findByRole('img', { name: 'Carré à photographier avec l’application' })).toBeVisible();
  await giveCode(desk, '287082');
  await waitFor(() => expect(signatures(desk.calls)).toHaveLength(2));
});

it('stands before everything where the establishment asks it at the door', async () => {
  const desk = renderDesk('/demandes', { signedIn: false });
  await desk.user.type(await screen.findByLabelText('Identifiant'), 'demo');
  await desk.user.type(screen.getByLabelText('Mot de passe'), 'demo-avec-code');
  await desk.user.click(screen.getByRole('button', { name: 'Se connecter' }));
  expect(await screen.findByRole('heading', { name: 'Votre code' })).toBeVisible();
  await giveCode(desk, '287082');
  expect(await screen.findByRole('heading', { name: 'Demandes' })).toBeVisible();
});

it('is asked of the roles that the administrator names, and good for the minutes they say', async () => {
  const desk = renderDesk('/parametrage/comptes', { roles: ['administrator'] });
  const minutes = await screen.findByLabelText('Un code vaut, en minutes');
  await desk.user.clear(minutes);
  await desk.user.type(minutes, '15');
  await desk.user.click(screen.getByLabelText('Le demander aussi à chaque connexion, pour', { selector: 'input' }));
  await desk.user.click(await screen.findByRole('option', { name: 'DIM' }));
  const form = minutes.closest('form');
  if (form === null) throw new Error('no form around the minutes');
  await desk.user.click(within(form).getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() =>
    expect(
      desk.calls.find(({ url, method }) => url.endsWith('/second-factor-rule') && method === 'POST')?.body,
    ).toEqual({
      roles: ['dim'],
      minutes: 15,
    }),
  );
});
