import { screen, within } from '@testing-library/react';
import { problem, renderDesk, type Desk } from '../../testing/render-desk';

const cardOf = async (name: string): Promise<HTMLElement> =>
  (await screen.findByRole('heading', { name })).closest('li') as HTMLElement;
const open = (
  role: 'wardNurse' | 'physician' = 'wardNurse',
  answer?: (url: string, init?: RequestInit) => Response | undefined,
): Desk => renderDesk('/jour-j/2026-11-23', { roles: [role], ...(answer ? { answer } : {}) });

it('records an arrival once name and birth date were both asked', async () => {
  const { user, calls } = open();
  await user.click(within(await cardOf('HAUTECLAIX Bruno')).getByRole('button', { name: 'Arrivée' }));
  const submit = await screen.findByRole('button', { name: 'Enregistrer l’arrivée' });
  await user.click(screen.getByRole('checkbox', { name: /Nom demandé/ }));
  expect(submit).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: /Date de naissance demandée/ }));
  await user.click(submit);
  expect(await screen.findByText('Arrivée de HAUTECLAIX Bruno enregistrée.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    nameAsked: true,
    birthDateAsked: true,
    confirmed: false,
  });
});

it('declares a step for someone else and says that they must confirm it', async () => {
  const { user, calls } = open();
  await user.click(within(await cardOf('CHAMPLERI Rosa')).getByRole('button', { name: 'Fait\u00a0: Cardiologue' }));
  expect(await screen.findByText(/^Cette étape relève d’un autre métier que le vôtre \(cardiologue\)/)).toBeVisible();
  expect(screen.queryByRole('radio', { name: /^moi/ })).toBeNull();
  expect(
    screen.getByText(/^(Cela comptera quand .* l’aura confirmé|.* n’a pas de compte\u00a0: cela comptera)/),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'C’est fait' }));
  expect(await screen.findByText(/^Cardiologue\s: déclaré pour .*, à confirmer (par|sur pièce)/)).toBeVisible();
  const body = calls.find((call) => call.url.endsWith('/done'))?.body as { performerId: string | null };
  expect(body.performerId).not.toBeNull();
});

it('confirms what was declared for someone, and corrects a mistake', async () => {
  const { user, calls } = open();
  const card = await cardOf('CHAMPLERI Rosa');
  await user.click(within(card).getByRole('button', { name: /Faits \(3\)/ }));
  await user.click(within(card).getByRole('button', { name: /^Confirmer/ }));
  expect(await screen.findByText(/^Confirmé\s: .*, CHAMPLERI Rosa\.$/)).toBeVisible();
  await user.click(within(card).getAllByRole('button', { name: /^Corriger/ })[0] as HTMLElement);
  const why = await screen.findByRole('textbox', { name: 'Pourquoi cette correction' });
  await user.click(screen.getByRole('radio', { name: /^Retirer/ }));
  const submit = screen.getByRole('button', { name: 'Retirer cette déclaration' });
  expect(submit).toBeDisabled();
  await user.type(why, 'mauvais patient');
  await user.click(submit);
  expect(await screen.findByText(/^Retiré\s: /)).toBeVisible();
  expect(calls.filter((call) => call.method === 'POST').map((call) => call.url.split('/').at(-1))).toEqual([
    'confirm',
    'withdraw',
  ]);
});

it('warns before a correction of what it would put before its go-ahead', async () => {
  const words = '« Perfusion » (5 h 10) sera hors feu vert.';
  const desk = open('wardNurse', (url, init) => {
    const isFirst =
      init?.method === 'POST' &&
      url.endsWith('/withdraw') &&
      !(typeof init.body === 'string' && init.body.includes('"confirmed":true'));
    return isFirst ? problem(409, 'fact-doubtful', words) : undefined;
  });
  const card = await cardOf('CHAMPLERI Rosa');
  await desk.user.click(within(card).getByRole('button', { name: /Faits \(3\)/ }));
  await desk.user.click(within(card).getAllByRole('button', { name: /^Corriger/ })[0] as HTMLElement);
  await desk.user.type(await screen.findByRole('textbox', { name: 'Pourquoi cette correction' }), 'homonyme');
  await desk.user.click(screen.getByRole('radio', { name: /^Retirer/ }));
  await desk.user.click(screen.getByRole('button', { name: 'Retirer cette déclaration' }));
  expect(await screen.findByText(words)).toBeVisible();
  await desk.user.click(screen.getByRole('button', { name: 'Retirer malgré tout' }));
  await screen.findByText(/^Retiré\s: /);
  expect(desk.calls.filter(({ url }) => url.endsWith('/withdraw')).at(-1)?.body).toEqual({
    reason: 'homonyme',
    confirmed: true,
  });
});

it('offers a correction to whom the server grants it: the ward, not a physician who neither declared nor did it', async () => {
  const { user } = open('physician');
  const card = await cardOf('CHAMPLERI Rosa');
  await user.click(within(card).getByRole('button', { name: /Faits \(3\)/ }));
  expect(within(card).getAllByText(/LORMEAU Sabine/).length).toBeGreaterThan(0);
  expect(within(card).queryByRole('button', { name: /^Corriger/ })).toBeNull();
});

