import { screen, waitFor } from '@testing-library/react';
import { renderDesk } from '../../testing/render-desk';

const english = /\b(?:the|show|hide|toggle|clear|close|open|next|previous|remove|search|password|visibility)\b/i;

/** What a screen reader calls each thing that can be pressed. */
const nameOf = (one: HTMLElement): string =>
  one.getAttribute('aria-label') ??
  (one.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '')
    .join(' ')
    .trim();
const pressed = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('button, a[href], [role="button"]')].filter(
    (one) => one.closest('[aria-hidden="true"]') === null && one.getAttribute('tabindex') !== '-1',
  );
const nameless = (): string[] =>
  pressed()
    .filter((one) => (nameOf(one) || one.textContent.trim()) === '')
    .map((one) => one.outerHTML.slice(0, 200));
const inEnglish = (): string[] =>
  pressed()
    .map(nameOf)
    .filter((name) => english.test(name));

it.each([
  ['/connexion', { signedIn: false }],
  ['/demandes', { roles: ['secretary'] }],
  ['/jour/2026-11-23', { roles: ['secretary'] }],
  ['/jour-j/2026-11-23', { roles: ['coordinator'] }],
  ['/comptes-rendus', { roles: ['physician'] }],
  ['/parametrage/comptes', { roles: ['administrator'] }],
  ['/parametrage/absences', { roles: ['coordinator'] }],
] as const)('gives everything that can be pressed a name, in French, on %s', async (path, options) => {
  renderDesk(path, options);
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Chargement' })).toBeNull());
  await screen.findAllByRole('button');
  expect({ nameless: nameless(), inEnglish: inEnglish() }).toEqual({ nameless: [], inEnglish: [] });
});

it('names the crosses and arrows that a library draws: of a password, a chosen physician, a month', async () => {
  const { user } = renderDesk('/demandes', { roles: ['secretary'] });
  await user.click(await screen.findByRole('button', { name: 'Nouvelle demande' }));
  const [calendar] = await screen.findAllByRole('button', { name: /Choisir une date/ });
  await user.click(calendar as HTMLElement);
  expect(await screen.findByRole('button', { name: 'Mois suivant' })).toBeVisible();
  expect({ nameless: nameless(), inEnglish: inEnglish() }).toEqual({ nameless: [], inEnglish: [] });
});
