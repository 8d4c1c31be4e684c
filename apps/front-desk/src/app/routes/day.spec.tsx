import { act, screen, waitFor, within } from '@testing-library/react';
import { aDay } from '../../testing/mock/day.fixture';
import { laneOf, unit } from '../../testing/mock/hospital.fixture';
import { problem, renderDesk, type Desk } from '../../testing/render-desk';

const path = `/unite/${unit.id}/jour/2026-11-23`;
const count = 8;
const day = aDay('2026-11-23', count);
const retina = day.visits
  .flatMap((visit) => visit.steps.map((step) => ({ visit, step })))
  .find(({ step }) => step.resources.some((use) => use.resourceId === laneOf('RET').resourceId));
if (retina === undefined) throw new Error('the fixture plans a retinography');
const lane = async (name: RegExp): Promise<HTMLElement> => screen.findByRole('group', { name });

/** In the lanes of the platforms, on the first retinography, once the engine is there to judge. */
async function onRetina(desk: Desk): Promise<HTMLElement> {
  await lane(/^Fauteuil 1/);
  await desk.user.click(screen.getByRole('radio', { name: 'Plateaux' }));
  const block = within(await lane(/^Rétinographe/)).getAllByRole('button')[0] as HTMLElement;
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Couloirs de la journée' }).dataset['judged']).toBe('true'),
  );
  act(() => block.focus());
  return block;
}

it('shows the day as lanes, with what is to place and the last change beside them', async () => {
  renderDesk(path, { count });
  expect(within(await lane(/^Fauteuil 1/)).getAllByRole('button').length).toBeGreaterThan(2);
  expect(screen.getByRole('heading', { name: 'Lundi 23 novembre' })).toBeVisible();
  expect(screen.getByRole('heading', { name: /À placer/ })).toBeVisible();
  expect(screen.getByText(/Venue de GALMORAND Inès déplacée/)).toBeVisible();
});

it('walks through the lanes by arrows and opens a visit by Enter', async () => {
  const { user } = renderDesk(path, { count });
  const first = within(await lane(/^Fauteuil 1/)).getAllByRole('button')[0] as HTMLElement;
  act(() => first.focus());
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).not.toBe(first);
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('region', { name: day.visits[0]?.patient.displayName ?? '' });
  expect(await within(panel).findByText('HDJ · 4 interventions prévues')).toBeVisible();
});

it('carries a step by keys, says why it may not stay, and puts it back by Escape', async () => {
  const desk = renderDesk(path, { count });
  await onRetina(desk);
  await desk.user.keyboard(`{Alt>}${'{ArrowLeft}'.repeat(12)}{/Alt}`);
  expect(await screen.findByText(/Flèches pour déplacer, Entrée pour poser/)).toBeInTheDocument();
  expect((await screen.findAllByText(/sort de l’ouverture/)).length).toBeGreaterThan(0);
  await desk.user.keyboard('{Enter}');
  expect(await screen.findByText('L’étape reste à sa place')).toBeVisible();
  expect(desk.calls.filter((call) => call.method === 'POST')).toEqual([]);
});

it('puts a step down where the engine agrees, and sends the hour and every resource', async () => {
  const desk = renderDesk(path, { count });
  await onRetina(desk);
  await desk.user.keyboard('{Alt>}{ArrowRight}{/Alt}{Enter}');
  expect(await screen.findByText('Étape déplacée.')).toBeVisible();
  expect(desk.calls.find((call) => call.method === 'POST')).toMatchObject({
    url: `/api/visits/${retina.visit.id}/steps/${retina.step.id}/move`,
    body: {
      expectedRevision: 7,
      start: retina.step.start + 5,
      resourceIds: retina.step.resources.map((use) => use.resourceId),
    },
  });
});

it('puts the step back with every sentence when the server refuses', async () => {
  const desk = renderDesk(path, {
    count,
    answer: (url) =>
      url.endsWith('/move')
        ? problem(409, 'plan-refused', 'Le déplacement est refusé.', [
            { code: 'a', message: 'Le rétinographe est pris à 8 h 10.' },
            { code: 'b', message: 'Le patient est à l’échographie.' },
          ])
        : undefined,
  });
  const block = await onRetina(desk);
  const before = block.textContent;
  await desk.user.keyboard('{Alt>}{ArrowRight}{/Alt}{Enter}');
  expect(await screen.findByText('Le rétinographe est pris à 8 h 10.')).toBeVisible();
  expect(screen.getByText('Le patient est à l’échographie.')).toBeVisible();
  expect(within(await lane(/^Rétinographe/)).getAllByRole('button')[0]?.textContent).toBe(before);
});

