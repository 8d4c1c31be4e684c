import { screen, waitFor, within } from '@testing-library/react';
import { aRequest } from '../../testing/mock/day.fixture';
import { idOf } from '../../testing/mock/ids';
import { laneOf, secondUnit, unit } from '../../testing/mock/hospital.fixture';
import { renderDesk, type Desk } from '../../testing/render-desk';
import { rememberedUnit } from '../../unit/remembered-unit';

const units = [unit, secondUnit];
const monday = '/jour/2026-11-23';
const daysAsked = ({ calls }: Desk): string[] =>
  calls.filter(({ url }) => /\/days\/[\d-]+$/.test(url)).map(({ url }) => url);
const dayOf = (id: string): string => `/api/units/${id}/days/2026-11-23`;
const theSwitch = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: 'Unité' });
async function switchTo({ user }: Desk, name: string): Promise<void> {
  await user.click(await theSwitch());
  await user.click(await screen.findByRole('option', { name }));
}

describe('the unit switch', () => {
  it('keeps the screen and the day, remembers the unit, and leaves behind the visit that was open', async () => {
    const desk = renderDesk(`/unite/${unit.id}${monday}?venue=${laneOf('ECHO').resourceId}`, { units, count: 4 });
    expect(await theSwitch()).toHaveValue('Médecine');
    await switchTo(desk, secondUnit.name);
    await waitFor(() => expect(daysAsked(desk)).toEqual([dayOf(unit.id), dayOf(secondUnit.id)]));
    expect(await screen.findByText(/Aucune venue planifiée/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Lundi 23 novembre' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Fermer' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Semaine' }).getAttribute('href')).toBe(
      `/unite/${secondUnit.id}/semaine/2026-11-23`,
    );
    expect(document.title).toBe('Soins palliatifs · Lundi 23 novembre · Diurne');
    expect(rememberedUnit()).toBe(secondUnit.id);
  });

  it('is reached and used by keys alone', async () => {
    const desk = renderDesk(`/unite/${unit.id}${monday}`, { units, count: 4 });
    (await theSwitch()).focus();
    await desk.user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(daysAsked(desk)).toContain(dayOf(secondUnit.id)));
  });

  it('is not there for who has no choice', async () => {
    const desk = renderDesk(monday, { count: 4 });
    await screen.findByRole('region', { name: 'Couloirs de la journée' });
    expect(screen.queryByRole('combobox', { name: 'Unité' })).toBeNull();
    expect(daysAsked(desk)).toEqual([dayOf(unit.id)]);
    expect(document.title).toBe('Lundi 23 novembre · Diurne');
  });

  it('changes whose requests are listed, and the unit that a new one is proposed for', async () => {
    const desk = renderDesk('/demandes', { units, roles: ['secretary'], remembered: unit.id });
    expect(within(await screen.findByRole('table')).getAllByRole('button').length).toBeGreaterThan(0);
    await switchTo(desk, secondUnit.name);
    expect(await screen.findByText('Aucune demande ici')).toBeVisible();
    await desk.user.click(screen.getByRole('button', { name: 'Nouvelle demande' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Nouvelle demande' }));
    expect(dialog.getByRole('combobox', { name: 'Unité' })).toHaveValue(secondUnit.name);
    await desk.user.click(dialog.getByRole('combobox', { name: 'Parcours' }));
    expect(await screen.findByRole('option', { name: /BPCO/ })).toBeVisible();
    expect(screen.queryByRole('option', { name: /Immunoglobulines/ })).toBeNull();
    await desk.user.click(screen.getByRole('option', { name: /BPCO/ }));
    await desk.user.click(dialog.getByRole('combobox', { name: 'Unité' }));
    await desk.user.click(await screen.findByRole('option', { name: unit.name }));
    expect(dialog.getByRole('combobox', { name: 'Parcours' })).toHaveValue('');
    await desk.user.click(dialog.getByRole('combobox', { name: 'Parcours' }));
    expect(await screen.findByRole('option', { name: /Immunoglobulines/ })).toBeVisible();
  });
});

it.each([
  ['/semaine/2026-11-23', 'Médecine · Semaine du lundi 23 novembre · Diurne'],
  ['/jour-j/2026-11-23', 'Médecine · Jour J\u00a0: lundi 23 novembre · Diurne'],
  ['/messages', 'Médecine · Messages à suivre · Diurne'],
  ['/demandes', 'Médecine · Demandes · Diurne'],
])('says in the title of %s which unit it is', async (path, title) => {
  renderDesk(`/unite/${unit.id}${path}`, { units });
  await waitFor(() => expect(document.title).toBe(title));
});

it('builds nothing where there is nothing, and says so', async () => {
  const { user } = renderDesk(`/unite/${secondUnit.id}${monday}`, { units, count: 4 });
  await user.click(await screen.findByRole('button', { name: 'Construire la journée' }));
  expect(await screen.findByText(/il n’y a rien à construire/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Construire' })).toBeDisabled();
});

it('says which unit is built', async () => {
  const { user } = renderDesk(`/unite/${unit.id}${monday}`, { units, count: 4 });
  await user.click(await screen.findByRole('button', { name: 'Construire la journée' }));
  expect(await screen.findByRole('dialog', { name: /lundi 23 novembre, Hôpital de jour de médecine$/ })).toBeVisible();
});

describe('an address without a unit', () => {
  it('leads to the remembered unit’s day, and so does the home of a secretary', async () => {
    const desk = renderDesk(monday, { units, remembered: secondUnit.id });
    await waitFor(() => expect(daysAsked(desk)).toEqual([dayOf(secondUnit.id)]));
    desk.unmount();
    const home = renderDesk('/', { units, remembered: secondUnit.id, roles: ['secretary'] });
    await waitFor(() => expect(daysAsked(home).at(-1)).toMatch(new RegExp(`^/api/units/${secondUnit.id}/days/`)));
  });

  it('asks which of several units is meant, and never takes the first', async () => {
    const desk = renderDesk(monday, { units });
    expect(await screen.findByRole('heading', { name: 'Dans quelle unité travaillez-vous\u00a0?' })).toBeVisible();
    expect(daysAsked(desk)).toEqual([]);
    await desk.user.click(screen.getByRole('button', { name: secondUnit.name }));
    await waitFor(() => expect(daysAsked(desk)).toEqual([dayOf(secondUnit.id)]));
  });

  it('asks too when the remembered unit is not one of them any more', async () => {
    renderDesk(monday, { units, remembered: laneOf('ECHO').resourceId });
    expect(await screen.findByRole('heading', { name: /Dans quelle unité/ })).toBeVisible();
  });

  it('says so where there is no unit at all, and leaves the administrator to the settings', async () => {
    const desk = renderDesk(monday, { units: [] });
    expect(await screen.findByText('Un administrateur doit d’abord en créer une.')).toBeVisible();
    desk.unmount();
    renderDesk('/', { units: [], roles: ['administrator'] });
    expect(await screen.findByRole('heading', { name: 'Paramétrage' })).toBeVisible();
  });
});

it('says that a unit in the address is unknown, with a way to each known one on the same screen', async () => {
  const desk = renderDesk(`/unite/${laneOf('ECHO').resourceId}/semaine/2026-11-23`, { units, remembered: unit.id });
  expect(await screen.findByRole('heading', { name: 'Cette unité n’existe pas' })).toBeVisible();
  expect(desk.calls.some(({ url }) => url.includes('/weeks/'))).toBe(false);
  const link = screen.getByRole('link', { name: secondUnit.name });
  expect(link.getAttribute('href')).toBe(`/unite/${secondUnit.id}/semaine/2026-11-23`);
  await desk.user.click(link);
  expect(await screen.findByRole('list', { name: 'Jours de la semaine' })).toBeVisible();
  expect(rememberedUnit()).toBe(secondUnit.id);
});

it('shows what the other unit took as occupied elsewhere, by which unit and until when, and for whom never', async () => {
  const { user } = renderDesk(`/unite/${secondUnit.id}${monday}`, { units, count: 8 });
  await screen.findByRole('region', { name: 'Couloirs de la journée' });
  await user.click(screen.getByRole('radio', { name: 'Plateaux' }));
  const lane = await screen.findByRole('group', { name: /^Rétinographe/ });
  const [taken] = within(lane).getAllByRole('img');
  expect(taken?.getAttribute('aria-label')).toMatch(
    /^Rétinographe, occupé ailleurs\u00a0: Hôpital de jour de médecine, \d+\sh/,
  );
  expect(screen.getByText('occupé ailleurs')).toBeVisible();
  const all = within(screen.getByRole('region', { name: 'Couloirs de la journée' })).getAllByRole('img');
  expect(all.map(({ tabIndex }) => tabIndex)).toEqual([0, ...all.slice(1).map(() => -1)]);
  all[0]?.focus();
  expect((await screen.findByRole('tooltip')).textContent).toMatch(/Hôpital de jour de médecine, \d+\sh/);
  await user.keyboard('{ArrowRight}');
  expect(all[1]).toHaveFocus();
  expect(document.body.textContent).not.toMatch(/ABRIVELLE|BASTOURAC/);
});

it('says the same under the list', async () => {
  const { user } = renderDesk(`/unite/${secondUnit.id}${monday}`, { units, count: 8 });
  await screen.findByRole('region', { name: 'Couloirs de la journée' });
  await user.click(screen.getByRole('radio', { name: 'Liste' }));
  const table = await screen.findByRole('table', { name: 'Occupé ailleurs' });
  const words = within(table).getByText('Rétinographe').closest('tr')?.textContent;
  expect(words).toMatch(/^Rétinographe\d+\sh.*\s–\s\d+\sh.*Hôpital de jour de médecine$/);
  expect(document.body.textContent).not.toMatch(/ABRIVELLE|BASTOURAC/);
});

it('prints of what others took only what the unit’s own visits stand on, and counts the rest', async () => {
  renderDesk(`/unite/${secondUnit.id}${monday}`, { units, count: 8 });
  expect(await screen.findByText(/^\d+ autres ressources sont prises par d’autres unités/)).toBeInTheDocument();
  expect(screen.queryByRole('table', { name: 'Occupé ailleurs', hidden: true })).toBeNull();
  expect(screen.queryByText(/évènement/)).toBeNull();
});

describe('the requests and the reports of a unit', () => {
  it.each([
    ['/demandes', 'Demandes', 'requests?unitId='],
    ['/comptes-rendus', 'Comptes rendus', 'reports/pending?unitId='],
  ])(
    '%s names the unit in its address, and a tab keeps it when another unit is worked in',
    async (path, name, asked) => {
      const desk = renderDesk(`/unite/${unit.id}${path}`, { units, remembered: secondUnit.id, roles: ['physician'] });
      expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(`/unite/${unit.id}${path}`);
      await waitFor(() => expect(desk.calls.some(({ url }) => url.includes(`${asked}${unit.id}`))).toBe(true));
      expect(desk.calls.some(({ url }) => url.includes(secondUnit.id))).toBe(false);
      expect(rememberedUnit()).toBe(unit.id);
    },
  );

  it('lead from an address that names none to the unit worked in', async () => {
    const desk = renderDesk('/comptes-rendus', { units, remembered: secondUnit.id, roles: ['physician'] });
    await waitFor(() =>
      expect(desk.calls.some(({ url }) => url.includes(`pending?unitId=${secondUnit.id}`))).toBe(true),
    );
  });

  it('opens a linked request where it stands, and says so', async () => {
    const request = aRequest(1);
    renderDesk(`/unite/${secondUnit.id}/demandes?demande=${request.id}`, { units, roles: ['secretary'] });
    expect(
      await screen.findByText(/^Cette demande est adressée à l’unité «.Hôpital de jour de médecine.»/),
    ).toBeVisible();
    expect(await screen.findByRole('region', { name: request.patient.displayName })).toBeVisible();
    expect(rememberedUnit()).toBe(unit.id);
  });

  it('says that a linked request does not exist', async () => {
    const { user } = renderDesk(`/unite/${unit.id}/demandes?demande=${idOf('request', 999)}`, { units });
    expect(await screen.findByText('Cette demande n’existe pas dans cet établissement.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Voir les demandes de l’unité' }));
    expect(screen.queryByText('La demande de ce lien ne s’ouvre pas')).toBeNull();
  });
});
