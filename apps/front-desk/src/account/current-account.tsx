import { createContext, use, type ReactNode } from 'react';
import type { AccountView, Endpoint, Role } from '@diurne/contracts';

const CurrentAccount = createContext<AccountView | null>(null);

export function CurrentAccountProvider({
  account,
  children,
}: {
  readonly account: AccountView;
  readonly children: ReactNode;
}): ReactNode {
  return <CurrentAccount value={account}>{children}</CurrentAccount>;
}

/** The signed-in account. @throws outside the signed-in part of the tree. */
export function useAccount(): AccountView {
  const account = use(CurrentAccount);
  if (account === null) throw new Error('no signed-in account above this component');
  return account;
}

export function mayCall(account: { readonly roles: readonly Role[] }, endpoint: Pick<Endpoint, 'roles'>): boolean {
  return typeof endpoint.roles === 'string' || endpoint.roles.some((role) => account.roles.includes(role));
}

/** Whether the signed-in account may call this endpoint: what it may not do is not shown. */
export function useMay(endpoint: Pick<Endpoint, 'roles'>): boolean {
  return mayCall(useAccount(), endpoint);
}
