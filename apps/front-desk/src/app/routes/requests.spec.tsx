import { screen, waitFor, within } from '@testing-library/react';
import { aRequest } from '../../testing/mock/day.fixture';
import { renderDesk } from '../../testing/render-desk';

it('shows the most urgent and oldest first, and lets a physician validate', async () => {
  const { user, calls } = renderDesk('/demandes', { roles: ['physician'] });
  const rows = within(await screen.findByRole('table')).getAllByRole('button');
  expect(rows).toHaveLength(2);
  await user.click(rows[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Valider la demande' }));
  expect(await screen.findByText(/^Demande (?:de |d’).+ validée\.$/)).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.url).toMatch(/\/validate$/);
});

it('asks for a reason before it refuses', async () => {
  const { user, calls } = renderDesk('/demandes', { roles: ['physician'] });
  await user.click(within(await screen.findByRole('table')).getAllByRole('button')[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Refuser…' }));
  expect(await screen.findByRole('button', { name: 'Refuser la demande' })).toBeDisabled();
  await user.click(screen.getByLabelText('Motif'));
  await user.paste('Relève de l’externe.');
  await user.click(screen.getByRole('button', { name: 'Refuser la demande' }));
  expect(await screen.findByText(/^Demande (?:de |d’).+ refusée\.$/)).toBeVisible();
  expect(calls.find((call) => call.url.endsWith('/refuse'))?.body).toEqual({ reason: 'Relève de l’externe.' });
});

it('records a new request and says what is missing before', async () => {
  const { user, calls } = renderDesk('/demandes', { roles: ['secretary'] });
  await user.click(await screen.findByRole('button', { name: 'Nouvelle demande' }));
  await user.click(await screen.findByRole('button', { name: 'Enregistrer la demande' }));
  for (const gap of [
    'Choisissez un patient.',
    'Choisissez un parcours.',
    'Choisissez le prescripteur.',
    'La justification médicale est obligatoire.',
  ])
    expect(screen.getByText(gap)).toBeVisible();
  await user.click(screen.getByRole('textbox', { name: 'Patient' }));
  await user.paste('abrivelle');
  await user.click(await screen.findByRole('option', { name: /ABRIVELLE Jeannine/ }));
  await user.click(screen.getByRole('combobox', { name: 'Parcours' }));
  await user.click(await screen.findByRole('option', { name: /BPCO/ }));
  await user.click(screen.getByRole('combobox', { name: 'Prescripteur' }));
  await user.click(await screen.findByRole('option', { name: /VAUCRESNE/ }));
  await user.click(screen.getByLabelText(/Justification médicale/));
  await user.paste('Bilan coordonné, patient fatigable.');
  await user.click(screen.getByLabelText(/Allergies/));
  await user.paste('Pénicilline');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la demande' }));
  expect(await screen.findByText('Demande enregistrée.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST' && call.url === '/api/requests')?.body).toMatchObject({
    priority: 1,
    hours: null,
    justification: 'Bilan coordonné, patient fatigable.',
    allergies: 'Pénicilline',
    treatments: null,
  });
});

it('adds a physician where one is asked for, and takes « not before » alone', async () => {
  const { user, calls } = renderDesk('/demandes', { roles: ['secretary'] });
  await user.click(await screen.findByRole('button', { name: 'Nouvelle demande' }));
  await user.click(await screen.findByRole('textbox', { name: 'Patient' }));
  await user.paste('abrivelle');
  await user.click(await screen.findByRole('option', { name: /ABRIVELLE Jeannine/ }));
  await user.click(screen.getByRole('combobox', { name: 'Parcours' }));
  await user.click(await screen.findByRole('option', { name: /BPCO/ }));
  await user.click(screen.getByRole('combobox', { name: 'Prescripteur' }));
  await user.paste('Dr ORVAUMARTEL Zoé');
  await user.click(await screen.findByRole('option', { name: /^Ajouter «.Dr ORVAUMARTEL Zoé.»$/ }));
  expect(await screen.findByLabelText('Nom')).toHaveValue('Dr ORVAUMARTEL Zoé');
  await user.click(screen.getByLabelText('Courriel'));
  await user.paste('zoe@exemple');
  await user.click(screen.getByRole('button', { name: 'Ajouter le médecin' }));
  expect(await screen.findByText(/^adresse électronique attendue/)).toBeVisible();
  await user.clear(screen.getByLabelText('Courriel'));
  await user.paste('zoe@exemple.test');
  await user.click(screen.getByRole('button', { name: 'Ajouter le médecin' }));
  expect(await screen.findByRole('combobox', { name: 'Prescripteur' })).toHaveValue(
    'Dr ORVAUMARTEL Zoé, médecine générale',
  );
  await user.click(screen.getByRole('textbox', { name: 'Pas avant' }));
  await user.keyboard('0930');
  await user.click(screen.getByLabelText(/Justification médicale/));
  await user.paste('Bilan coordonné.');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la demande' }));
  expect(await screen.findByText('Demande enregistrée.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST' && call.url === '/api/requests')?.body).toMatchObject({
    hours: { from: 570 },
  });
});

it('opens a request from anywhere on its row, and closes nothing by it', async () => {
  const { user } = renderDesk('/demandes', { roles: ['secretary'] });
  const [row] = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
  const name =
    within(row as HTMLElement)
      .getByRole('button')
      .textContent?.split(/\s\d/)[0] ?? '';
  await user.click(
    within(row as HTMLElement)
      .getAllByRole('cell')
      .at(-1) as HTMLElement,
  );
  expect(await screen.findByRole('region', { name })).toBeVisible();
});

it('says that more patients answer to what is typed than are shown', async () => {
  const { user } = renderDesk('/demandes', { roles: ['secretary'] });
  await user.click(await screen.findByRole('button', { name: 'Nouvelle demande' }));
  await user.click(await screen.findByRole('textbox', { name: 'Patient' }));
  await user.paste('ma');
  expect(await screen.findByText(/^D’autres patients correspondent.: précisez la recherche\.$/)).toBeVisible();
});

it('shows how the list goes on when it is asked for, and counts what is there so far', async () => {
  const request = aRequest(90, { state: 'validated' });
  const answer = (url: string) =>
    url.startsWith('/api/requests?')
      ? Response.json({
          requests: [url.includes('after=') ? request : aRequest(91)],
          next: url.includes('after=') ? null : next,
        })
      : undefined;
  const next = 'n'.repeat(22);
  const { user } = renderDesk('/demandes', { roles: ['secretary'], answer });
  expect((await screen.findAllByText(/\+\)$/)).length).toBeGreaterThan(3);
  await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Afficher la suite' })).toBeNull());
});
