import { screen, waitFor, within } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { aReport } from '../../testing/mock/report.fixture';
import { digestOfSeen, type ReportView } from '@diurne/contracts';
import { unit } from '../../testing/mock/hospital.fixture';
import { problem, renderDesk, type Desk } from '../../testing/render-desk';

const visitId = aDay().visits[0]?.id ?? '';
const path = `/venues/${visitId}/compte-rendu`;

it('lists what is missing, leads there, and lets nobody sign before', async () => {
  const { user } = renderDesk(path, { roles: ['physician'] });
  const gap = await screen.findByRole('link', { name: 'La synthèse médicale est vide.' });
  expect(screen.getByRole('button', { name: 'Signer et envoyer' })).toBeDisabled();
  await user.click(gap);
  expect(screen.getByRole('textbox', { name: /Synthèse médicale/ })).toHaveFocus();
});

it('keeps what is typed by itself, then can be signed, and is frozen', async () => {
  const { user, calls } = renderDesk(path, { roles: ['physician'] });
  await user.click(await screen.findByRole('textbox', { name: /Synthèse médicale/ }));
  await user.paste('Équilibre correct.');
  await user.click(screen.getByRole('textbox', { name: /Suites à donner/ }));
  await user.paste('Contrôle dans un an.');
  for (const name of [
    'Recherche de micro-organismes multirésistants ou émergents',
    'Administration de produits dérivés du sang',
  ])
    await user.click(within(screen.getByRole('radiogroup', { name })).getByRole('radio', { name: 'Non' }));
  expect(await screen.findByText('Rien ne manque pour signer.', {}, { timeout: 3000 })).toBeVisible();
  const written = { sections: { followUp: 'Contrôle dans un an.' }, bloodProducts: false, resistantOrganisms: false };
  expect(calls.filter((call) => call.method === 'PUT').at(-1)?.body).toMatchObject({ content: written });
  await user.click(screen.getByRole('button', { name: 'Signer et envoyer' }));
  expect(await screen.findByText(/Signé par CASTELVIAL Rémi \(RPPS 10003456789\)/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('asks what a « oui » goes with, and saves it with the report', async () => {
  const { user, calls } = renderDesk(path, { roles: ['physician'] });
  const asked = { name: 'Produits transfusés, nombre et numéros' };
  const transfusion = await screen.findByRole('radiogroup', { name: 'Transfusion de produits sanguins' });
  expect(screen.queryByRole('textbox', asked)).toBeNull();
  await user.click(within(transfusion).getByRole('radio', { name: 'Oui' }));
  await user.click(screen.getByRole('textbox', asked));
  await user.paste('Deux CGR, 7500 12.');
  await waitFor(
    () =>
      expect(puts(calls).at(-1)).toMatchObject({
        content: { transfusion: true, details: { transfusion: 'Deux CGR, 7500 12.' } },
      }),
    { timeout: 3000 },
  );
});

it.each(['draft', 'signed'] as const)('says what the trace holds of a step, on a report that is %s', async (state) => {
  const report = aReport(aDay(), visitId);
  const [first, ...others] = report.content.interventions;
  const content: ReportView['content'] = {
    ...report.content,
    interventions: [{ ...first!, unconfirmed: true, outsideGates: 'Feu vert' }, ...others],
    notDone: [{ stepId: visitId, label: 'Doppler', said: 'appareil en panne (OSTREL Ida)', reason: '' }],
  };
  renderDesk(path, {
    roles: ['physician'],
    answer: (url) =>
      url.endsWith('/report') ? new Response(JSON.stringify({ ...report, state, content })) : undefined,
  });
  expect(
    (
      await screen.findAllByText(
        /étape déclarée, pas encore confirmée · étape faite hors feu vert, il manquait\s: Feu vert/,
      )
    ).length,
  ).toBeGreaterThan(0);
  expect(screen.getByText(/Doppler.*appareil en panne \(OSTREL Ida\)/)).toBeVisible();
  expect(screen.getByText(/sortie à 14\sh\s31, retour à domicile/)).toBeVisible();
});

/** Somebody else saves this while we type, once. */
function savedMeanwhile(change: (theirs: ReportView) => ReportView) {
  let theirs: ReportView | null = null;
  return (url: string, init?: RequestInit): Response | undefined => {
    if (!url.endsWith('/report')) return undefined;
    if (init?.method === 'PUT' && theirs === null) {
      theirs = change({ ...aReport(aDay(), visitId), edit: 9, editedBy: 'OSTREL Ida' });
      return problem(412, 'report-changed-since', 'OSTREL Ida a enregistré ce compte rendu entre-temps.');
    }
    return theirs === null ? undefined : new Response(JSON.stringify(theirs));
  };
}
const withSections = (report: ReportView, sections: Partial<ReportView['content']['sections']>): ReportView => ({
  ...report,
  content: { ...report.content, sections: { ...report.content.sections, ...sections } },
});
const puts = (calls: Desk['calls']) => calls.filter(({ method }) => method === 'PUT').map(({ body }) => body);

it('joins what two write in two sections, and saves both', async () => {
  const { user, calls } = renderDesk(path, {
    roles: ['physician'],
    answer: savedMeanwhile((theirs) => withSections(theirs, { results: 'HbA1c 7,1 %.' })),
  });
  await user.click(await screen.findByRole('textbox', { name: 'Synthèse médicale' }));
  await user.paste('La mienne.');
  await waitFor(() => expect(puts(calls)).toHaveLength(2), { timeout: 4000 });
  expect(puts(calls)[1]).toMatchObject({
    expectedEdit: 9,
    content: { sections: { synthesis: 'La mienne.', results: 'HbA1c 7,1 %.' } },
  });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows both where two write the same section, at that section, and signs neither until one has chosen', async () => {
  const { user, calls } = renderDesk(path, {
    roles: ['physician'],
    answer: savedMeanwhile((theirs) => withSections({ ...theirs, missing: [] }, { synthesis: 'La leur.' })),
  });
  await user.click(await screen.findByRole('textbox', { name: 'Synthèse médicale' }));
  await user.paste('La mienne.');
  const notice = await screen.findByRole('alert', {}, { timeout: 3000 });
  expect(within(notice).getByText('OSTREL Ida a écrit ici en même temps')).toBeVisible();
  expect(within(notice).getByText('La leur.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Synthèse médicale' })).toHaveValue('La mienne.');
  expect(screen.getByRole('button', { name: 'Signer et envoyer' })).toBeDisabled();
  expect(screen.getByText('Choisissez d’abord entre les deux textes.')).toBeVisible();
  expect(puts(calls)).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /^Garder les deux/ }));
  await waitFor(
    () =>
      expect(puts(calls).at(-1)).toMatchObject({
        expectedEdit: 9,
        content: { sections: { synthesis: 'La leur.\n\nLa mienne.' } },
      }),
    { timeout: 3000 },
  );
});

