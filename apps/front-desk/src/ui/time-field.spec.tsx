import { MantineProvider } from '@mantine/core';
import { civilDate } from '@diurne/time';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import '../app/i18n';
import { DateField } from './date-field';
import { TimeField } from './time-field';

function Form({ first, onSend }: { readonly first: string; readonly onSend: (sent: object) => void }): ReactNode {
  const [hour, setHour] = useState(first);
  const [until, setUntil] = useState('');
  return (
    <MantineProvider env="test">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend({ hour, until });
        }}
      >
        <TimeField label="Heure" value={hour} onChange={setHour} />
        <DateField label="Jusqu’au" today={civilDate('2026-11-27')} value={until} onChange={setUntil} />
        <button type="submit">Envoyer</button>
        <button type="button" onClick={() => setHour('07:05')}>
          Autre heure
        </button>
      </form>
    </MantineProvider>
  );
}
function renderForm(first = '02:10') {
  const sent = jest.fn();
  render(<Form first={first} onSend={sent} />);
  const field = screen.getByLabelText<HTMLInputElement>('Heure');
  const send = screen.getByRole('button', { name: 'Envoyer' });
  return { user: userEvent.setup(), sent, field, send };
}

it.each([
  ['0240', '02:40', '2\u00a0h\u00a040'],
  ['2h15', '02:15', '2\u00a0h\u00a015'],
  ['7 h 55', '07:55', '7\u00a0h\u00a055'],
  ['08:05', '08:05', '8\u00a0h\u00a005'],
  ['630', '06:30', '6\u00a0h\u00a030'],
])('%s over an hour that is there already is what is sent, and said back', async (typed, held, words) => {
  const { user, sent, field, send } = renderForm();
  await user.click(field);
  await user.clear(field);
  await user.type(field, typed);
  await user.click(send);
  expect(sent).toHaveBeenCalledWith({ hour: held, until: '' });
  expect(field).toHaveValue(held);
  expect(screen.getByText(words.replaceAll('\u00a0', ' '))).toBeVisible();
});

it('puts the minutes that are typed over those that were there', async () => {
  const { user, sent, field, send } = renderForm();
  await user.type(field, '40', { initialSelectionStart: 3, initialSelectionEnd: 5 });
  await user.click(send);
  expect(sent).toHaveBeenCalledWith({ hour: '02:40', until: '' });
});

it('sends nothing while an hour cannot be read: it is not the same as none', async () => {
  const { user, sent, field, send } = renderForm('');
  await user.type(field, '2:4');
  await user.click(send);
  expect(sent).not.toHaveBeenCalled();
  expect(screen.getByText(/^Cette heure ne se lit pas/)).toBeVisible();
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, '25:00');
  await user.click(send);
  expect(screen.getByText('L’heure « 25:00 » n’existe pas.')).toBeVisible();
  await user.clear(field);
  await user.click(send);
  expect(sent).toHaveBeenCalledWith({ hour: '', until: '' });
});

it('nor while a date cannot be read', async () => {
  const { user, sent, send } = renderForm();
  await user.type(screen.getByLabelText('Jusqu’au'), '31/02/2026');
  await user.click(send);
  expect(sent).not.toHaveBeenCalled();
  expect(screen.getByText('Le 31/02/2026 n’existe pas.')).toBeVisible();
});

it('shows an hour that is put in from elsewhere', async () => {
  const { user, field } = renderForm();
  await user.click(screen.getByRole('button', { name: 'Autre heure' }));
  expect(field).toHaveValue('07:05');
});