it('says why a step is not done', async () => {
  const { user, calls } = open();
  const card = await cardOf('CHAMPLERI Rosa');
  await user.click(within(card).getByRole('button', { name: /^Autres actes/ }));
  await user.click((await screen.findAllByRole('menuitem', { name: /^Non fait/ }))[0] as HTMLElement);
  await user.click(await screen.findByRole('radio', { name: 'refusé par le patient' }));
  await user.click(screen.getByRole('button', { name: /^Enregistrer «/ }));
  await screen.findByText(/non fait, c’est noté/);
  expect(calls.find((call) => call.url.endsWith('/not-done'))?.body).toEqual({ why: 'refused' });
});

it('lets a secretary record arrivals and no care', async () => {
  renderDesk('/jour-j/2026-11-23', { roles: ['secretary'] });
  const arrived = within(await cardOf('HAUTECLAIX Bruno'));
  expect(arrived.getByRole('button', { name: 'Arrivée' })).toBeVisible();
  expect(within(await cardOf('CHAMPLERI Rosa')).queryByRole('button', { name: /^Fait\u00a0:/ })).toBeNull();
});

it('offers no fact of a day that is to come, and says when they are entered', async () => {
  renderDesk('/jour-j/2026-11-23', { roles: ['coordinator'], now: '2026-11-22T09:00:00.000Z' });
  await cardOf('HAUTECLAIX Bruno');
  expect(screen.getByText(/^Cette journée est à venir/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Arrivée' })).toBeNull();
});

it('names as performers only those of the trade that the server would take', async () => {
  const { user } = open();
  await user.click(within(await cardOf('CHAMPLERI Rosa')).getByRole('button', { name: 'Fait\u00a0: Cardiologue' }));
  await user.click(await screen.findByRole('combobox', { name: 'Qui' }));
  const named = (await screen.findAllByRole('option', { hidden: true })).map(({ textContent }) => textContent);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((one) => !one.endsWith(', cardiologue'))).toEqual([]);
});

it('offers to declare for somebody else only to those who run the ward', async () => {
  const { user } = renderDesk('/jour-j/2026-11-23', { roles: ['alliedProfessional'] });
  await user.click(within(await cardOf('CHAMPLERI Rosa')).getByRole('button', { name: 'Fait\u00a0: Cardiologue' }));
  expect(await screen.findByText(/^Cette étape relève d’un autre métier \(cardiologue\)/)).toBeVisible();
  expect(screen.queryByRole('radio', { name: /^moi/ })).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Qui' })).toBeNull();
  expect(screen.getByRole('button', { name: 'C’est fait' })).toBeDisabled();
});

it('asks once before somebody is noted absent, and names who it is', async () => {
  const { user, calls } = open();
  await user.click(within(await cardOf('HAUTECLAIX Bruno')).getByRole('button', { name: /^Autres actes/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Noter absent…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Noter absent\u00a0?' });
  expect(within(dialog).getByText(/HAUTECLAIX Bruno .*sexe/)).toBeVisible();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Noter absent' }));
  expect(await screen.findByText('Absence de HAUTECLAIX Bruno notée.')).toBeVisible();
});

it('groups the other acts of a patient who is here: done, not done, the rest', async () => {
  const { user } = open();
  await user.click(within(await cardOf('CHAMPLERI Rosa')).getByRole('button', { name: /^Autres actes/ }));
  const menu = await screen.findByRole('menu');
  expect([...menu.querySelectorAll('.mantine-Menu-label')].map((label) => label.textContent)).toEqual([
    'Fait',
    'Non fait',
    'Autre',
  ]);
});

it('tells a fact anew with its fields as they were told, and sends what was changed', async () => {
  const { user, calls } = open();
  const card = await cardOf('CHAMPLERI Rosa');
  await user.click(within(card).getByRole('button', { name: /Faits \(3\)/ }));
  await user.click(within(card).getAllByRole('button', { name: /^Corriger/ })[0] as HTMLElement);
  await user.type(await screen.findByRole('textbox', { name: 'Pourquoi cette correction' }), 'montre en avance');
  const submit = screen.getByRole('button', { name: 'Enregistrer la correction' });
  expect(submit).toBeDisabled();
  const hour = screen.getByLabelText('Heure réelle');
  expect((hour as HTMLInputElement).value).not.toBe('');
  await user.clear(hour);
  await user.type(hour, '8h17');
  await user.click(submit);
  expect(await screen.findByText(/^Corrigé\s: Arrivée\. L’ancienne valeur reste visible\.$/)).toBeVisible();
  expect(calls.find(({ url }) => url.endsWith('/correct'))?.body).toEqual({
    reason: 'montre en avance',
    confirmed: false,
    atMinute: 497,
  });
});
