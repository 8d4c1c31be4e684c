import type { DayView } from '@diurne/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useDayChange } from './day-change';
import { queryKeys } from './query-keys';
import { Refusal } from './refusal';

const shown = { unitId: 'u', on: '2026-11-24' };
const dayAt = (revision: number): DayView => ({ ...shown, revision }) as unknown as DayView;

function aChange(seen: 'now' | 'whenOpened') {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(queryKeys.day(shown), dayAt(4));
  const sent: number[] = [];
  const send = (_input: string, expectedRevision: number): Promise<DayView> => {
    sent.push(expectedRevision);
    if (sent.length > 1) return Promise.resolve(dayAt(expectedRevision + 1));
    return Promise.reject(
      new Refusal({ code: 'day-changed-since', status: 412, title: 'La journée a changé' } as never),
    );
  };
  const wrapper = ({ children }: { children: ReactNode }): ReactNode => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useDayChange(shown, send, (day) => day, { seen }), { wrapper });
  return { client, sent, change: () => act(() => result.current.mutateAsync('x').catch(() => undefined)) };
}

describe('a change of a day that is read again meanwhile', () => {
  it.each([
    ['whenOpened', [4, 7]],
    ['now', [7, 7]],
  ] as const)('is sent with what its author saw, %s: %j', async (seen, revisions) => {
    const { client, sent, change } = aChange(seen);
    client.setQueryData(queryKeys.day(shown), dayAt(7));
    await change();
    await change();
    await waitFor(() => {
      expect(sent).toEqual(revisions);
    });
  });
});
