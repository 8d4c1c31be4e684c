import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import '../../app/i18n';
import { GivenProducts, productsOf, type ProductForm } from './given-products';

function Form({ onSend }: { readonly onSend: (sent: object) => void }): ReactNode {
  const [lines, setLines] = useState<readonly ProductForm[]>([]);
  return (
    <MantineProvider env="test">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend(productsOf(lines));
        }}
      >
        <GivenProducts lines={lines} onChange={setLines} />
        <button type="submit">C’est fait</button>
      </form>
    </MantineProvider>
  );
}

it.each([
  ['Dose', '150 mg', { dose: '150 mg' }],
  ['Lot ou n°', 'A1234-XYZ', { lot: 'A1234-XYZ' }],
])('sends nothing of a product that has a %s and no name, and asks for it', async (field, typed, kept) => {
  const user = userEvent.setup();
  const sent = jest.fn();
  render(<Form onSend={sent} />);
  await user.click(screen.getByRole('button', { name: 'Ajouter un produit' }));
  await user.type(screen.getByLabelText(field), typed);
  await user.click(screen.getByRole('button', { name: 'C’est fait' }));
  expect(sent).not.toHaveBeenCalled();
  expect(screen.getByText('Nommez le produit')).toBeVisible();
  expect(screen.getByLabelText('Produit')).toHaveFocus();
  await user.keyboard('Infliximab');
  expect(screen.queryByText('Nommez le produit')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'C’est fait' }));
  expect(sent).toHaveBeenCalledWith([{ name: 'Infliximab', ...kept }]);
});

it('a line that was left empty is no product', async () => {
  const user = userEvent.setup();
  const sent = jest.fn();
  render(<Form onSend={sent} />);
  await user.click(screen.getByRole('button', { name: 'Ajouter un produit' }));
  await user.click(screen.getByRole('button', { name: 'C’est fait' }));
  expect(sent).toHaveBeenCalledWith([]);
});
