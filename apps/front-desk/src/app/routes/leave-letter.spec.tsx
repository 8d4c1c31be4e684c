import { screen, waitFor } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { renderDesk } from '../../testing/render-desk';

const visitId = aDay().visits[0]?.id ?? '';
const written = async () => {
  const network = { isCut: false };
  const desk = renderDesk(`/venues/${visitId}/compte-rendu`, {
    roles: ['physician'],
    answer: (url, init) => {
      if (network.isCut && url.endsWith('/report') && init?.method === 'PUT') throw new TypeError('Failed to fetch');
      return undefined;
    },
  });
  await desk.user.click(await screen.findByRole('textbox', { name: 'Synthèse médicale' }));
  return { ...desk, network };
};
const leave = () => screen.getByRole('link', { name: /Demandes/ });

describe('leaving a letter that is being written', () => {
  it('asks before a text that cannot be saved is lost, and keeps it for who stays', async () => {
    const { user, network, calls } = await written();
    network.isCut = true;
    await user.paste('Anticoagulant arrêté.');
    await user.click(leave());
    await screen.findByRole('dialog', { name: 'Ce texte n’est pas enregistré' });
    await user.click(screen.getByRole('button', { name: 'Rester sur la page' }));
    network.isCut = false;
    expect(screen.getByRole('textbox', { name: 'Synthèse médicale' })).toHaveValue('Anticoagulant arrêté.');
    await user.click(leave());
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Synthèse médicale' })).toBeNull());
    expect(calls.filter(({ method }) => method === 'PUT').at(-1)?.body).toMatchObject({
      content: { sections: { synthesis: 'Anticoagulant arrêté.' } },
    });
  });

  it('loses it only for who says so', async () => {
    const { user, network } = await written();
    network.isCut = true;
    await user.paste('Pour rien.');
    await user.click(leave());
    await user.click(await screen.findByRole('button', { name: 'Quitter et perdre ce texte' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Synthèse médicale' })).toBeNull());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('saves what was just typed and asks nothing while the network holds', async () => {
    const { user, calls } = await written();
    await user.paste('Vite écrit.');
    await user.click(leave());
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Synthèse médicale' })).toBeNull());
    expect(calls.filter(({ method }) => method === 'PUT')).toMatchObject([
      { body: { content: { sections: { synthesis: 'Vite écrit.' } } } },
    ]);
  });
});
