import { cursorAfter, entryBefore, pageOf } from './page-cursor';

const id = '0190d2c4-7c1e-7a55-9e1b-2f6a51f0c3aa';

it('names the entry before it, without saying so', () => {
  expect(cursorAfter(id)).toMatch(/^[\w-]{22}$/);
  expect(entryBefore(cursorAfter(id))).toBe(id);
});

it('is made of whatever somebody sends, and then names nobody', () => {
  for (const made of ['_'.repeat(22), '-'.repeat(22), 'a'])
    expect(entryBefore(made)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

it('is there as long as something follows', () => {
  expect(pageOf([{ id }], 1)).toEqual({ page: [{ id }], next: null });
  expect(pageOf([{ id }, { id: 'x' }], 1)).toEqual({ page: [{ id }], next: cursorAfter(id) });
  expect(pageOf([], 1)).toEqual({ page: [], next: null });
});
