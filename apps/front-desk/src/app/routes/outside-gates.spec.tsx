import { screen, within } from '@testing-library/react';
import type { OutsideGatesView } from '@diurne/contracts';
import { aDay } from '../../testing/mock/day.fixture';
import { renderDesk } from '../../testing/render-desk';

const day = aDay();
const visit = day.visits[0]!;
const given: OutsideGatesView = {
  factId: visit.id,
  visitId: visit.id,
  on: day.on,
  patient: visit.patient,
  label: 'Perfusion de chimiothérapie',
  atMinute: 641,
  performer: 'BELQUIN Tom',
  declaredBy: 'OSTREL Ida',
  missing: 'Feu vert de l’oncologue',
  because: 'commencée sans attendre',
  seen: [{ part: 'physician', by: 'Dr ARVIEL Noé', at: '2026-11-23T10:05:00.000Z' }],
};
const answer = (url: string): Response | undefined =>
  url.endsWith('/outside-gates') && url.includes('/units/') ? new Response(JSON.stringify([given])) : undefined;

it('alerts of what was given before its go-ahead, and lets each profession say for itself that it knows', async () => {
  const { user, calls } = renderDesk(`/jour-j/${day.on}`, { roles: ['pharmacy'], answer });
  const alert = await screen.findByRole('alert', { name: /Hors feu vert\s: Perfusion de chimiothérapie/ });
  for (const words of [visit.patient.displayName, 'par BELQUIN Tom', 'Il manquait\u00a0: Feu vert', 'sans attendre'])
    expect(alert.textContent).toContain(words);
  expect(alert.textContent).toContain('Vu par le médecin Dr ARVIEL Noé');
  expect(alert.textContent).not.toContain('Un médecin doit');
  await user.click(within(alert).getByRole('button', { name: 'J’en prends connaissance (pharmacie)' }));
  expect(await screen.findByText('Prise de connaissance notée.')).toBeVisible();
  expect(calls.find(({ method, url }) => method === 'POST' && url.endsWith('/outside-gates'))?.body).toEqual({
    part: 'pharmacist',
  });
});

it.each(['physician', 'wardNurse'] as const)('shows it to a %s, who has nothing more to say of it', async (role) => {
  renderDesk(`/jour-j/${day.on}`, { roles: [role], answer });
  const alert = await screen.findByRole('alert', { name: /Hors feu vert/ });
  expect(alert.textContent).toContain('Un pharmacien doit en prendre connaissance.');
  expect(within(alert).queryByRole('button')).toBeNull();
});
