import { notifications } from '@mantine/notifications';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { routes } from '../app/app-routes';
import { Providers } from '../app/providers';
import { createQueryClient } from '../http/query-client';
import { rememberUnit } from '../unit/remembered-unit';
import { mockApi, type MockStart } from './mock/mock-api';

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
export interface Desk extends RenderResult {
  readonly user: UserEvent;
  readonly calls: readonly { readonly method: string; readonly url: string; readonly body: unknown }[];
}

/** The whole desk at an address, before an API in memory; `answer` may take a call before it gets there. */
export function renderDesk(
  path: string,
  options: MockStart & {
    /** The unit that this browser remembers. */
    readonly remembered?: string;
    readonly answer?: (url: string, init?: RequestInit) => Response | undefined;
  } = {},
): Desk {
  notifications.clean();
  window.localStorage.clear();
  if (options.remembered !== undefined) rememberUnit(options.remembered);
  const server: Fetch = mockApi(options);
  const calls: { method: string; url: string; body: unknown }[] = [];
  globalThis.fetch = (async (input: unknown, init?: RequestInit) => {
    const url = String(input);
    calls.push({
      method: init?.method ?? 'GET',
      url,
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    return options.answer?.(url, init) ?? server(url, init);
  }) as typeof fetch;
  const client = createQueryClient();
  client.setDefaultOptions({
    ...client.getDefaultOptions(),
    queries: { ...client.getDefaultOptions().queries, retry: false },
  });
  const shown = render(
    <Providers client={client} env="test">
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
    </Providers>,
  );
  return { ...shown, user: userEvent.setup({ delay: null }), calls };
}

/** A refusal as the API sends one. */
export const problem = (
  status: number,
  code: string,
  detail: string,
  violations?: readonly { readonly code: string; readonly message: string }[],
): Response =>
  new Response(
    JSON.stringify({
      type: `urn:diurne:problem:${code}`,
      title: code,
      status,
      code,
      detail,
      ...(violations === undefined
        ? {}
        : { violations: violations.map((one) => ({ ...one, steps: [], visits: [], resources: [] })) }),
    }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
