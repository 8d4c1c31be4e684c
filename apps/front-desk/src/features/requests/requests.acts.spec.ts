import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { patientSearchQuery } from './requests.acts';

it('takes back what was asked before the last key', async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  globalThis.fetch = ((_url: unknown, init: RequestInit) => {
    signals.push(init.signal);
    return new Promise(() => undefined);
  }) as typeof fetch;
  const client = new QueryClient();
  const observer = new QueryObserver(client, patientSearchQuery('mart'));
  const leave = observer.subscribe(() => undefined);
  observer.setOptions(patientSearchQuery('marti'));
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
  leave();
  client.clear();
});
