import { screen, waitFor, within } from '@testing-library/react';
import { renderDesk } from '../../testing/render-desk';

const rowOf = async (name: string): Promise<HTMLElement> => {
  const row = (await screen.findByText(name, { selector: 'td' })).closest('tr');
  if (row === null) throw new Error(`no row of ${name}`);
  return row;
};
const menuOf = async ({ user }: ReturnType<typeof renderDesk>, act: string): Promise<void> => {
  const row = await rowOf('MAUVEZIN Claire');
  await user.click(within(row).getByRole('button', { name: 'Gérer le compte MAUVEZIN Claire' }));
  await user.click(await screen.findByRole('menuitem', { name: act }));
};
const administrator = { roles: ['administrator'] } as const;

describe('the accounts of the establishment', () => {
  it('are closed and opened again, and their failed sign-ins forgotten; one’s own is not', async () => {
    const desk = renderDesk('/parametrage/comptes', administrator);
    const row = await rowOf('MAUVEZIN Claire');
    expect(within(row).getByText(/^essais manqués, ralenti jusqu’à/)).toBeVisible();
    await menuOf(desk, 'Oublier les essais manqués');
    await waitFor(() => expect(within(row).getByText('ouvert')).toBeVisible());
    await menuOf(desk, 'Désactiver');
    await waitFor(() => expect(within(row).getByText('désactivé')).toBeVisible());
    await menuOf(desk, 'Réactiver');
    await waitFor(() => expect(within(row).getByText('ouvert')).toBeVisible());
    const own = within(await rowOf('CASTELVIAL Rémi')).getByRole('button');
    await desk.user.click(own);
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['Corriger…']);
  });

  it('are corrected, with the number that a physician signs under', async () => {
    const desk = renderDesk('/parametrage/comptes', administrator);
    await menuOf(desk, 'Corriger…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Corriger le compte MAUVEZIN Claire' }));
    await desk.user.click(dialog.getByLabelText('Rôles', { selector: 'input' }));
    await desk.user.click(await screen.findByRole('option', { name: 'médecin' }));
    await desk.user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    expect(await dialog.findByText('À remplir pour un médecin : il signe sous ce numéro.')).toBeVisible();
    expect(desk.calls.some(({ method }) => method === 'PUT')).toBe(false);
    await desk.user.type(dialog.getByLabelText('RPPS'), '100 034 567 86');
    await desk.user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(desk.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
        seen: { displayName: 'MAUVEZIN Claire', roles: ['secretary'], resourceId: null, rpps: null },
        now: {
          displayName: 'MAUVEZIN Claire',
          roles: ['secretary', 'physician'],
          resourceId: null,
          rpps: '10003456786',
        },
      }),
    );
  });

  it('end on a last day that is typed', async () => {
    const desk = renderDesk('/parametrage/comptes', administrator);
    await menuOf(desk, 'Date de départ…');
    await desk.user.type(await screen.findByLabelText('Dernier jour'), '311226');
    await desk.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(desk.calls.find(({ url }) => url.endsWith('/end'))?.body).toEqual({ on: '2026-12-31' }));
    expect(await screen.findByText(/part le 31\/12\/2026/)).toBeVisible();
  });

  it('get a password that is shown once', async () => {
    const desk = renderDesk('/parametrage/comptes', administrator);
    await menuOf(desk, 'Nouveau mot de passe…');
    expect(desk.calls.some(({ url }) => url.endsWith('/reset-password'))).toBe(false);
    await desk.user.click(await screen.findByRole('button', { name: 'Donner un nouveau mot de passe' }));
    expect(await screen.findByText('abcd-efgh-ijkm-np23')).toBeVisible();
    await desk.user.click(screen.getByRole('button', { name: 'C’est noté' }));
    await waitFor(() => expect(screen.queryByText('abcd-efgh-ijkm-np23')).toBeNull());
    expect(within(await rowOf('MAUVEZIN Claire')).getByText(/mot de passe à choisir/)).toBeVisible();
  });
});

describe('one’s own password', () => {
  const fill = async ({ user }: ReturnType<typeof renderDesk>, present: string, next: string, again = next) => {
    for (const [label, text] of [
      [/^Mot de passe (actuel|reçu)$/, present],
      ['Nouveau mot de passe', next],
      ['Nouveau mot de passe, encore une fois', again],
    ] as const) {
      await user.clear(screen.getByLabelText(label));
      await user.click(screen.getByLabelText(label));
      await user.paste(text);
    }
    await user.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
  };

  it('is changed from the menu, typed twice', async () => {
    const desk = renderDesk('/demandes');
    await desk.user.click(await screen.findByRole('button', { name: /CASTELVIAL Rémi/ }));
    await desk.user.click(await screen.findByRole('menuitem', { name: 'Changer mon mot de passe…' }));
    await screen.findByLabelText('Mot de passe actuel');
    await fill(desk, 'faux', 'trois-chats-sur-un-toit', 'trois-chats-sur-un-toi');
    expect(await screen.findByText('Les deux ne sont pas les mêmes.')).toBeVisible();
    await fill(desk, 'faux', 'trois-chats-sur-un-toit');
    expect(await screen.findByText('Le mot de passe actuel n’est pas le bon.')).toBeVisible();
    await fill(desk, 'le-bon-mot', 'trois-chats-sur-un-toit');
    await waitFor(() => expect(screen.queryByLabelText('Mot de passe actuel')).toBeNull());
    expect(desk.calls.filter(({ url }) => url.endsWith('/me/password')).at(-1)?.body).toEqual({
      current: 'le-bon-mot',
      next: 'trois-chats-sur-un-toit',
    });
  });

  it('is chosen before anything else where it was given', async () => {
    const desk = renderDesk('/demandes', { signedIn: false });
    await desk.user.type(await screen.findByLabelText('Identifiant'), 'c.mauvezin');
    await desk.user.type(screen.getByLabelText('Mot de passe'), 'demo-une-fois');
    await desk.user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(await screen.findByRole('heading', { name: 'Choisissez votre mot de passe' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Demandes' })).toBeNull();
    await fill(desk, 'demo-une-fois', 'trois-chats-sur-un-toit');
    expect(await screen.findByRole('heading', { name: 'Demandes' })).toBeVisible();
  });
});
