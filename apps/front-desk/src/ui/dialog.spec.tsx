import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Providers } from '../app/providers';
import { Dialog } from './dialog';

const show = (children: ReactNode): void => {
  render(
    <Providers client={new QueryClient()} env="test">
      {children}
    </Providers>,
  );
};

it('asks before what was typed is closed away, by Escape as by the cross, and goes on as it was', async () => {
  const user = userEvent.setup();
  const close = jest.fn();
  show(
    <Dialog title="Nouvelle demande" onClose={close}>
      <input aria-label="Motif" defaultValue="bilan" />
    </Dialog>,
  );
  await user.type(await screen.findByLabelText('Motif'), ' annuel');
  for (const leave of [
    () => user.keyboard('{Escape}'),
    () => user.click(screen.getByRole('button', { name: /^Fermer/ })),
  ]) {
    await leave();
    expect(await screen.findByText(/^Abandonner ce que vous avez saisi/)).toBeVisible();
    expect(close).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Continuer la saisie' }));
    expect(screen.getByLabelText('Motif')).toHaveValue('bilan annuel');
  }
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Abandonner' }));
  expect(close).toHaveBeenCalledTimes(1);
});

it('closes at once where nothing was typed, or what was typed is taken back', async () => {
  const user = userEvent.setup();
  const close = jest.fn();
  show(
    <Dialog title="Nouvelle demande" onClose={close}>
      <input aria-label="Motif" defaultValue="bilan" />
    </Dialog>,
  );
  await user.type(await screen.findByLabelText('Motif'), 's{Backspace}');
  await user.keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(1);
});

it('closes by Escape the innermost of two dialogs alone', async () => {
  const user = userEvent.setup();
  const outer = jest.fn();
  const inner = jest.fn();
  function TwoDialogs(): ReactNode {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <Dialog title="Dehors" onClose={outer}>
        <button type="button" onClick={() => setIsOpen(true)}>
          ouvrir
        </button>
        {isOpen && (
          <Dialog title="Dedans" onClose={inner}>
            ici
          </Dialog>
        )}
      </Dialog>
    );
  }
  show(<TwoDialogs />);
  await user.click(await screen.findByRole('button', { name: 'ouvrir' }));
  await screen.findByText('Dedans');
  await user.keyboard('{Escape}');
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([0, 1]);
});

it('leaves Escape to the menu that is open in it', async () => {
  const user = userEvent.setup();
  const close = jest.fn();
  show(
    <Dialog title="Dehors" onClose={close}>
      <button type="button" aria-expanded="true">
        Plus
      </button>
    </Dialog>,
  );
  (await screen.findByRole('button', { name: 'Plus' })).focus();
  await user.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
});
