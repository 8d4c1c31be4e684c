import { parseArgs } from 'node:util';
import { applicationDataSource, Database } from '@diurne/database';
import { accessEntities, PasswordHasher, PasswordTooWeak, LoginTaken } from '@diurne/access';
import { clockOf } from '../config/clock';
import { administratorPasswordOfProcess, environmentOfProcess } from '../config/environment';
import { CommandRefused } from './command-refused';
import { openAdministrator } from './open-administrator';
import { askPassword } from './ask-password';

const usage = `Usage: create-administrator --login LOGIN --name "NOM Prénom" [--establishment "NOM" --finess NUMÉRO --time-zone Europe/Paris]
Le mot de passe est lu dans ADMINISTRATOR_PASSWORD, sinon demandé. / The password is read from ADMINISTRATOR_PASSWORD, else asked for.`;

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        login: { type: 'string' },
        name: { type: 'string' },
        establishment: { type: 'string' },
        finess: { type: 'string' },
        'time-zone': { type: 'string', default: 'Europe/Paris' },
      },
    }).values;
  } catch (error) {
    throw new CommandRefused(`${error instanceof Error ? error.message : ''}\n${usage}`);
  }
}

/** Opens the first account of an establishment, and the establishment itself when there is none yet. */
export async function createAdministrator(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (!given.login?.trim() || !given.name?.trim()) throw new CommandRefused(usage);
  const environment = environmentOfProcess();
  const { databaseUrl, publicUrl, port } = environment;
  const password = administratorPasswordOfProcess() ?? (await askPassword('Mot de passe (12 caractères au moins) : '));
  const source = await applicationDataSource(databaseUrl, accessEntities, 2).initialize();
  try {
    const { establishmentName, opened } = await openAdministrator(
      new Database(source),
      new PasswordHasher(),
      {
        login: given.login,
        displayName: given.name,
        password,
        establishment: given.establishment,
        finess: given.finess,
        timeZone: given['time-zone'],
      },
      clockOf(environment)(),
    );
    process.stdout
      .write(`${opened ? `Établissement créé : ${establishmentName}.\n` : ''}Administrateur créé : ${given.login.trim().toLowerCase()} (${establishmentName}).
Ensuite : connectez-vous sur ${publicUrl ?? `http://localhost:${port}`}, créez l’unité, ses ressources et ses parcours, puis les comptes.\n`);
  } catch (error) {
    if (error instanceof PasswordTooWeak || error instanceof LoginTaken) throw new CommandRefused(error.message);
    throw error;
  } finally {
    await source.destroy();
  }
}
