import { onlineManager, QueryClient, useQuery } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Providers } from '../app/providers';
import { unreachable } from '../http/refusal';
import { ServerState } from './server-state';

function Asked({ ask }: { readonly ask: () => Promise<string> }): ReactNode {
  const query = useQuery({ queryKey: ['asked'], queryFn: ask, retry: false });
  return <ServerState query={query}>{(words) => <p>{words}</p>}</ServerState>;
}
const show = (ask: () => Promise<string>): void =>
  void render(
    <Providers client={new QueryClient()} env="test">
      <Asked ask={ask} />
    </Providers>,
  );
afterEach(() => {
  onlineManager.setOnline(true);
  jest.useRealTimers();
});

it('says that the network is cut and what to do, and shows what was asked for as soon as it is back', async () => {
  onlineManager.setOnline(false);
  show(() => Promise.resolve('la journée'));
  expect(await screen.findByText('Réseau coupé')).toBeVisible();
  expect(screen.getByText(/Gardez cette page ouverte/)).toBeVisible();
  act(() => onlineManager.setOnline(true));
  expect(await screen.findByText('la journée')).toBeVisible();
});

it('asks a server that did not answer again by itself', async () => {
  jest.useFakeTimers();
  const ask = jest.fn<Promise<string>, []>().mockRejectedValueOnce(unreachable()).mockResolvedValue('la journée');
  show(ask);
  await act(() => jest.advanceTimersByTimeAsync(100));
  expect(screen.getByText(/Nouvel essai automatique/)).toBeVisible();
  await act(() => jest.advanceTimersByTimeAsync(6000));
  expect(screen.getByText('la journée')).toBeVisible();
});
