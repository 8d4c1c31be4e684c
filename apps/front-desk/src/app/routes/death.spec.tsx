import { act, screen, within } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { unit } from '../../testing/mock/hospital.fixture';
import { renderDesk, type Desk } from '../../testing/render-desk';

const cardOf = async (name: string): Promise<HTMLElement> =>
  (await screen.findByRole('heading', { name })).closest('li') as HTMLElement;
const toTheDeparture = async ({ user }: Desk): Promise<void> => {
  await user.click(within(await cardOf('CHAMPLERI Rosa')).getByRole('button', { name: /^Autres actes/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sortie' }));
  await user.click(await screen.findByRole('combobox', { name: 'Mode de sortie' }));
  await user.click(await screen.findByRole('option', { name: 'décès' }));
};

it('tells a nurse who declares a death, and lets none be recorded as a departure', async () => {
  await toTheDeparture(renderDesk('/jour-j/2026-11-23', { roles: ['wardNurse'] }));
  expect(await screen.findByText(/^Un décès est déclaré par un médecin/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Enregistrer la sortie' })).toBeDisabled();
});

it('lets a physician declare it from the departure, once the identity was checked again and the hour given', async () => {
  const desk = renderDesk('/jour-j/2026-11-23', { roles: ['physician'] });
  const { user, calls } = desk;
  await toTheDeparture(desk);
  const submit = await screen.findByRole('button', { name: 'Déclarer le décès' });
  await user.click(screen.getByRole('checkbox', { name: /Identité vérifiée de nouveau/ }));
  await user.click(screen.getByRole('checkbox', { name: /Date de naissance vérifiée de nouveau/ }));
  expect(submit).toBeDisabled();
  await user.type(screen.getByLabelText('Heure du décès'), '10h12');
  await user.click(submit);
  expect(await screen.findByText('Le décès de CHAMPLERI Rosa est déclaré.')).toBeVisible();
  expect(calls.find((call) => call.url.endsWith('/death') && call.method === 'POST')?.body).toMatchObject({
    on: '2026-11-23',
    atMinute: 612,
    nameAsked: true,
    birthDateAsked: true,
    confirmed: false,
  });
  expect(within(await cardOf('CHAMPLERI Rosa')).getByText(/^Décédée? le 23\/11\/2026$/)).toBeVisible();
});

it('is called a death among the facts of the day, and taken back there by a physician', async () => {
  const desk = renderDesk('/jour-j/2026-11-23', { roles: ['physician'] });
  const { user, calls } = desk;
  await toTheDeparture(desk);
  await user.click(await screen.findByRole('checkbox', { name: /Identité vérifiée de nouveau/ }));
  await user.click(screen.getByRole('checkbox', { name: /Date de naissance vérifiée de nouveau/ }));
  await user.type(screen.getByLabelText('Heure du décès'), '10h12');
  await user.click(screen.getByRole('button', { name: 'Déclarer le décès' }));
  await screen.findByText('Le décès de CHAMPLERI Rosa est déclaré.');
  const card = within(await cardOf('CHAMPLERI Rosa'));
  await user.click(await card.findByRole('button', { name: /Faits \(4\)/ }));
  const death = within(card.getByText(/^10\sh\s12 · Décès$/).closest('li') as HTMLElement);
  expect(death.queryByRole('button', { name: /^Corriger/ })).toBeNull();
  await user.click(death.getByRole('button', { name: 'Retirer ce décès…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Pourquoi ce retrait' }), 'erreur de patient');
  await user.click(screen.getByRole('button', { name: 'Retirer le décès' }));
  expect(await screen.findByText(/^Le décès est retiré\./)).toBeVisible();
  expect(calls.find(({ url }) => url.includes('/deaths/'))?.body).toEqual({ reason: 'erreur de patient' });
});

it('shows on the visit that the patient has died and what ended, and brings it back in one act', async () => {
  const { user, calls } = renderDesk(`/unite/${unit.id}/jour/2026-11-23`, { count: 8, roles: ['physician'] });
  const lane = await screen.findByRole('group', { name: /^Fauteuil 1/ });
  act(() => (within(lane).getAllByRole('button')[0] as HTMLElement).focus());
  await user.keyboard('{Enter}');
  const name = aDay('2026-11-23', 8).visits[0]?.patient.displayName ?? '';
  const panel = await screen.findByRole('region', { name });
  await user.click(await within(panel).findByRole('button', { name: 'Déclarer le décès…' }));
  await user.click(await screen.findByRole('checkbox', { name: /Identité vérifiée de nouveau/ }));
  await user.click(screen.getByRole('checkbox', { name: /Date de naissance vérifiée de nouveau/ }));
  await user.type(screen.getByRole('textbox', { name: /^Appris par/ }), 'sa fille');
  await user.click(screen.getByRole('button', { name: 'Déclarer le décès' }));
  const notice = await within(panel).findByRole('alert');
  expect(within(notice).getByText(/^Appris par sa fille\. Déclaré par /)).toBeVisible();
  expect(
    within(notice)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^La venue du lundi 7 décembre à 8\sh\s30, Cure de fer/),
    expect.stringMatching(/^La venue du lundi 14 décembre/),
    expect.stringMatching(/^La demande «\sBilan annuel\s»$/),
  ]);
  expect(within(panel).queryByRole('button', { name: 'Trouver une autre heure' })).toBeNull();
  await user.click(within(notice).getByRole('button', { name: 'Retirer ce décès…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Pourquoi ce retrait' }), 'homonyme');
  await user.click(screen.getByRole('button', { name: 'Retirer le décès' }));
  expect(await screen.findByText(/^Pas revenue\s: «\sFauteuil 2\s» a été donné entre-temps\./)).toBeVisible();
  expect(screen.getByText(/^De nouveau prévue, aux mêmes heures/)).toBeVisible();
  expect(calls.find(({ url }) => url.endsWith('/withdraw'))?.body).toEqual({ reason: 'homonyme' });
});
