import { act, render, screen } from '@testing-library/react';
import { QueryClient } from '@tanstack/react-query';
import { Providers } from '../providers';
import { OfflineBand } from './offline-band';

it('promises with the network cut nothing of what is typed but what is true', () => {
  render(
    <Providers client={new QueryClient()} env="test">
      <OfflineBand />
    </Providers>,
  );
  expect(screen.queryByText(/Réseau coupé/)).toBeNull();
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByText(/rien ne s’enregistre.*Gardez cette page ouverte/)).toBeVisible();
  expect(screen.queryByText(/reste ici/)).toBeNull();
});
