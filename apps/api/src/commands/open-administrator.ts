import {
  isLoginTaken,
  listEstablishments,
  OpenAccount,
  openEstablishment,
  type PasswordHasher,
  PostgresAccountBook,
  requireStrongPassword,
} from '@diurne/access';
import { type Database } from '@diurne/database';
import { parseFiness } from '@diurne/identifiers';
import { isTimeZone } from '@diurne/time';
import { CommandRefused } from './command-refused';

export interface AskedAdministrator {
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  /** Name of the establishment to open, or to choose where there are several. */
  readonly establishment: string | undefined;
  readonly finess: string | undefined;
  readonly timeZone: string;
}

interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly opened: boolean;
}

/** Checked as a whole before anything is written. @throws CommandRefused | PasswordTooWeak | LoginTaken */
export async function openAdministrator(
  database: Database,
  passwords: PasswordHasher,
  asked: AskedAdministrator,
  at: Date,
): Promise<{ establishmentName: string; opened: boolean }> {
  requireStrongPassword(asked.password, asked.login.trim().toLowerCase());
  if (await isLoginTaken(database, asked.login))
    throw new CommandRefused('Cet identifiant est déjà pris. Choisissez-en un autre.');
  const chosen = await chooseEstablishment(database, asked, at);
  const account = {
    login: asked.login,
    displayName: asked.displayName.trim(),
    password: asked.password,
    oneTimeUntil: null,
    roles: ['administrator'] as const,
    resourceId: null,
    rpps: null,
  };
  const opening = new OpenAccount(new PostgresAccountBook(database), passwords);
  await opening.run({ establishmentId: chosen.id, accountId: null }, account, at);
  return { establishmentName: chosen.name, opened: chosen.opened };
}

async function chooseEstablishment(database: Database, asked: AskedAdministrator, at: Date): Promise<Chosen> {
  const standing = await listEstablishments(database);
  const named = standing.find(({ name }) => name === asked.establishment);
  if (named) return { ...named, opened: false };
  if (asked.establishment === undefined && standing.length === 1 && standing[0])
    return { ...standing[0], opened: false };
  if (asked.establishment === undefined && standing.length > 1)
    throw new CommandRefused(
      `Plusieurs établissements : nommez-le avec --establishment. Existants : ${standing.map(({ name }) => name).join(', ')}.`,
    );
  if (!asked.establishment?.trim() || !asked.finess)
    throw new CommandRefused(
      'Aucun établissement de ce nom : donnez --establishment NOM et --finess NUMÉRO pour le créer.',
    );
  const finess = parseFiness(asked.finess);
  if (!finess.ok)
    throw new CommandRefused('Le numéro FINESS n’est pas correct : 9 caractères, dont la clé. Relisez-le.');
  if (!isTimeZone(asked.timeZone))
    throw new CommandRefused('Fuseau horaire inconnu : donnez un nom comme Europe/Paris ou Indian/Reunion.');
  const name = asked.establishment.trim();
  const id = await openEstablishment(database, { name, finess: finess.value, timeZone: asked.timeZone }, at);
  return { id, name, opened: true };
}
