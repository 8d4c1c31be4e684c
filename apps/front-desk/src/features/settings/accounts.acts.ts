import {
  correctAccount,
  createAccount,
  disableAccount,
  enableAccount,
  endAccount,
  listAccounts,
  openSecondFactorRule,
  resetPassword,
  resetSecondFactor,
  setAccountUnits,
  setSecondFactorRule,
  unlockAccount,
  type AccountView,
  type AnswerOf,
  type BodyInput,
  type SecondFactorRuleView,
  type WorkingUnits,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export const accountsQuery = queryOptions({
  queryKey: queryKeys.accounts,
  queryFn: ({ signal }) => call(listAccounts, { signal }),
});

function useAccountAct<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.accounts }),
  });
}

export type NewAccount = BodyInput<typeof createAccount>;
export const useCreateAccount = (): UseMutationResult<AccountView, Error, NewAccount> =>
  useAccountAct((body: NewAccount) => call(createAccount, { body }));

export type AccountCorrection = BodyInput<typeof correctAccount>;
export const useCorrectAccount = (id: string): UseMutationResult<AccountView, Error, AccountCorrection> =>
  useAccountAct((body: AccountCorrection) => call(correctAccount, { params: { id }, body }));

const plainActs = {
  disable: disableAccount,
  enable: enableAccount,
  unlock: unlockAccount,
  resetFactor: resetSecondFactor,
} as const;
export type PlainAct = keyof typeof plainActs;
export const useKeepAccount = (id: string): UseMutationResult<unknown, Error, PlainAct> =>
  useAccountAct((act: PlainAct) => call(plainActs[act], { params: { id } }));
/** Null: nobody leaves. */
export const useEndAccount = (id: string): UseMutationResult<unknown, Error, string | null> =>
  useAccountAct((on: string | null) => call(endAccount, { params: { id }, body: { on } }));
export const usePlaceAccount = (id: string): UseMutationResult<unknown, Error, WorkingUnits> =>
  useAccountAct((body: WorkingUnits) => call(setAccountUnits, { params: { id }, body }));
export type GivenPassword = AnswerOf<typeof resetPassword>;
export const useResetPassword = (id: string): UseMutationResult<GivenPassword, Error, void> =>
  useAccountAct(() => call(resetPassword, { params: { id } }));

export const secondFactorRuleQuery = queryOptions({
  queryKey: queryKeys.secondFactorRule,
  queryFn: ({ signal }) => call(openSecondFactorRule, { signal }),
});
export function useSetSecondFactorRule(): UseMutationResult<SecondFactorRuleView, Error, SecondFactorRuleView> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SecondFactorRuleView) => call(setSecondFactorRule, { body }),
    onSuccess: (rule) => client.setQueryData(queryKeys.secondFactorRule, rule),
  });
}
