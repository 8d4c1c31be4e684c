import { screen, within } from '@testing-library/react';
import { aPatient } from '../../testing/mock/patient.fixture';
import { renderDesk } from '../../testing/render-desk';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });
const changedSince = json.bind(null, 412, {
  type: 'urn:diurne:problem:record-changed-since',
  title: 'Corrigé entre-temps',
  status: 412,
  code: 'record-changed-since',
  detail: 'Quelqu’un d’autre a corrigé la même chose entre-temps.',
});

describe('a record that was entered wrong', () => {
  const opened = (insStatus: 'provisional' | 'qualified') => {
    const patient = { ...aPatient(0), insStatus, phone: null };
    return renderDesk('/demandes', {
      roles: ['secretary'],
      answer: (url, init) => {
        if (!/^\/api\/patients\/[\w-]+$/.test(url)) return undefined;
        return init?.method === 'PUT'
          ? json(200, { ...patient, email: 'juste@exemple.test', sentElsewhere: [] })
          : json(200, patient);
      },
    });
  };

  it('is put right from what was seen of it', async () => {
    const { user, calls } = opened('provisional');
    await user.click(within(await screen.findByRole('table')).getAllByRole('button')[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Corriger la fiche…' }));
    const email = await screen.findByLabelText('Courriel');
    await user.clear(email);
    await user.click(email);
    await user.paste('juste@exemple.test');
    await user.click(screen.getByRole('button', { name: 'Enregistrer la correction' }));
    expect(await screen.findByText('Fiche corrigée.')).toBeVisible();
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      seen: { email: 'patient@exemple.test', phone: null },
      now: { email: 'juste@exemple.test', phone: null },
      insist: null,
    });
  });

  it('keeps the traits of a verified identity, and says who corrects them', async () => {
    const { user } = opened('qualified');
    await user.click(within(await screen.findByRole('table')).getAllByRole('button')[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Corriger la fiche…' }));
    expect(await screen.findByText(/cellule d’identitovigilance/)).toBeVisible();
    expect(screen.getByLabelText('Nom de naissance')).toBeDisabled();
    expect(screen.getByLabelText('Courriel')).toBeEnabled();
  });

  it('is a request too: its period is extended without its validated reason', async () => {
    const { user, calls } = renderDesk('/demandes', {
      roles: ['secretary'],
      answer: (url, init) => (init?.method === 'PUT' && url.startsWith('/api/requests/') ? changedSince() : undefined),
    });
    await user.click(within(await screen.findByRole('table')).getAllByRole('button')[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Corriger…' }));
    expect(await screen.findByLabelText('Justification médicale')).toBeDisabled();
    const until = screen.getByRole('textbox', { name: 'Au' });
    await user.clear(until);
    await user.click(until);
    await user.paste('31/12/2026');
    await user.click(screen.getByRole('button', { name: 'Enregistrer la correction' }));
    expect(await screen.findByText('La demande n’est pas corrigée')).toBeVisible();
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ now: { wishedTo: '2026-12-31' } });
  });
});