it('says at its field what is refused of a text, tries it no more, and cannot be signed', async () => {
  const refused = new Response(
    JSON.stringify({
      type: 'urn:diurne:problem:input-invalid',
      title: 'Saisie à corriger',
      status: 400,
      code: 'input-invalid',
      detail: 'Un champ est à corriger.',
      errors: [{ path: 'body.content.sections.synthesis', message: 'caractère impossible à enregistrer' }],
    }),
    { status: 400, headers: { 'content-type': 'application/problem+json' } },
  );
  let isRefused = true;
  const { user, calls } = renderDesk(path, {
    roles: ['physician'],
    answer: (url, init) => (isRefused && init?.method === 'PUT' && url.endsWith('/report') ? refused : undefined),
  });
  const synthesis = await screen.findByRole('textbox', { name: 'Synthèse médicale' });
  await user.click(synthesis);
  await user.paste('Bien, mais.');
  expect(await screen.findByText('caractère impossible à enregistrer', {}, { timeout: 3000 })).toBeVisible();
  expect(synthesis.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('button', { name: 'Signer et envoyer' })).toBeDisabled();
  expect(screen.getByText('Votre texte n’est pas enregistré : corrigez le passage refusé.')).toBeVisible();
  await new Promise((done) => setTimeout(done, 5500));
  expect(puts(calls)).toHaveLength(1);
  isRefused = false;
  await user.clear(synthesis);
  await user.paste('Bien.');
  expect(await screen.findByText('Enregistré', {}, { timeout: 3000 })).toBeVisible();
  expect(puts(calls)).toHaveLength(2);
}, 20_000);

