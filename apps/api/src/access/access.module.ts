import { Module } from '@nestjs/common';
import {
  AccountBook,
  CorrectAccount,
  ChangePassword,
  EnrolSecondFactor,
  GiveCode,
  KeptSecrets,
  KeepAccount,
  ListAccounts,
  OpenAccount,
  OwnPassword,
  PlaceAccount,
  PasswordHasher,
  PostgresAccountBook,
  PostgresTerritoryBook,
  ResetPassword,
  SecondFactors,
  SetTerritory,
  SignIn,
  SignOut,
  TerritoryBook,
  UserSessions,
} from '@diurne/access';
import { Database, ProcessClock, sealingKeyOf } from '@diurne/database';
import type { Environment } from '../config/environment';
import { ENTRANCE, ENVIRONMENT } from '../config/foundation.module';
import { EstablishmentController } from './establishment.controller';
import { ManageAccountsController } from './manage-accounts.controller';
import { SecondFactorController } from './second-factor.controller';
import { SignInController } from './sign-in.controller';

const idleMinutes = 60;

@Module({
  controllers: [SignInController, SecondFactorController, ManageAccountsController, EstablishmentController],
  providers: [
    { provide: PasswordHasher, useFactory: () => new PasswordHasher() },
    {
      provide: UserSessions,
      useFactory: (database: Database, { sessionHours, demo }: Environment) =>
        new UserSessions(database, { hours: sessionHours, idleMinutes, demoAllowed: demo }),
      inject: [ENTRANCE, ENVIRONMENT],
    },
    {
      provide: SignIn,
      useFactory: (database: Database, passwords: PasswordHasher, sessions: UserSessions, { demo }: Environment) =>
        new SignIn(database, passwords, sessions, demo),
      inject: [ENTRANCE, PasswordHasher, UserSessions, ENVIRONMENT],
    },
    {
      provide: SignOut,
      useFactory: (database: Database, sessions: UserSessions) => new SignOut(database, sessions),
      inject: [ENTRANCE, UserSessions],
    },
    { provide: AccountBook, useFactory: (database: Database) => new PostgresAccountBook(database), inject: [Database] },
    {
      provide: TerritoryBook,
      useFactory: (database: Database) => new PostgresTerritoryBook(database),
      inject: [Database],
    },
    {
      provide: SetTerritory,
      useFactory: (book: TerritoryBook) => new SetTerritory(book),
      inject: [TerritoryBook],
    },
    { provide: SecondFactors, useFactory: (database: Database) => new SecondFactors(database), inject: [Database] },
    {
      provide: EnrolSecondFactor,
      useFactory: (database: Database, passwords: PasswordHasher, secrets: KeptSecrets) =>
        new EnrolSecondFactor(database, new OwnPassword(database, passwords), secrets),
      inject: [Database, PasswordHasher, KeptSecrets],
    },
    {
      provide: GiveCode,
      useFactory: (database: Database, clock: ProcessClock, secrets: KeptSecrets) =>
        new GiveCode(database, clock.world, secrets),
      inject: [Database, ProcessClock, KeptSecrets],
    },
    {
      provide: KeptSecrets,
      useFactory: ({ sealingKeyFile }: Environment) => new KeptSecrets(sealingKeyOf(sealingKeyFile)),
      inject: [ENVIRONMENT],
    },
    { provide: KeepAccount, useFactory: (database: Database) => new KeepAccount(database), inject: [Database] },
    { provide: PlaceAccount, useFactory: (database: Database) => new PlaceAccount(database), inject: [Database] },
    {
      provide: ResetPassword,
      useFactory: (database: Database, passwords: PasswordHasher) => new ResetPassword(database, passwords),
      inject: [Database, PasswordHasher],
    },
    {
      provide: ChangePassword,
      useFactory: (database: Database, passwords: PasswordHasher) => new ChangePassword(database, passwords),
      inject: [Database, PasswordHasher],
    },
    { provide: ListAccounts, useFactory: (accounts: AccountBook) => new ListAccounts(accounts), inject: [AccountBook] },
    {
      provide: CorrectAccount,
      useFactory: (accounts: AccountBook) => new CorrectAccount(accounts),
      inject: [AccountBook],
    },
    {
      provide: OpenAccount,
      useFactory: (accounts: AccountBook, passwords: PasswordHasher) => new OpenAccount(accounts, passwords),
      inject: [AccountBook, PasswordHasher],
    },
  ],
  exports: [UserSessions, SecondFactors],
})
export class AccessModule {}
