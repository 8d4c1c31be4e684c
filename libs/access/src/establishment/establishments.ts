import { audit, type Database } from '@diurne/database';
import { territoryOfZone } from '@diurne/time';
import { accountWithLogin, establishmentsByAge, insertEstablishment } from './establishments.statements';

export interface EstablishmentToOpen {
  readonly name: string;
  readonly finess: string;
  readonly timeZone: string;
}

/** Oldest first. */
export function listEstablishments(database: Database): Promise<{ id: string; name: string }[]> {
  return database.beforeEstablishment(establishmentsByAge);
}

/** Before anyone is there to act: its first account is opened next. Returns its id. */
export async function openEstablishment(database: Database, asked: EstablishmentToOpen, at: Date): Promise<string> {
  const [row] = await database.beforeEstablishment(insertEstablishment, [
    asked.name,
    asked.finess,
    asked.timeZone,
    territoryOfZone(asked.timeZone),
  ]);
  if (!row) throw new Error('the establishment was not written');
  await database.transact({ establishmentId: row.id, accountId: null }, (tx) =>
    audit(tx, at, { action: 'establishment-opened', subjectKind: 'establishment', subjectId: row.id }),
  );
  return row.id;
}

/** A login is one for the whole server. */
export async function isLoginTaken(database: Database, login: string): Promise<boolean> {
  const taken = await database.beforeEstablishment(accountWithLogin, [login.trim().toLowerCase()]);
  return taken.length > 0;
}
