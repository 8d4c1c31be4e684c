import { screen, waitFor, within } from '@testing-library/react';
import { renderDesk } from '../../testing/render-desk';

const rows = async (): Promise<HTMLElement[]> => (await screen.findAllByRole('row')).slice(1);

describe('what waits for a person’s word', () => {
  it('is counted in the bar, shown with whole identities, and leaves the list once it is confirmed', async () => {
    const { user, calls } = renderDesk('/a-confirmer', { roles: ['coordinator'] });
    expect(await screen.findByRole('link', { name: /À confirmer.*2.*faits à confirmer/s })).toBeVisible();
    const [own, other] = await rows();
    expect(own?.textContent).toMatch(/ABRIVELLE Jeanne.*née ABRIVELLE Jeanne le .*IPP/s);
    expect(within(other!).queryByRole('button')).toBeNull();
    expect(within(other!).getByRole('link', { name: 'Ouvrir la journée' }).getAttribute('href')).toContain(
      '/jour-j/2026-11-23',
    );
    await user.click(within(own!).getByRole('button', { name: /^Confirmer/ }));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(calls.filter(({ method }) => method === 'POST').map(({ url }) => url.split('/').at(-1))).toEqual([
      'confirm',
    ]);
  });

  it('is withdrawn with a reason by who it was declared for, when it is not so', async () => {
    const { user, calls } = renderDesk('/a-confirmer', { roles: ['physician'] });
    const [own] = await rows();
    await user.click(within(own!).getByRole('button', { name: /^Ce n’est pas exact/ }));
    const submit = await screen.findByRole('button', { name: 'Retirer cette déclaration' });
    expect(submit).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: 'Ce qui n’est pas exact' }), 'pas mon patient');
    await user.click(submit);
    expect(await screen.findByText(/^Retiré\s: /)).toBeVisible();
    const sent = calls.find(({ method }) => method === 'POST');
    expect([sent?.url.split('/').at(-1), sent?.body]).toEqual([
      'withdraw',
      { reason: 'pas mon patient', confirmed: false },
    ]);
  });
});
