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
});
