import { screen } from '@testing-library/react';
import { renderDesk } from '../../testing/render-desk';

const fill = async (user: ReturnType<typeof renderDesk>['user'], password: string): Promise<void> => {
  await user.clear(screen.getByLabelText('Identifiant'));
  await user.type(screen.getByLabelText('Identifiant'), 'c.mauvezin');
  await user.clear(screen.getByLabelText('Mot de passe'));
  await user.type(screen.getByLabelText('Mot de passe'), password);
  await user.click(screen.getByRole('button', { name: 'Se connecter' }));
};

it('asks for both fields before it asks the server', async () => {
  const { user, calls } = renderDesk('/connexion', { signedIn: false });
  await user.click(await screen.findByRole('button', { name: 'Se connecter' }));
  expect(screen.getByText('Saisissez votre identifiant.')).toBeVisible();
  expect(calls.filter((call) => call.method === 'POST')).toEqual([]);
});

it('says a refusal in words, its code for programs only, then that one has to wait', async () => {
  const { user } = renderDesk('/connexion', { signedIn: false });
  await screen.findByLabelText('Identifiant');
  await fill(user, 'faux');
  expect(await screen.findByText('Identifiant ou mot de passe inconnu.')).toBeVisible();
  expect(screen.getByRole('alert').dataset['code']).toBe('login-refused');
  expect(screen.queryByText(/login-refused/)).toBeNull();
  await fill(user, 'faux');
  await fill(user, 'faux');
  expect(await screen.findByText('Patientez un instant')).toBeVisible();
});

it('keeps the page that was asked for', async () => {
  const { user } = renderDesk('/demandes', { signedIn: false });
  await screen.findByLabelText('Identifiant');
  await fill(user, 'demo-diurne-2026');
  expect(await screen.findByRole('heading', { name: 'Demandes' })).toBeVisible();
});

it('asks again over the page when the user session ends under way', async () => {
  let over = false;
  const { user } = renderDesk('/demandes', {
    answer: (url) =>
      over && !url.endsWith('/sign-in')
        ? new Response(
            JSON.stringify({ type: 'x', title: 'x', status: 401, code: 'signed-out', detail: 'Connectez-vous.' }),
            { status: 401 },
          )
        : undefined,
  });
  await user.click(await screen.findByRole('button', { name: 'Nouvelle demande' }));
  await user.type(await screen.findByLabelText('À savoir'), 'à garder');
  over = true;
  await user.type(screen.getByRole('textbox', { name: 'Patient' }), 'abr');
  expect(await screen.findByText('Votre session a expiré')).toBeVisible();
  expect(screen.getByLabelText('À savoir')).toHaveValue('à garder');
});
