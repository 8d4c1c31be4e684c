import { screen, within } from '@testing-library/react';
import type { GradingDetailView, Role } from '@diurne/contracts';
import { aDay } from '../../testing/mock/day.fixture';
import { aGradingDetail } from '../../testing/mock/grading.fixture';
import { unit } from '../../testing/mock/hospital.fixture';
import { aPanel } from '../../testing/mock/patient.fixture';
import { renderDesk, type Desk } from '../../testing/render-desk';

const day = aDay('2026-11-23', 8);
const visit = day.visits[0];
if (visit === undefined) throw new Error('the fixture plans a visit');
const path = `/unite/${unit.id}/jour/2026-11-23?venue=${visit.id}`;
const ground: GradingDetailView['grounds'][number] = {
  id: '01900000-0000-7000-8000-00000000aaaa',
  kind: 'patientContext',
  criterion: 'bedridden',
  code: null,
  gives: null,
  justification: 'Transferts à deux soignants.',
  occurredAt: '2026-11-23T08:00:00.000Z',
  recordedBy: 'Dr CASTELVIAL Rémi',
  recordedAt: '2026-11-23T10:12:00.000Z',
};

function desk(role: Role, detail: Partial<GradingDetailView> = {}): Desk {
  const panel = { ...aPanel(day, visit?.id ?? '', true), gradingDetail: aGradingDetail(detail) };
  return renderDesk(path, {
    roles: [role],
    count: 8,
    answer: (url, init) =>
      url.endsWith(`/visits/${visit?.id}`) || (init?.method === 'POST' && /\/(grounds|withdraw|regime)$/.test(url))
        ? new Response(JSON.stringify(panel), { status: 200, headers: { 'content-type': 'application/json' } })
        : undefined,
  });
}
async function opened({ user }: Desk): Promise<void> {
  // The first to open loads the page and its engine.
  await user.click(await screen.findByText('Gradation : ce qui compte', {}, { timeout: 20_000 }));
}
const lastPost = ({ calls }: Desk) => calls.filter(({ method }) => method === 'POST').at(-1);

it('lets a physician write a ground, with the situation and the text that it needs', async () => {
  const shown = desk('physician');
  await opened(shown);
  expect(screen.queryByRole('button', { name: 'Décider du régime' })).toBeNull();
  await shown.user.click(screen.getByRole('button', { name: 'Inscrire un motif' }));
  const dialog = within(await screen.findByRole('dialog'));
  await shown.user.click(dialog.getByRole('radio', { name: 'Contexte patient' }));
  await shown.user.click(dialog.getByRole('button', { name: 'Inscrire' }));
  expect(await dialog.findByText('Choisissez la situation.')).toBeVisible();
  expect(dialog.getByText(/sans texte, le motif ne compte pas/)).toBeVisible();
  expect(lastPost(shown)).toBeUndefined();
  await shown.user.click(dialog.getByRole('combobox', { name: 'Situation' }));
  await shown.user.click(await screen.findByRole('option', { name: 'état grabataire' }));
  await shown.user.type(dialog.getByRole('textbox', { name: 'Ce que porte le dossier' }), 'Transferts à deux.');
  await shown.user.click(dialog.getByRole('button', { name: 'Inscrire' }));
  expect(await screen.findByText('Motif inscrit')).toBeVisible();
  expect(lastPost(shown)).toMatchObject({
    url: expect.stringContaining(`/visits/${visit.id}/grounds`),
    body: { kind: 'patientContext', criterion: 'bedridden', justification: 'Transferts à deux.' },
  });
});

it('shows what is written, by whom and when, with what holds back and what is unclear, and takes it back for a reason', async () => {
  const shown = desk('physician', {
    grounds: [
      ground,
      {
        ...ground,
        id: `${ground.id.slice(0, -1)}b`,
        kind: 'particularSurveillance',
        criterion: null,
        occurredAt: ground.recordedAt,
      },
    ],
    holds: [{ code: 'report-not-signed', message: 'À régulariser : le compte rendu n’est pas signé.' }],
    interventions: [{ label: 'Sophrologie', counted: false, unclear: true, why: 'profession non précisée' }],
    sure: false,
  });
  await opened(shown);
  expect(screen.getByText('Contexte patient · état grabataire')).toBeVisible();
  expect(screen.getByText(/Dr CASTELVIAL Rémi, écrit .*11 h 12.*, pour .*9 h/)).toBeVisible();
  expect(screen.getByText(/^Dr CASTELVIAL Rémi, lundi 23 novembre à 11 h 12$/)).toBeVisible();
  expect(screen.getByText('À régulariser : le compte rendu n’est pas signé.')).toBeVisible();
  expect(screen.getByText(/non compté, à préciser/)).toBeVisible();
  expect(screen.getByText(/à confirmer par le DIM/)).toBeVisible();
  await shown.user.click(screen.getByRole('button', { name: 'Retirer Contexte patient · état grabataire' }));
  const dialog = within(await screen.findByRole('dialog'));
  await shown.user.type(dialog.getByRole('textbox', { name: 'Raison' }), 'autre patient');
  await shown.user.click(dialog.getByRole('button', { name: 'Retirer' }));
  expect(await screen.findByText('Motif retiré')).toBeVisible();
  expect(lastPost(shown)).toMatchObject({
    url: expect.stringContaining(`/grounds/${ground.id}/withdraw`),
    body: { reason: 'autre patient' },
  });
});

it('lets the DIM decide the regime, and write only what is of the coding', async () => {
  const shown = desk('dim', {
    grounds: [ground],
    regime: { value: 'undetermined', from: 'version', decidedBy: null, decidedAt: null, reason: null },
  });
  await opened(shown);
  expect(screen.queryByRole('button', { name: /^Retirer/ })).toBeNull();
  await shown.user.click(screen.getByRole('button', { name: 'Décider du régime' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('checkbox', { name: /laissées au DIM/ })).toHaveProperty('checked', false);
  await shown.user.click(dialog.getByRole('radio', { name: 'séance' }));
  await shown.user.type(dialog.getByRole('textbox', { name: 'Raison' }), 'Racine 28Z17.');
  await shown.user.click(dialog.getByRole('button', { name: 'Décider du régime' }));
  expect(await screen.findByText('Régime décidé')).toBeVisible();
  expect(lastPost(shown)).toMatchObject({
    url: expect.stringContaining(`/visits/${visit.id}/regime`),
    body: { regime: 'seance', reason: 'Racine 28Z17.' },
  });
});
