import { MantineProvider } from '@mantine/core';
import { civilDate } from '@diurne/time';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import '../app/i18n';
import { DateField } from './date-field';

const held: string[] = [];
/** As the text of an element is compared. */
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
function Field({ birth = true }: { readonly birth?: boolean }): ReactNode {
  const [value, setValue] = useState('');
  return (
    <MantineProvider env="test">
      <DateField
        label="Naissance"
        today={civilDate('2026-11-27')}
        birth={birth}
        value={value}
        onChange={(next) => {
          held.push(next);
          setValue(next);
        }}
      />
      <button type="button">ailleurs</button>
    </MantineProvider>
  );
}
async function typeDate(typed: string, birth = true) {
  const user = userEvent.setup();
  held.length = 0;
  render(<Field birth={birth} />);
  await user.type(screen.getByLabelText('Naissance'), typed);
  const whileTyping = screen.queryByText(/n’existe pas|se lit pas|à venir|trop ancienne/);
  await user.click(screen.getByRole('button', { name: 'ailleurs' }));
  return { kept: held.at(-1), shown: screen.getByLabelText<HTMLInputElement>('Naissance').value, whileTyping };
}

it.each([
  ['31/12/23', '2023-12-31', '31/12/2023', 'dimanche 31 décembre 2023, 2\u00a0ans'],
  ['311223', '2023-12-31', '31/12/2023', 'dimanche 31 décembre 2023, 2\u00a0ans'],
  ['1/2/50', '1950-02-01', '01/02/1950', 'mercredi 1er février 1950, 76\u00a0ans'],
  ['25102000', '2000-10-25', '25/10/2000', 'mercredi 25 octobre 2000, 26\u00a0ans'],
])('%s is read the day first and said back with the age', async (typed, kept, shown, words) => {
  expect(await typeDate(typed)).toMatchObject({ kept, shown });
  expect(screen.getByText(spaced(words))).toBeVisible();
});

it.each([
  ['30/02/1980', 'Le 30/02/1980 n’existe pas.'],
  ['hier', 'Cette date ne se lit pas\u00a0: tapez le jour, le mois, l’année.'],
  ['28/11/2026', 'Cette date est à venir.'],
  ['2026-11-28', 'Cette date est à venir.'],
])('%s is kept as it was typed, and refused once it is left', async (typed, reason) => {
  expect(await typeDate(typed)).toEqual({ kept: '', shown: typed, whileTyping: null });
  expect(screen.getByText(spaced(reason))).toBeVisible();
});

it('a date that is not of birth may lie ahead, and has no age', async () => {
  expect(await typeDate('15/12/26', false)).toMatchObject({ kept: '2026-12-15', shown: '15/12/2026' });
  expect(screen.getByText('mardi 15 décembre 2026')).toBeVisible();
});

it('says what its form has against a date that reads well', () => {
  render(
    <MantineProvider env="test">
      <DateField label="Au" today={civilDate('2026-11-27')} value="2026-12-23" error="La fin est avant le début" />
    </MantineProvider>,
  );
  expect(screen.getByLabelText<HTMLInputElement>('Au').value).toBe('23/12/2026');
  expect(screen.getByText('La fin est avant le début')).toBeVisible();
});
