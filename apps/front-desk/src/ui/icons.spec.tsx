import { render } from '@testing-library/react';
import { Icon } from './icons';
import drawings from './icons.tabler.json';

const pathOf = (name: keyof typeof drawings) => {
  const { container } = render(<Icon name={name} />);
  return container.querySelector('svg[aria-hidden="true"] path')?.getAttribute('d');
};

it('an icon is drawn as its package draws it, under our name', () => {
  expect(pathOf('x')).toBe('M18 6L6 18M6 6l12 12');
  expect(pathOf('chevronLeft')).toBe('M0 0m15 6l-6 6l6 6');
});

it('every icon has a drawing of its own', () => {
  const paths = (Object.keys(drawings) as (keyof typeof drawings)[]).map(pathOf);
  expect(paths.filter((path) => !/^M\d/.test(path ?? ''))).toEqual([]);
  expect(new Set(paths).size).toBe(paths.length);
});