it('signs nothing while the network is away, and says why', async () => {
  const { user, calls } = renderDesk(path, {
    roles: ['physician'],
    answer: (_url, init) => (init?.method === 'PUT' ? problem(503, 'service-unavailable', 'Indisponible.') : undefined),
  });
  await user.click(await screen.findByRole('textbox', { name: 'Synthèse médicale' }));
  await user.paste('Bien.');
  expect(await screen.findByText(/la signature attend que le réseau revienne/, {}, { timeout: 3000 })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Signer et envoyer' })).toBeDisabled();
  expect(calls.some(({ url }) => url.endsWith('/sign'))).toBe(false);
});

const complete = (more: Partial<ReportView> = {}): ReportView => ({
  ...aReport(aDay(), visitId),
  missing: [],
  ...more,
});
const servingOnly = (report: ReportView) => (url: string, init?: RequestInit) =>
  url.endsWith('/report') && (init?.method ?? 'GET') === 'GET' ? new Response(JSON.stringify(report)) : undefined;

it('asks again what letter and trace do not agree on, and for whom another signs; the act says what was seen', async () => {
  const doubt = 'La sortie n’est pas tracée.';
  const physicians = [{ resourceId: '00000000-0000-4000-8000-0000000000aa', name: 'Dr OSTREL Ida' }];
  const report = complete({ doubts: [doubt], physicians });
  const { user, calls } = renderDesk(path, { roles: ['physician'], answer: servingOnly(report) });
  await user.click(await screen.findByRole('button', { name: 'Signer et envoyer' }));
  const dialog = await screen.findByRole('dialog', { name: /^Signer le compte rendu/ });
  expect(within(dialog).getByText(doubt)).toBeVisible();
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: 'pour Dr OSTREL Ida' }).checked).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: 'Signer quand même' }));
  await waitFor(() => expect(calls.find(({ url }) => url.endsWith('/sign'))).toBeDefined());
  expect(calls.find(({ url }) => url.endsWith('/sign'))?.body).toEqual({
    version: 1,
    expectedEdit: 2,
    digest: digestOfSeen(report),
    despite: [doubt],
    onBehalfOf: physicians[0]?.resourceId,
  });
});

it('writes a pathway’s sentence once somebody takes it, never by itself', async () => {
  const { user } = renderDesk(path, { roles: ['physician'] });
  const followUp = await screen.findByRole('textbox', { name: 'Suites à donner' });
  expect(followUp).toHaveValue('');
  await user.click(screen.getByRole('button', { name: 'Reprendre' }));
  expect(followUp).toHaveValue('Revoir le diabétologue dans un an.');
});

it('finds again what was saved before, and what was kept beside, part by part', async () => {
  const { user } = renderDesk(path, { roles: ['physician'] });
  await user.click(await screen.findByRole('button', { name: 'Textes enregistrés' }));
  const dialog = await screen.findByRole('dialog', { name: 'Tout ce qui a été enregistré' });
  const looks = await within(dialog).findAllByRole('button', { name: 'Voir' });
  expect(within(dialog).getByText(/OSTREL Ida · gardé à côté/)).toBeVisible();
  await user.click(looks[0] as HTMLElement);
  expect(await within(dialog).findByText('Écrit en même temps.')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Reprendre' }));
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('textbox', { name: 'Synthèse médicale' })).toHaveValue('Écrit en même temps.');
});

