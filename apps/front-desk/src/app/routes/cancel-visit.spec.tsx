import { screen, within } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { unit } from '../../testing/mock/hospital.fixture';
import { renderDesk } from '../../testing/render-desk';

const visit = aDay().visits[3]!;

it('offers no other date and no message for a patient who is said to be dead, and says who declares it', async () => {
  const { user, calls } = renderDesk(`/unite/${unit.id}/jour/2026-11-23?venue=${visit.id}`, { roles: ['secretary'] });
  await user.click(await screen.findByText('Plus', undefined, { timeout: 20_000 }));
  await user.click(await screen.findByRole('menuitem', { name: 'Annuler la venue…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Annuler la venue de/ }));
  await user.click(dialog.getByRole('radio', { name: 'du patient' }));
  const again = dialog.getByRole<HTMLInputElement>('checkbox', { name: 'Remettre la demande à placer' });
  expect(again.checked).toBe(true);
  await user.click(dialog.getByRole('combobox', { name: 'Cause' }));
  await user.click(await screen.findByRole('option', { name: 'décès' }));
  expect(dialog.queryByRole('checkbox')).toBeNull();
  expect(dialog.getByText(/Rien ne partira au patient.*Faites déclarer le décès par un médecin/)).toBeVisible();
  await user.click(dialog.getByRole('textbox', { name: 'Motif' }));
  await user.paste('dit par sa fille');
  await user.click(dialog.getByRole('button', { name: 'Annuler la venue' }));
  expect(await screen.findByText('Venue annulée.')).toBeVisible();
  expect(calls.find(({ url }) => url.endsWith('/cancel'))?.body).toMatchObject({
    reasonCode: 'death',
    requestAgain: false,
  });
});