it('asks why before a step brings a patient sooner than the unit’s notice, and sends the reason', async () => {
  const isAsked = (init?: RequestInit): boolean => !String(init?.body).includes('confirmed');
  const desk = renderDesk(path, {
    count,
    answer: (url, init) =>
      url.endsWith('/move') && isAsked(init)
        ? problem(422, 'within-notice', 'L’unité réserve au plus tard 30\u00a0min avant l’arrivée.')
        : undefined,
  });
  await onRetina(desk);
  await desk.user.keyboard('{Alt>}{ArrowRight}{/Alt}{Enter}');
  expect(await screen.findByText(/réserve au plus tard 30.min/)).toBeVisible();
  await desk.user.type(screen.getByRole('textbox', { name: 'Motif, pour déplacer quand même' }), 'il est en ville');
  await desk.user.click(screen.getByRole('button', { name: 'Déplacer quand même' }));
  expect(await screen.findByText('Étape déplacée.')).toBeVisible();
  expect(desk.calls.filter(({ url }) => url.endsWith('/move')).map(({ body }) => body)).toEqual([
    expect.not.objectContaining({ confirmed: expect.anything() as unknown }),
    expect.objectContaining({ confirmed: { of: ['within-notice'], reason: 'il est en ville' } }),
  ]);
});

it('says who changed the day when someone was faster', async () => {
  const desk = renderDesk(path, {
    count,
    answer: (url) =>
      url.endsWith('/move')
        ? problem(412, 'day-changed-since', 'La journée a changé depuis que vous l’avez ouverte.')
        : undefined,
  });
  await onRetina(desk);
  await desk.user.keyboard('{Alt>}{ArrowRight}{/Alt}{Enter}');
  expect(await screen.findByText(/MAUVEZIN Claire vient de changer la journée/)).toBeVisible();
});

it('undoes the last change', async () => {
  const desk = renderDesk(path, { count });
  await desk.user.click(await screen.findByRole('button', { name: 'Annuler ce changement' }));
  expect(await screen.findByText('Aucun changement pour cette journée.')).toBeVisible();
  expect(desk.calls.find((call) => call.method === 'POST')).toMatchObject({
    url: `/api/units/${unit.id}/days/2026-11-23/undo`,
    body: { expectedRevision: 7 },
  });
});

it('books a date for a request by one key', async () => {
  const desk = renderDesk(path, { count });
  await desk.user.click((await screen.findAllByRole('button', { name: /Trouver une date pour/ }))[0] as HTMLElement);
  await screen.findByText(/Mardi 24 novembre, /);
  await desk.user.keyboard('2');
  await waitFor(() =>
    expect(desk.calls.find((call) => call.url === `/api/units/${unit.id}/days/2026-11-25/visits`)).toMatchObject({
      body: { requestIds: [day.toPlace[0]?.id] },
    }),
  );
});