it('says of a signed letter what the trace says otherwise since, its three statements, and whom it went to on paper', async () => {
  const signed = complete({
    state: 'signed',
    outdated: ['« Doppler » a été tracée depuis la signature.'],
    signedBy: 'Dr ARVIEL Noé',
    signerRpps: '10000000014',
    signedAt: '2026-11-23T15:40:00.000Z',
    onBehalfOf: 'Dr OSTREL Ida',
    replaces: { version: 1, signer: 'Dr BELQUIN Tom', signedAt: '2026-11-23T15:00:00.000Z' },
  });
  const { user, calls } = renderDesk(path, { roles: ['physician'], answer: servingOnly(signed) });
  expect(await screen.findByText('« Doppler » a été tracée depuis la signature.')).toBeVisible();
  expect(screen.getByText('Signé pour Dr OSTREL Ida.')).toBeVisible();
  expect(screen.getByText(/^Remplace la version 1, signée par Dr BELQUIN Tom/)).toBeVisible();
  expect(screen.getByText(/^Transfusion de produits sanguins\s*: non$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^C’est posté.*TORIGNAC/ }));
  await waitFor(() =>
    expect(calls.find(({ url }) => url.endsWith('/report/letters'))?.body).toMatchObject({ way: 'posted' }),
  );
});

it('lists for a secretary the letters that someone has to hand or post', async () => {
  const { user } = renderDesk('/comptes-rendus', { roles: ['secretary'] });
  const list = await screen.findByRole('table', { name: 'Lettres à imprimer et remettre' });
  expect(within(list).getByText('médecin adresseur · sans adresse')).toBeVisible();
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Lettres à imprimer et remettre',
  ]);
  await user.click(within(list).getByRole('button', { name: 'C’est posté' }));
  expect(await screen.findByText('Aucune lettre n’attend d’être remise sur papier.')).toBeVisible();
});

it('lets a junior write and not sign', async () => {
  renderDesk(path, { roles: ['juniorPhysician'] });
  expect(await screen.findByText('Un médecin signera ce compte rendu.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Signer et envoyer' })).toBeNull();
});

it('shows a physician the oldest report first and how many requests wait for them', async () => {
  renderDesk('/comptes-rendus', { roles: ['physician'] });
  const links = within((await screen.findAllByRole('table'))[0] as HTMLElement).getAllByRole('link');
  expect(links).toHaveLength(6);
  expect((await screen.findByRole('link', { name: '2 demandes à valider' })).getAttribute('href')).toBe(
    `/unite/${unit.id}/demandes`,
  );
});

it('keeps a text that is too long or cannot be printed, says so at its field, and lets nobody sign', async () => {
  const { user } = renderDesk(path, { roles: ['physician'] });
  const results = await screen.findByRole('textbox', { name: /Résultats$/ });
  await user.click(results);
  await user.paste(`☑ ♀\nVu avec مريم`);
  expect(await screen.findByText(/ligne 2, caractère 9.*écriture arabe/)).toBeVisible();
  expect(await screen.findByText(/corrigez le champ en rouge/, {}, { timeout: 3000 })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Signer et envoyer' })).toBeDisabled();
  await user.clear(results);
  await user.paste('x'.repeat(20_345));
  expect(await screen.findByText('20 345 caractères, 20 000 au plus')).toBeVisible();
  expect(results).toHaveValue('x'.repeat(20_345));
});

it('says whose report is not begun: two patients of one day may bear one name', async () => {
  const [visit] = aDay().visits;
  renderDesk(`/venues/${visit?.id}/compte-rendu`, {
    roles: ['physician'],
    answer: (url) =>
      url.endsWith('/report') ? problem(404, 'report-missing', 'Ce compte rendu n’existe pas.') : undefined,
  });
  expect(await screen.findByText('Ce compte rendu n’est pas commencé')).toBeVisible();
  expect(await screen.findByRole('heading', { name: visit?.patient.displayName ?? '' })).toBeVisible();
  expect(screen.getByText(/lundi 23 novembre/)).toBeVisible();
});
