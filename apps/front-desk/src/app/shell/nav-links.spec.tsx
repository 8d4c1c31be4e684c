import { screen } from '@testing-library/react';
import { renderDesk } from '../../testing/render-desk';

const layout = (key: 'offsetTop' | 'offsetLeft' | 'offsetWidth' | 'clientWidth' | 'clientHeight') => {
  const before = Object.getOwnPropertyDescriptor(HTMLElement.prototype, key);
  const own = before ?? Object.getOwnPropertyDescriptor(Element.prototype, key);
  return {
    as: (get: (this: HTMLElement) => number) =>
      Object.defineProperty(HTMLElement.prototype, key, { configurable: true, get }),
    back: () => Object.defineProperty(HTMLElement.prototype, key, before ?? { configurable: true, ...own }),
  };
};
const top = layout('offsetTop');
const height = layout('clientHeight');
afterEach(() => {
  top.back();
  height.back();
});

/** A line that holds so many of the screens; the others wrap below it. */
function roomFor(count: number): void {
  height.as(() => 40);
  top.as(function () {
    return this.tagName === 'LI' && [...(this.parentElement?.children ?? [])].indexOf(this) >= count ? 40 : 0;
  });
}

it('folds the screens that find no room under « Plus », where each is one click away', async () => {
  roomFor(3);
  const { user } = renderDesk('/jour/2026-11-23', { roles: ['coordinator'] });
  await user.click(await screen.findByRole('button', { name: /^Plus/ }));
  expect(await screen.findByRole('menuitem', { name: /Comptes rendus/ })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: /Semaine/ })).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: /Paramétrage/ }));
  expect(await screen.findByRole('heading', { level: 1, name: /Param/ })).toBeVisible();
});

it('calls it the menu where no screen finds room beside', async () => {
  roomFor(0);
  const { user } = renderDesk('/jour/2026-11-23', { roles: ['coordinator'] });
  await user.click(await screen.findByRole('button', { name: /^Menu/ }));
  expect(await screen.findByRole('menuitem', { name: /Semaine/ })).toBeVisible();
});

it('needs no second way where all find room', async () => {
  renderDesk('/jour/2026-11-23', { roles: ['coordinator'] });
  await screen.findByRole('link', { name: /Paramétrage/ });
  expect(screen.queryByRole('button', { name: /^(Plus|Menu)/ })).toBeNull();
});
