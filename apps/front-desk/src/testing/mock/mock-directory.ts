import * as c from '@diurne/contracts';
import { idOf } from './ids';
import { mockRecord } from './mock-record';
import { on } from './mock-server';
import { correspondents } from './patient.fixture';

/** The address book and the accounts, as the API keeps them. */
export function mockDirectory(account: c.AccountView) {
  const open = {
    disabled: false,
    everyUnit: true,
    unitIds: [],
    endsOn: null,
    passwordToChange: false,
    hasSecondFactor: true,
    slowedUntil: null,
  };
  let rule: c.SecondFactorRuleView = { roles: [], minutes: 60 };
  let accounts: c.ManagedAccountView[] = [
    { ...account, ...open },
    {
      ...account,
      ...open,
      id: idOf('account', 2),
      login: 'c.mauvezin',
      displayName: 'MAUVEZIN Claire',
      roles: ['secretary' as const],
      rpps: null,
      slowedUntil: '2026-11-23T09:20:00.000Z',
    },
  ];
  const change = (id: string, changed: Partial<c.ManagedAccountView>): undefined => {
    accounts = accounts.map((one) => (one.id === id ? { ...one, ...changed } : one));
  };
  return [
    on(c.listCorrespondents, () => correspondents),
    on(c.createCorrespondent, ({ body }) => {
      const added = { ...body, id: idOf('correspondent', correspondents.length + 1), isSecure: false };
      correspondents.push(added);
      return added;
    }),
    on(c.listAccounts, () => accounts),
    on(c.correctAccount, ({ params, body }) => {
      change(params.id, { ...body.now });
      return { ...account, ...body.now, id: params.id };
    }),
    on(c.createAccount, ({ body: { everyUnit: _every, unitIds: _units, password: _secret, ...body } }) => ({
      ...account,
      id: idOf('account', 9),
      ...body,
    })),
    ...mockRecord(),
    on(c.setAccountUnits, ({ params, body }) => change(params.id, body)),
    on(c.disableAccount, ({ params }) => change(params.id, { disabled: true })),
    on(c.enableAccount, ({ params }) => change(params.id, { disabled: false })),
    on(c.unlockAccount, ({ params }) => change(params.id, { slowedUntil: null })),
    on(c.endAccount, ({ params, body }) => change(params.id, { endsOn: body.on })),
    on(c.resetSecondFactor, ({ params }) => change(params.id, { hasSecondFactor: false })),
    on(c.openSecondFactorRule, () => rule),
    on(c.setSecondFactorRule, ({ body }) => (rule = body)),
    on(c.resetPassword, ({ params }) => {
      change(params.id, { passwordToChange: true });
      return { password: 'abcd-efgh-ijkm-np23', until: '2026-11-26T09:12:00.000Z' };
    }),
  ];
}
