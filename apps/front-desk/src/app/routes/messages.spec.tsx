import { screen, waitFor, within } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { unit } from '../../testing/mock/hospital.fixture';
import { renderDesk, type Desk } from '../../testing/render-desk';

const open = (): Desk => renderDesk(`/unite/${unit.id}/messages`, { roles: ['secretary'], count: 4 });
const rows = async (): Promise<HTMLElement[]> => (await screen.findAllByRole('row')).slice(1);
const callAnd = async ({ user }: Desk, answer: RegExp): Promise<void> => {
  await user.click(within((await rows())[0]!).getByRole('button', { name: /Patient appelé/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('radio', { name: answer }));
  await user.type(within(dialog).getByRole('textbox', { name: /Ce qui a été dit/ }), 'Heure redite.');
  await user.click(within(dialog).getByRole('button', { name: /Noter l’appel/ }));
};

describe('the messages to follow', () => {
  it('say whom to call, of what, why and since when, and how many there are', async () => {
    open();
    const [first, second] = await rows();
    expect(first?.textContent).toContain('Convocation · non remise');
    expect(first?.textContent).toContain('Adresse refusée par le serveur (550).');
    expect(first?.textContent).toContain('06 00 00 00 12');
    expect(first?.textContent).toMatch(/depuis le dimanche 22 novembre/);
    expect(second?.textContent).toContain('Ce patient n’a pas d’adresse électronique.');
    expect(within(second!).queryByRole('button', { name: 'Réessayer' })).toBeNull();
    expect(await screen.findByRole('link', { name: /Messages.*2.*patients à joindre/s })).toBeVisible();
  });

  it('are settled by a call that reached the patient, and keep one that did not', async () => {
    const desk = open();
    await callAnd(desk, /il reste à joindre/);
    await waitFor(async () => expect((await rows())[0]?.textContent).toMatch(/Appelé sans réponse.*Heure redite/));
    await callAnd(desk, /il le sait/);
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByText(/1 patient va recevoir son message/)).toBeVisible();
    expect(desk.calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { means: 'telephone', reached: false, said: 'Heure redite.' },
      { means: 'telephone', reached: true, said: 'Heure redite.' },
    ]);
  });

  it('ask what was said before a call is noted', async () => {
    const desk = open();
    await desk.user.click(within((await rows())[0]!).getByRole('button', { name: /Patient appelé/ }));
    const dialog = await screen.findByRole('dialog');
    await desk.user.click(within(dialog).getByRole('button', { name: /Noter l’appel/ }));
    expect(dialog.textContent).toContain('Dites si le patient est prévenu.');
    expect(dialog.textContent).toContain('Dites en quelques mots ce qui a été dit.');
    expect(desk.calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('are tried again from there', async () => {
    const desk = open();
    await desk.user.click(within((await rows())[0]!).getByRole('button', { name: 'Réessayer' }));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });
});

it('a call can be read on the visit, and is taken back with a reason that stays', async () => {
  const visit = aDay().visits[0]!;
  const { user, calls } = renderDesk(`/jour/2026-11-23?venue=${visit.id}`, { roles: ['secretary'] });
  expect(await screen.findByText(/^Prévenu .* par ESSAI Une · par téléphone$/)).toBeVisible();
  expect(screen.getByText('Sa fille le lui dira.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Noté par erreur…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Appel noté par erreur' }));
  await user.type(dialog.getByRole('textbox'), 'Autre patient.');
  await user.click(dialog.getByRole('button', { name: 'Retirer l’appel' }));
  expect(await screen.findByText(/^Noté par erreur .*Autre patient\.$/)).toBeVisible();
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { reason: 'Autre patient.' },
  ]);
});
