import { screen, waitFor, within } from '@testing-library/react';
import { laneOf, secondUnit, unit } from '../../testing/mock/hospital.fixture';
import { problem, renderDesk } from '../../testing/render-desk';

const path = '/parametrage/ressources';
const units = [unit, secondUnit];
const home = () => screen.findByLabelText('Unité de Fauteuil 3');

it('gives a shared place to a unit, and to all again', async () => {
  const { user, calls } = renderDesk(path, { units, roles: ['coordinator'] });
  const given = () => calls.filter(({ method }) => method === 'PUT').map(({ url, body }) => [url, body]);
  expect(within(await home()).getByText<HTMLOptionElement>('Partagée').selected).toBe(true);
  await user.selectOptions(await home(), secondUnit.name);
  expect(await screen.findByText(/Fauteuil 3\s»\s: Hôpital de jour de soins palliatifs\.$/)).toBeVisible();
  await waitFor(async () => expect(await home()).toHaveValue(secondUnit.id));
  await user.selectOptions(await home(), 'Partagée');
  const address = `/api/resources/${laneOf('F03').resourceId}/home-unit`;
  await waitFor(() =>
    expect(given()).toEqual([
      [address, { unitId: secondUnit.id }],
      [address, { unitId: null }],
    ]),
  );
});

it('says why a resource stays where it is', async () => {
  const answer = (url: string) =>
    url.endsWith('/home-unit') ? problem(422, 'reference-unknown', 'Cette unité n’existe pas ici.') : undefined;
  const { user } = renderDesk(path, { units, roles: ['coordinator'], answer });
  await user.selectOptions(await home(), secondUnit.name);
  expect(await screen.findByText('La ressource n’a pas changé d’unité')).toBeVisible();
  expect(screen.getByText('Cette unité n’existe pas ici.')).toBeVisible();
});

it('shows whose it is to those who may not give it', async () => {
  renderDesk(path, { units, roles: ['secretary'] });
  const row = (await screen.findByText('Fauteuil 3')).closest('tr') as HTMLElement;
  expect(within(row).getByText('Partagée')).toBeVisible();
  expect(screen.queryByLabelText(/^Unité de/)).toBeNull();
});

describe('how long a visit of a unit may last', () => {
  const unitsPath = '/parametrage/unites';
  const presence = () => screen.findByLabelText(`Durée de présence permise à ${unit.name}`);

  it('is under twelve hours, and twelve hours once its administrator says so', async () => {
    const { user, calls } = renderDesk(unitsPath, { units: [unit], roles: ['administrator'] });
    expect(within(await presence()).getByText<HTMLOptionElement>(/^moins de 12\sh$/).selected).toBe(true);
    await user.selectOptions(await presence(), '720');
    expect(await screen.findByText(/: présence de 12\sh au plus\.$/)).toBeVisible();
    await waitFor(async () => expect(await presence()).toHaveValue('720'));
    expect(calls.filter(({ method }) => method === 'PUT').map(({ url, body }) => [url, body])).toEqual([
      [`/api/units/${unit.id}/longest-presence`, { minutes: 720 }],
    ]);
  });

  it('is read by everybody else', async () => {
    renderDesk(unitsPath, { units: [unit], roles: ['secretary'] });
    expect(await screen.findByText(/^moins de 12\sh$/)).toBeVisible();
    expect(screen.queryByLabelText(/^Durée de présence/)).toBeNull();
  });
});

it('notes an absence with what it touches, lists it and takes it back', async () => {
  const { user, calls } = renderDesk('/parametrage/absences', { units, roles: ['coordinator'] });
  expect(await screen.findByText('Personne n’est noté absent')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Fermetures' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Noter une absence' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('combobox', { name: 'Qui ou quoi' }));
  await user.click(await screen.findByRole('option', { name: /^Fauteuil 3/, hidden: true }));
  expect(await dialog.findByText('Aucune venue n’est touchée.')).toBeVisible();
  await user.type(dialog.getByLabelText('Motif'), 'réparation');
  await user.click(dialog.getByRole('button', { name: 'Noter l’absence' }));
  expect(await screen.findByText('Absence notée. Aucune venue n’est touchée.')).toBeVisible();
  const { resourceId } = laneOf('F03');
  expect(calls.filter(({ method }) => method === 'POST').map(({ url, body }) => [url, body])).toEqual([
    [
      `/api/resources/${resourceId}/absences`,
      { on: expect.any(String), until: expect.any(String), from: 0, to: 1440, reason: 'réparation' },
    ],
  ]);
  await user.click(await screen.findByRole('button', { name: /^Retirer\s: Fauteuil 3/ }));
  expect(await screen.findByText('Personne n’est noté absent')).toBeVisible();
});

it('shows absences and closures without their buttons to those who may not note them', async () => {
  renderDesk('/parametrage/absences', { units, roles: ['secretary'] });
  expect(await screen.findByText('Personne n’est noté absent')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Noter une absence' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Fermer des jours' })).toBeNull();
});