it('asks why before it books a day that is over, and sends the reason', async () => {
  const isAsked = (init?: RequestInit): boolean => !String(init?.body).includes('confirmed');
  const desk = renderDesk(path, {
    count,
    answer: (url, init) =>
      url.endsWith('/visits') && isAsked(init)
        ? problem(422, 'day-past', 'Le mardi 24 novembre est passé\u00a0: une venue ne s’y inscrit qu’après coup.')
        : undefined,
  });
  await desk.user.click((await screen.findAllByRole('button', { name: /Trouver une date pour/ }))[0] as HTMLElement);
  await screen.findByText(/Mardi 24 novembre, /);
  await desk.user.keyboard('1');
  expect(await screen.findByText(/ne s’y inscrit qu’après coup/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Réserver quand même' })).toBeDisabled();
  const reason = screen.getByRole('textbox', { name: 'Motif, pour réserver quand même' });
  // The digit of a key that would book stays a digit here.
  await desk.user.type(reason, '8');
  await desk.user.paste(' h, saisie à midi');
  await desk.user.click(screen.getByRole('button', { name: 'Réserver quand même' }));
  await waitFor(() =>
    expect(desk.calls.filter(({ url }) => url.endsWith('/visits')).map(({ body }) => body)).toEqual([
      expect.not.objectContaining({ confirmed: expect.anything() as unknown }),
      expect.objectContaining({ confirmed: { of: ['day-past'], reason: '8 h, saisie à midi' } }),
    ]),
  );
});

it('builds the day: progress, draft beside the present, part of it accepted', async () => {
  const desk = renderDesk(path, { count });
  await lane(/^Fauteuil 1/);
  await desk.user.click(screen.getByRole('button', { name: 'Construire la journée' }));
  await desk.user.click(await screen.findByRole('button', { name: 'Construire' }));
  expect(await screen.findByRole('button', { name: 'Arrêter et voir le meilleur' })).toBeVisible();
  await desk.user.click(screen.getByRole('button', { name: 'Arrêter et voir le meilleur' }));
  expect(await screen.findByRole('heading', { name: 'Brouillon de la journée' })).toBeVisible();
  expect(
    screen.getByText('La recherche s’est arrêtée au temps demandé : un meilleur plan existe peut-être.'),
  ).toBeVisible();
  await desk.user.click(screen.getByRole('checkbox', { name: day.visits[1]?.patient.displayName ?? '' }));
  await desk.user.click(screen.getByRole('button', { name: 'Accepter 2 changements' }));
  expect(await screen.findByText('La journée est construite.')).toBeVisible();
  const accepted = desk.calls.find((call) => call.url.endsWith('/accept'))?.body as { requestIds: string[] };
  expect(accepted.requestIds).toEqual([day.toPlace[0]?.id, day.visits[3]?.requestIds[0]]);
});

it('shows a reader the day and none of the planner’s buttons', async () => {
  renderDesk(path, { count, roles: ['wardNurse'] });
  await lane(/^Fauteuil 1/);
  expect(screen.queryByRole('button', { name: 'Construire la journée' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Trouver une date/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Annuler ce changement' })).toBeNull();
});

it('says why a day is closed', async () => {
  renderDesk('/jour/2026-11-26');
  expect(await screen.findByText('Le service est fermé')).toBeVisible();
  expect(screen.getByText('Formation de l’équipe')).toBeVisible();
});

it('offers no build of a day that is over, by button or key', async () => {
  const { user } = renderDesk(path, { count, now: '2026-11-24T09:00:00.000Z' });
  await lane(/^Fauteuil 1/);
  expect(screen.queryByRole('button', { name: 'Construire la journée' })).toBeNull();
  await user.keyboard('c');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('looks at the days to come for a request whose wished period is over, and says so', async () => {
  const desk = renderDesk(path, { count, now: '2026-12-14T09:00:00.000Z' });
  await desk.user.click((await screen.findAllByRole('button', { name: /Trouver une date pour/ }))[0] as HTMLElement);
  expect(await screen.findByText(/^La période souhaitée est passée/)).toBeVisible();
  await waitFor(() =>
    expect(desk.calls.find(({ url }) => url.endsWith('/proposals'))?.body).toEqual({ count: 5, from: '2026-12-14' }),
  );
});

it('undoes the last change and reaches the filter by the keys that the sheet names', async () => {
  const desk = renderDesk(path, { count });
  await lane(/^Fauteuil 1/);
  await desk.user.keyboard('{Control>}z{/Control}');
  const asked = within(await screen.findByRole('dialog', { name: /^Annuler le dernier changement/ }));
  expect(asked.getByText(/Venue de GALMORAND Inès déplacée/)).toBeVisible();
  expect(desk.calls.filter(({ url }) => url.endsWith('/undo'))).toEqual([]);
  await desk.user.click(asked.getByRole('button', { name: 'Annuler ce changement' }));
  expect(await screen.findByText('Dernier changement annulé.')).toBeVisible();
  expect(desk.calls.filter(({ url }) => url.endsWith('/undo'))).toHaveLength(1);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await desk.user.keyboard('/');
  expect(screen.getByRole('textbox', { name: 'Filtrer' })).toHaveFocus();
});

it('says of a change that cannot be undone that it cannot, by the button and by the key', async () => {
  const told = { ...day, lastChange: day.lastChange === null ? null : { ...day.lastChange, undoable: false } };
  const desk = renderDesk(path, {
    count,
    answer: (url) =>
      url.endsWith('/days/2026-11-23')
        ? new Response(JSON.stringify(told), { status: 200, headers: { 'content-type': 'application/json' } })
        : undefined,
  });
  expect(await screen.findByText(/^Ce changement ne s’annule plus/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Annuler ce changement' })).toBeNull();
  await desk.user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.getAllByText(/^Ce changement ne s’annule plus/)).toHaveLength(2));
  expect(desk.calls.filter(({ url }) => url.endsWith('/undo'))).toEqual([]);
});
