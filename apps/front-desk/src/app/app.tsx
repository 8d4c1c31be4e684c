import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Providers } from './providers';
import { router } from './router';

export function App(): ReactNode {
  return <Providers><RouterProvider router={router} /></Providers>;
}
