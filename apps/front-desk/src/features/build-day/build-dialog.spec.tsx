import { QueryClient } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Providers } from '../../app/providers';
import { queryKeys } from '../../http/query-keys';
import { aBuild } from '../../testing/mock/build.fixture';
import { aDay } from '../../testing/mock/day.fixture';
import { BuildDialog } from './build-dialog';

const day = aDay('2026-11-23', 8);
const nothing = (): void => undefined;
afterEach(() => jest.useRealTimers());

it('says that it is finishing once the time that was asked is over, though the worker has said nothing since', async () => {
  jest.useFakeTimers();
  const running = aBuild(day, 'running', 4200);
  globalThis.fetch = (async () =>
    new Response(JSON.stringify(running), {
      status: 200,
      headers: { 'content-type': 'application/json' },
    })) as typeof fetch;
  const client = new QueryClient();
  client.setQueryData(queryKeys.build(running.id), running);
  render(
    <Providers client={client} env="test">
      <BuildDialog day={day} buildId={running.id} onStarted={nothing} onReady={nothing} onClose={nothing} />
    </Providers>,
  );
  await act(() => jest.advanceTimersByTimeAsync(250));
  expect(screen.getByText('Un meilleur plan existe peut-être : la recherche continue.')).toBeVisible();
  await act(() => jest.advanceTimersByTimeAsync(1000));
  expect(screen.getByText(/La recherche se termine/)).toBeVisible();
  expect(screen.queryByText(/%/)).toBeNull();
});
