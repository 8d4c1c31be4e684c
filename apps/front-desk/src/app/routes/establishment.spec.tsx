import { screen } from '@testing-library/react';
import { renderDesk } from '../../testing/render-desk';

const open = (role: 'dim' | 'coordinator') => renderDesk('/parametrage/etablissement', { roles: [role], count: 2 });

describe('the establishment’s territory', () => {
  it('is shown with its source and where the rules apply, and set with what says so', async () => {
    const desk = open('dim');
    expect(await screen.findByText(/D’après le fuseau horaire/, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByText(/s’applique ici/)).toBeVisible();
    await desk.user.click(screen.getByRole('combobox', { name: 'Territoire' }));
    await desk.user.click(await screen.findByRole('option', { name: 'Mayotte' }));
    const save = screen.getByRole('button', { name: 'Enregistrer le territoire' });
    await desk.user.click(save);
    expect(await screen.findByText('Écrivez la source.')).toBeVisible();
    await desk.user.type(screen.getByRole('textbox', { name: /Source/ }), 'FINESS.');
    await desk.user.click(save);
    expect(await screen.findByText(/ne s’applique pas ici/)).toBeVisible();
    expect(screen.getByText(/Indiqué par .*FINESS\./)).toBeVisible();
    expect(desk.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      territory: 'mayotte',
      source: 'FINESS.',
    });
  });
  it('is read, not set, by the coordinator', async () => {
    open('coordinator');
    expect(await screen.findByText(/s’applique ici/, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Enregistrer le territoire' })).toBeNull();
  });
});
