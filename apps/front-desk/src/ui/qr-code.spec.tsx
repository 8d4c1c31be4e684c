import { render, screen } from '@testing-library/react';
import QrCode from './qr-code';

const marks = (text: string): string => {
  const view = render(<QrCode text={text} label="un carré" />);
  const path = screen.getByRole('img', { name: 'un carré' }).querySelector('path')?.getAttribute('d') ?? '';
  view.unmount();
  return path;
};

it('draws its three corners seven wide, four away from the edge, and nothing outside them', () => {
  const path = marks('otpauth://totp/Diurne:medecin?secret=GEZDGNBVGY3TQOJQ&issuer=Diurne');
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x},${y}`));
  for (let at = 4; at < 11; at++) expect([at, dark.has(`${at},4`), dark.has(`4,${at}`)]).toEqual([at, true, true]);
  expect(['11,4', '4,11', '5,5', '3,4', '4,3'].filter((at) => dark.has(at))).toEqual([]);
});

it('is another square for another text', () => {
  expect(marks('otpauth://totp/Diurne:medecin?secret=A')).not.toBe(marks('otpauth://totp/Diurne:medecin?secret=B'));
});
