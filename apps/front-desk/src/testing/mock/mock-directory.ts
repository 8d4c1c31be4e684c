import * as c from '@diurne/contracts';
import { idOf } from './ids';
import { on } from './mock-server';
import { correspondents } from './patient.fixture';

/** The address book and the accounts, as the API keeps them. */
export function mockDirectory(account: c.AccountView) {
  return [
    on(c.listCorrespondents, () => correspondents),
    on(c.createCorrespondent, ({ body }) => {
      const added = { ...body, id: idOf('correspondent', correspondents.length + 1), isSecure: false };
      correspondents.push(added);
      return added;
    }),
    on(c.listAccounts, () => [
      account,
      {
        ...account,
        id: idOf('account', 2),
        login: 'c.mauvezin',
        displayName: 'MAUVEZIN Claire',
        roles: ['secretary' as const],
        rpps: null,
      },
    ]),
    on(c.createAccount, ({ body }) => ({ ...account, id: idOf('account', 9), ...body })),
  ];
}
