import { screen, waitFor, within } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { aReport } from '../../testing/mock/report.fixture';
import { problem, renderDesk } from '../../testing/render-desk';

const visitId = aDay().visits[0]?.id ?? '';
const path = `/venues/${visitId}/compte-rendu`;

it('lists what is missing, leads there, and lets nobody sign before', async () => {
  const { user } = renderDesk(path, { roles: ['physician'] });
  const gap = await screen.findByRole('link', { name: 'La synthèse médicale est vide.' });
  expect(screen.getByRole('button', { name: 'Signer et envoyer' })).toBeDisabled();
  await user.click(gap);
  expect(screen.getByRole('textbox', { name: /Synthèse médicale/ })).toHaveFocus();
});

it('keeps what is typed by itself, then can be signed, and is frozen', async () => {
  const { user, calls } = renderDesk(path, { roles: ['physician'] });
  await user.click(await screen.findByRole('textbox', { name: /Synthèse médicale/ }));
  await user.paste('Équilibre correct.');
  await user.click(screen.getByRole('textbox', { name: /Suites à donner/ }));
  await user.paste('Contrôle dans un an.');
  for (const name of ['Bactérie multirésistante ou émergente recherchée', 'Dérivés du sang administrés'])
    await user.click(within(screen.getByRole('radiogroup', { name })).getByRole('radio', { name: 'Non' }));
  expect(await screen.findByText('Rien ne manque pour signer.', {}, { timeout: 3000 })).toBeVisible();
  expect(calls.filter((call) => call.method === 'PUT')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Signer et envoyer' }));
  expect(await screen.findByText(/Signé par CASTELVIAL Rémi \(RPPS 10003456789\)/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('never saves over someone else: both texts stay until one is chosen', async () => {
  const theirs = { ...aReport(aDay(), visitId), edit: 9 };
  let conflict = true;
  const { user, calls } = renderDesk(path, {
    roles: ['physician'],
    answer: (url, init) => {
      if (!conflict || !url.endsWith('/report')) return undefined;
      if (init?.method === 'PUT')
        return problem(412, 'report-changed-since', 'Quelqu’un d’autre a enregistré ce compte rendu depuis.');
      return new Response(
        JSON.stringify({
          ...theirs,
          content: { ...theirs.content, sections: { ...theirs.content.sections, synthesis: 'La leur.' } },
        }),
      );
    },
  });
  const synthesis = await screen.findByRole('textbox', { name: /Synthèse médicale/ });
  await user.click(synthesis);
  await user.paste('La mienne.');
  expect(
    await screen.findByText('Quelqu’un d’autre a enregistré ce compte rendu', {}, { timeout: 3000 }),
  ).toBeVisible();
  expect(synthesis).toHaveValue('La leur.La mienne.');
  const mine = screen.getByRole('button', { name: 'Garder mon texte' });
  await waitFor(() => expect(mine).toBeEnabled());
  conflict = false;
  await user.click(mine);
  await waitFor(
    () => expect(calls.filter((call) => call.method === 'PUT').at(-1)?.body).toMatchObject({ expectedEdit: 9 }),
    { timeout: 3000 },
  );
});

it('lets a junior write and not sign', async () => {
  renderDesk(path, { roles: ['juniorPhysician'] });
  expect(await screen.findByText('Un médecin signera ce compte rendu.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Signer et envoyer' })).toBeNull();
});

it('shows a physician the oldest report first and how many requests wait for them', async () => {
  renderDesk('/comptes-rendus', { roles: ['physician'] });
  const links = within(await screen.findByRole('table')).getAllByRole('link');
  expect(links).toHaveLength(6);
  expect((await screen.findByRole('link', { name: '2 demandes à valider' })).getAttribute('href')).toBe('/demandes');
});

it('keeps a text that is too long or cannot be printed, says so at its field, and lets nobody sign', async () => {
  const { user } = renderDesk(path, { roles: ['physician'] });
  const results = await screen.findByRole('textbox', { name: /Résultats$/ });
  await user.click(results);
  await user.paste(`☑ ♀\nVu avec مريم`);
  expect(await screen.findByText(/ligne 2, caractère 9.*écriture arabe/)).toBeVisible();
  expect(await screen.findByText(/corrigez le champ en rouge/, {}, { timeout: 3000 })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Signer et envoyer' })).toBeDisabled();
  await user.clear(results);
  await user.paste('x'.repeat(20_345));
  expect(await screen.findByText('20 345 caractères, 20 000 au plus')).toBeVisible();
  expect(results).toHaveValue('x'.repeat(20_345));
});
