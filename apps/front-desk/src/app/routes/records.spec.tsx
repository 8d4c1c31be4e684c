import { screen, within } from '@testing-library/react';
import { aPatient } from '../../testing/mock/patient.fixture';
import { renderDesk } from '../../testing/render-desk';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });
const known = aPatient(1);
const likely = json.bind(null, 409, {
  type: 'urn:diurne:problem:likely-double',
  title: 'Peut-être déjà connu',
  status: 409,
  code: 'likely-double',
  detail: 'Cette personne est peut-être déjà connue.',
  doubles: [
    {
      kind: 'patient',
      id: known.id,
      because: 'nearBirthDate',
      patient: {
        id: known.id,
        ipp: known.ipp,
        displayName: known.displayName,
        birthNames: 'TREMOTIGNOL Hélène',
        birthDate: known.birthDate,
        sex: known.sex,
      },
    },
  ],
});

describe('somebody who may be known already', () => {
  async function registering() {
    const desk = renderDesk('/demandes', {
      roles: ['secretary'],
      answer: (url, init) =>
        url === '/api/patients' && init?.method === 'POST' && JSON.parse(String(init.body)).insist === null
          ? likely()
          : undefined,
    });
    const { user } = desk;
    await user.click(await screen.findByRole('button', { name: 'Nouvelle demande' }));
    await user.click(await screen.findByRole('textbox', { name: 'Patient' }));
    await user.paste('zzz');
    await user.click(await screen.findByRole('option', { name: /Enregistrer un nouveau patient/ }));
    await user.click(await screen.findByLabelText('Prénoms'));
    await user.paste('Hélène');
    await user.click(screen.getByLabelText('Date de naissance'));
    await user.paste('25/10/2000');
    await user.click(screen.getByRole('combobox', { name: 'Sexe' }));
    await user.click(await screen.findByRole('option', { name: 'féminin', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer le patient' }));
    return { ...desk, alert: within(await screen.findByRole('alert')) };
  }

  it('is shown with what makes them alike, and can be taken instead', async () => {
    const { user, alert } = await registering();
    expect(alert.getByText(`${known.displayName} (TREMOTIGNOL Hélène)`)).toBeVisible();
    expect(alert.getByText(/même nom, naissance proche$/)).toBeVisible();
    await user.click(alert.getByRole('button', { name: /^Prendre la fiche de/ }));
    expect(await screen.findByRole('button', { name: 'Changer' })).toBeVisible();
    expect(screen.getByText(known.displayName)).toBeVisible();
  });

  it('is somebody else once it is said why', async () => {
    const { user, alert, calls } = await registering();
    const insist = alert.getByRole('button', { name: 'C’est quelqu’un d’autre' });
    expect(insist).toBeDisabled();
    await user.click(alert.getByRole('textbox'));
    await user.paste('sa cousine');
    await user.click(insist);
    expect(await screen.findByRole('button', { name: 'Changer' })).toBeVisible();
    expect(calls.filter(({ url }) => url === '/api/patients').at(-1)?.body).toMatchObject({
      insist: { despite: [known.id], reason: 'sa cousine' },
    });
  });
});

describe('a record that was entered wrong', () => {
  const opened = (insStatus: 'provisional' | 'qualified') => {
    const patient = { ...aPatient(0), insStatus, phone: null };
    return renderDesk('/demandes', {
      roles: ['secretary'],
      answer: (url, init) => {
        if (!/^\/api\/patients\/[\w-]+$/.test(url)) return undefined;
        return init?.method === 'PUT' ? json(200, { ...patient, email: 'juste@exemple.test' }) : json(200, patient);
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
      answer: (url, init) => (init?.method === 'PUT' && url.startsWith('/api/requests/') ? likely() : undefined),
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
