import { screen, waitFor, within } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { unit } from '../../testing/mock/hospital.fixture';
import { aPanel, aPatient } from '../../testing/mock/patient.fixture';
import { renderDesk } from '../../testing/render-desk';

const day = aDay('2026-11-23', 8);
const visit = day.visits[0]!;
const path = `/unite/${unit.id}/jour/2026-11-23?venue=${visit.id}`;
const answer = (body: unknown): Response =>
  new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } });
const closed = {
  type: 'urn:diurne:problem:record-closed',
  title: 'Dossier fermé',
  status: 403,
  code: 'record-closed',
  detail: 'Ce patient n’est pas dans vos soins.',
  record: { of: 'visit', id: visit.id },
};
const slow = { timeout: 20_000 };

it('opens a closed record with a reason, and shows then what was refused', async () => {
  let isOpen = false;
  const desk = renderDesk(path, {
    count: 8,
    answer: (url, init) => {
      if (init?.method === 'POST' && url.endsWith('/record-openings')) isOpen = true;
      if (!url.endsWith(`/visits/${visit.id}`)) return undefined;
      return isOpen
        ? answer(aPanel(day, visit.id, false))
        : new Response(JSON.stringify(closed), {
            status: 403,
            headers: { 'content-type': 'application/problem+json' },
          });
    },
  });
  expect(await screen.findByText('Ce patient n’est pas dans vos soins.', {}, slow)).toBeVisible();
  expect(screen.getByText('Dossier fermé')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
  await desk.user.click(screen.getByRole('button', { name: 'Accéder malgré tout…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Accéder malgré tout' }));
  expect(dialog.getByRole('button', { name: 'Ouvrir le dossier' })).toBeDisabled();
  await desk.user.type(dialog.getByLabelText('Motif'), 'appelé en urgence au fauteuil 4');
  await desk.user.click(dialog.getByRole('button', { name: 'Ouvrir le dossier' }));
  expect(await screen.findByRole('button', { name: 'Trouver une autre heure' })).toBeVisible();
  expect(desk.calls.find(({ url, method }) => method === 'POST' && url.endsWith('/record-openings'))?.body).toEqual({
    of: 'visit',
    id: visit.id,
    reason: 'appelé en urgence au fauteuil 4',
  });
});

it('says of a hidden patient that nobody is named, without a birth date of anybody', async () => {
  const patient = {
    ...visit.patient,
    id: visit.id,
    displayName: 'Patient confidentiel',
    birthName: '',
    firstNames: '',
  };
  const veiled = { ...visit, patient: { ...patient, ipp: '', birthDate: '', sex: 'unknown', hidden: 'confidential' } };
  renderDesk(`/unite/${unit.id}/jour/2026-11-23`, {
    count: 8,
    answer: (url) =>
      url.endsWith(`/units/${unit.id}/days/2026-11-23`) ? answer({ ...day, visits: [veiled] }) : undefined,
  });
  expect((await screen.findAllByText(/Patient confidentiel/, {}, slow)).length).toBeGreaterThan(0);
  expect(screen.queryByText(/Invalid|NaN/)).toBeNull();
});

it('marks a patient confidential with the reason, for whoever may', async () => {
  const desk = renderDesk(path, { count: 8, roles: ['coordinator'] });
  await desk.user.click(await screen.findByRole('button', { name: 'Rendre confidentiel…' }, slow));
  const dialog = within(await screen.findByRole('dialog', { name: 'Rendre ce dossier confidentiel' }));
  await desk.user.type(dialog.getByLabelText('Motif'), 'agent de la maison');
  await desk.user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() =>
    expect(desk.calls.find(({ method, url }) => method === 'PUT' && url.endsWith('/confidential'))?.body).toEqual({
      confidential: true,
      reason: 'agent de la maison',
    }),
  );
});

describe('openings by broken glass', () => {
  it('are reviewed with a word, and leave the list of those to review', async () => {
    const desk = renderDesk('/parametrage/acces', { roles: ['administrator'] });
    const row = (await screen.findByText('VIRELOUP Jean', {}, slow)).closest('tr')!;
    expect(within(row).getByText('appelé en urgence au fauteuil 4')).toBeVisible();
    await desk.user.click(within(row).getByRole('button', { name: 'Relire…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Relire cet accès' }));
    await desk.user.type(dialog.getByLabelText('Ce que vous en dites'), 'vu avec le chef de service');
    await desk.user.click(dialog.getByRole('button', { name: 'C’est relu' }));
    expect(await screen.findByText('Rien à relire')).toBeVisible();
    await desk.user.click(screen.getByRole('radio', { name: 'Tous' }));
    expect(await screen.findByText(/CASTELVIAL Rémi, le .*vu avec le chef de service/)).toBeVisible();
  });

  it('are nobody else’s to read', async () => {
    renderDesk('/parametrage/acces', { roles: ['coordinator'] });
    expect(await screen.findByText(/Page introuvable|n’existe pas/i, {}, slow)).toBeVisible();
  });
});

it('says in which units somebody works', async () => {
  const desk = renderDesk('/parametrage/comptes', { roles: ['administrator'] });
  const row = (await screen.findByText('MAUVEZIN Claire', { selector: 'td' }, slow)).closest('tr')!;
  expect(within(row).getByText('Toutes les unités')).toBeVisible();
  await desk.user.click(within(row).getByRole('button', { name: 'Gérer le compte MAUVEZIN Claire' }));
  await desk.user.click(await screen.findByRole('menuitem', { name: 'Unités…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Unités de MAUVEZIN Claire' }));
  await desk.user.click(dialog.getByRole('combobox', { name: 'Unités' }));
  await desk.user.click(await screen.findByRole('option', { name: unit.name }));
  await desk.user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() =>
    expect(desk.calls.find(({ url }) => url.endsWith('/units') && url.includes('/accounts/'))?.body).toEqual({
      everyUnit: false,
      unitIds: [unit.id],
    }),
  );
});

it('lets the identity cell find a patient and open the sheet of the identity', async () => {
  const desk = renderDesk('/parametrage/identites', {
    roles: ['identityCell'],
    answer: (url) => (/\/patients\/[\da-f-]{36}$/.test(url) ? answer(aPatient()) : undefined),
  });
  await desk.user.type(await screen.findByLabelText('Patient', {}, slow), 'galmor');
  await desk.user.click((await screen.findAllByRole('button', { name: 'Ouvrir la fiche' }))[0]!);
  const identity = within(await screen.findByRole('region', { name: 'Fiche d’identité' }));
  expect(await identity.findByRole('button', { name: 'Rendre confidentiel…' })).toBeVisible();
  expect(screen.queryByRole('tab', { name: 'Comptes' })).toBeNull();
});
