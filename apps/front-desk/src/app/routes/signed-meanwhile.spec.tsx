import { screen, waitFor } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { aReport } from '../../testing/mock/report.fixture';
import { problem, renderDesk } from '../../testing/render-desk';

const visitId = aDay().visits[0]?.id ?? '';

it('carries over into a new version what was typed while somebody signed, and keeps it on the screen until then', async () => {
  const signed = aReport(aDay(), visitId);
  const second = {
    ...signed,
    version: 2,
    edit: 1,
    replaces: { version: 1, signer: 'Dr ESSAI', signedAt: '2026-11-23T15:00:00.000Z' },
  };
  let isDrafted = false;
  const { user, calls } = renderDesk(`/venues/${visitId}/compte-rendu`, {
    roles: ['physician'],
    answer: (url, init) => {
      if (!url.endsWith('/report')) return undefined;
      if (init?.method === 'POST') isDrafted = true;
      if (init?.method === 'PUT' && !isDrafted) return problem(409, 'report-signed', 'Ce compte rendu est signé.');
      const { content } = JSON.parse((init?.body as string | undefined) ?? '{}') as { content?: typeof second.content };
      return isDrafted ? new Response(JSON.stringify({ ...second, content: content ?? second.content })) : undefined;
    },
  });
  await user.click(await screen.findByRole('textbox', { name: 'Synthèse médicale' }));
  await user.paste('Vu trop tard.');
  await user.click(
    await screen.findByRole('button', { name: 'Reprendre mon texte dans une nouvelle version' }, { timeout: 4000 }),
  );
  await waitFor(() => expect(screen.queryByText(/signée pendant que vous écriviez/)).toBeNull());
  expect(calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toMatchObject([
    { version: 1 },
    { version: 2, expectedEdit: 1, content: { sections: { synthesis: 'Vu trop tard.' } } },
  ]);
  expect(screen.getByRole('textbox', { name: 'Synthèse médicale' })).toHaveValue('Vu trop tard.');
});
