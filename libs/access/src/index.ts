export {
  AccountUnknown,
  LoginRefused,
  LoginTaken,
  OwnAccount,
  PasswordTooWeak,
  ResourceUnknown,
  SecondFactorAsked,
  SecondFactorMissing,
  SignInBusy,
  SignInDelayed,
  UnitNotYours,
  RecordClosed,
  RecordRefused,
} from './access-refusals';
export { NumberWrong } from './account/person-refusals';
export { displayNamesOf } from './account/display-names.reading';
export { AccountBook, type AccountToOpen } from './account/account-book';
export { accessEntities } from './account/account.schema';
export { KeptAnswers, type AskedOnce, type GivenAnswer } from './kept-answer/kept-answers';
export { KeepAccount } from './account/keep-account.use-case';
export { ListAccounts } from './account/list-accounts.use-case';
export { PlaceAccount } from './account/place-account.use-case';
export { PostgresAccountBook } from './account/postgres-account-book';
export { CorrectAccount } from './account/correct-account.use-case';
export { OpenAccount, toBeChangedFrom, type NewAccount } from './account/open-account.use-case';
export {
  isLoginTaken,
  listEstablishments,
  openEstablishment,
  type EstablishmentToOpen,
} from './establishment/establishments';
export { PostgresTerritoryBook } from './establishment/postgres-territory-book';
export { SetTerritory } from './establishment/set-territory.use-case';
export { TerritoryBook, type StandingTerritory } from './establishment/territory-book';
export { AccessToRecord, recordSubjects, Sights, type RecordSubject } from './record/access-to-record';
export { BreakGlass, type GlassToBreak } from './record/break-glass.use-case';
export {
  careRelations,
  hiddenAs,
  judgeAccess,
  recordAspects,
  type CareRelation,
  type RecordAspect,
  type RecordVerdict,
} from './record/record-policy';
export { ReviewOpenings, type OpeningRow } from './record/review-openings.use-case';
export { ChangePassword } from './password/change-password.use-case';
export { ResetPassword } from './password/reset-password.use-case';
export { PasswordHasher, owaspParameters } from './password/password-hasher';
export { requireStrongPassword } from './password/password-strength';
export { EnrolSecondFactor, type Enrolment } from './second-factor/enrol.use-case';
export { KeptSecrets } from './second-factor/kept-secrets';
export { GiveCode } from './second-factor/give-code.use-case';
export { SecondFactors, type SecondFactorRule } from './second-factor/second-factors';
export { base32, stepOfCode, timeCode } from './second-factor/time-code';
export { OwnPassword } from './password/own-password';
export { SignIn, type AskedSignIn, type OpenedSession } from './sign-in/sign-in.use-case';
export { SignOut } from './sign-in/sign-out.use-case';
export {
  sessionEndedChannel,
  userSessionHash,
  UserSessions,
  type SignedIn,
  type UserSessionRules,
} from './user-session/user-sessions';
export { forgetUserSessions } from './user-session/forget-user-sessions';
