import { screen, waitFor, within } from '@testing-library/react';
import { renderDesk, type Desk } from '../../testing/render-desk';

const open = (path = '/facturation?du=2026-11-23&au=2026-11-23'): Desk =>
  renderDesk(path, { roles: ['dim'], count: 6 });
const rows = async (): Promise<HTMLElement[]> => {
  await screen.findAllByRole('button', { name: 'Pourquoi' }, { timeout: 20_000 });
  return screen.getAllByRole('row').slice(1);
};
const posts = ({ calls }: Desk) => calls.filter(({ method }) => method === 'POST');
const asked = ({ calls }: Desk) => calls.filter(({ url }) => url.includes('/billing/visits?')).at(-1)?.url ?? '';

describe('the DIM’s list', () => {
  it('is where the DIM begins, and says of each visit its class, what holds it and who released it', async () => {
    open('/');
    const [held, transfer, ready, released, planned] = await rows();
    expect(held?.textContent).toContain('HDJ · 4 tracées');
    expect(within(held!).getAllByRole('listitem')).toHaveLength(2);
    expect(held?.textContent).toContain('Le compte rendu n’est pas signé.');
    expect(within(held!).queryByRole('button', { name: 'Libérer' })).toBeNull();
    expect(within(transfer!).getByRole('button', { name: 'Libérer' })).toBeVisible();
    expect(ready?.textContent).toContain('prête');
    expect(released?.textContent).toMatch(/Libérée par DIM Essai, mardi 24 novembre/);
    expect(planned?.textContent).not.toContain('signé');
    expect(within(planned!).queryByRole('button', { name: 'Libérer' })).toBeNull();
    expect(within(held!).getByRole('link').getAttribute('href')).toMatch(/\/jour\/2026-11-23\?venue=/);
    expect(screen.getByText(/5 venues, 2 à régulariser/).textContent).toMatch(
      /Tracé\u00a0: HDJ, GHS plein 4\. Prévu, pas encore venu ou sorti\u00a0: HDJ, GHS plein 1\./,
    );
    expect(screen.getByRole('link', { name: 'Facturation' }).getAttribute('aria-current')).toBe('page');
  });

  it('opens by keyboard what a class rests on, with grounds, author, hour and the codes of the RUM', async () => {
    const desk = open();
    const why = within((await rows())[0]!).getByRole('button', { name: 'Pourquoi' });
    why.focus();
    await desk.user.keyboard('{Enter}');
    expect(why.getAttribute('aria-expanded')).toBe('true');
    const detail = document.getElementById(why.getAttribute('aria-controls') ?? '');
    expect(detail?.textContent).toContain('Contexte patient · état grabataire');
    expect(detail?.textContent).toContain('Transferts à deux soignants.');
    expect(detail?.textContent).toContain('Dr CASTELVIAL Rémi');
    expect(detail?.textContent).toContain('interventions B');
    expect(screen.getByText('Transferts à deux soignants.').className).toContain('no-print');
  });

  it('is filtered, exported and turned page by page as the address says', async () => {
    const desk = open();
    await rows();
    expect(screen.getByRole('link', { name: 'Exporter (CSV)' }).getAttribute('href')).toBe(
      '/api/billing/visits.csv?from=2026-11-23&to=2026-11-23',
    );
    await desk.user.click(screen.getByRole('button', { name: 'Page 2' }));
    await waitFor(() => expect(asked(desk)).toContain('page=2'));
    await desk.user.click(screen.getByRole('combobox', { name: 'État' }));
    await desk.user.click(await screen.findByRole('option', { name: 'prête' }));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(asked(desk)).toMatch(/state=ready.*page=1/);
    await desk.user.click(screen.getByRole('combobox', { name: 'État' }));
    await desk.user.click(await screen.findByRole('option', { name: 'libérée' }));
    await waitFor(async () => expect((await rows())[0]?.textContent).toContain('Libérée par'));
    expect(await rows()).toHaveLength(1);
  });

  it('releases a visit with the class on the screen; a transfer asks why, and so does taking back', async () => {
    const desk = open();
    const act = async (row: number, button: string): Promise<HTMLElement> => {
      await desk.user.click(within((await rows())[row]!).getByRole('button', { name: button }));
      return screen.findByRole('dialog');
    };
    const ready = await act(2, 'Libérer');
    expect(within(ready).queryByRole('textbox')).toBeNull();
    await desk.user.click(within(ready).getByRole('button', { name: 'Libérer' }));
    await screen.findByText('Venue libérée');
    const transfer = await act(1, 'Libérer');
    await desk.user.click(within(transfer).getByRole('button', { name: 'Libérer' }));
    expect(await within(transfer).findByText('Écrivez la raison.')).toBeVisible();
    await desk.user.type(within(transfer).getByRole('textbox', { name: 'Raison' }), 'Vu.');
    await desk.user.click(within(transfer).getByRole('button', { name: 'Libérer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const back = await act(3, 'Reprendre');
    await desk.user.type(within(back).getByRole('textbox', { name: 'Raison' }), 'Erreur.');
    await desk.user.click(within(back).getByRole('button', { name: 'Reprendre' }));
    await screen.findByText('Venue reprise');
    const seen = { gradingClass: 'fullStay', count: 4 };
    expect(posts(desk).map(({ body }) => body)).toEqual([{ seen }, { seen, reason: 'Vu.' }, { reason: 'Erreur.' }]);
  });

  it('decides the regime from there', async () => {
    const desk = open();
    await desk.user.click(within((await rows())[0]!).getByRole('button', { name: 'Régime' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('Régime de la venue d’ABRIVELLE');
  });
});

it('the list is nobody else’s: no link, no page', async () => {
  renderDesk('/facturation', { roles: ['physician'], count: 2 });
  const bar = await screen.findByRole('navigation', {}, { timeout: 20_000 });
  expect(await screen.findByRole('heading', { name: /page/i })).toBeVisible();
  expect([bar.textContent?.includes('Facturation'), screen.queryByRole('search')]).toEqual([false, null]);
});

it('an empty period says what to change, and a refusal can be tried again', async () => {
  const empty = { total: 0, held: 0, classes: [], pages: 1, visits: [] };
  let refused = true;
  const { user } = renderDesk('/facturation', {
    roles: ['dim'],
    answer: (url) => {
      if (!url.includes('/billing/visits')) return undefined;
      const [status, body] = refused ? [503, { status: 503, code: 'service-unavailable' }] : [200, empty];
      return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    },
  });
  const again = await screen.findByRole('button', { name: 'Réessayer' }, { timeout: 20_000 });
  refused = false;
  await user.click(again);
  expect(await screen.findByText('Aucune venue sur cette période')).toBeVisible();
});

it('asks no period that cannot be: it says why, and waits until a date is typed to its end', async () => {
  const desk = open('/facturation?du=2026-11-23&au=2026-11-20');
  expect(await screen.findByText('La fin est avant le début')).toBeVisible();
  expect(asked(desk)).toBe('');
  const until = screen.getByLabelText('Au');
  await desk.user.clear(until);
  await desk.user.type(until, '30/12/2026');
  expect(await screen.findByText('Trente et un jours au plus')).toBeVisible();
  await desk.user.clear(until);
  await desk.user.type(until, '25/11/2026');
  await waitFor(() => expect(asked(desk)).toContain('from=2026-11-23&to=2026-11-25'));
  expect(desk.calls.filter(({ url }) => url.includes('/billing/visits?'))).toHaveLength(1);
  expect(until).toHaveValue('25/11/2026');
});
