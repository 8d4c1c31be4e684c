export {
  LoginLocked,
  LoginRefused,
  LoginTaken,
  NumberWrong,
  PasswordTooWeak,
  ResourceUnknown,
} from './access-refusals';
export { listAccounts } from './account/list-accounts.reading';
export { OpenAccount, type NewAccount } from './account/open-account.use-case';
export {
  isLoginTaken,
  listEstablishments,
  openEstablishment,
  type EstablishmentToOpen,
} from './establishment/establishments';
export { PasswordHasher, owaspParameters } from './password/password-hasher';
export { requireStrongPassword } from './password/password-strength';
export { SignIn } from './sign-in/sign-in.use-case';
export { SignOut } from './sign-in/sign-out.use-case';
export { UserSessions, type SignedIn, type UserSessionRules } from './user-session/user-sessions';
