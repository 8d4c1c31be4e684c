import type { Database } from '@diurne/database';
import type { DayHospital } from '@diurne/planning-domain/testing';
import { demoCodeWords } from './demo-second-factor';
import { anyDemo } from './demo.statements';

/** Who may sign in and how, in French, for whoever starts the demonstration; nothing where the establishment is a real one. */
export async function demoSignIns(
  database: Database,
  { accounts }: Pick<DayHospital, 'accounts'>,
  worldNow: Date,
): Promise<string> {
  const [demo] = await database.beforeEstablishment(anyDemo);
  if (!demo) return '';
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  const width = Math.max(...accounts.map(({ login }) => login.length));
  return [
    `Comptes, mot de passe ${passwords.join(' ou ')} :`,
    ...accounts.map(({ login, displayName }) => `  ${login.padEnd(width)}  ${displayName}`),
    demoCodeWords(worldNow),
  ].join('\n');
}
