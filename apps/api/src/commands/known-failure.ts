import { CommandRefused } from './command-refused';

const sentences: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'Le port demandé est déjà pris. Choisissez-en un autre avec PORT. / The port is in use: choose another with PORT.',
  EACCES:
    'Le port demandé est réservé au système. Choisissez-en un autre avec PORT. / The port is reserved: choose another with PORT.',
  ECONNREFUSED:
    'La base de données ne répond pas à l’adresse de DATABASE_URL. / The database does not answer at DATABASE_URL.',
  ENOTFOUND: 'Le serveur nommé par DATABASE_URL est introuvable. / The host of DATABASE_URL is not found.',
  ETIMEDOUT: 'La base de données ne répond pas à temps. / The database does not answer in time.',
  '28P01':
    'La base de données refuse le mot de passe de DATABASE_URL. / The database refuses the password of DATABASE_URL.',
  '28000': 'La base de données refuse le rôle de DATABASE_URL. / The database refuses the role of DATABASE_URL.',
  '3D000': 'La base nommée par DATABASE_URL n’existe pas. / The database of DATABASE_URL does not exist.',
  '42P01':
    'Il manque des tables : lancez d’abord la commande migrate. / Tables are missing: run the migrate command first.',
};

/** What the machine reports, as a sentence that says what to do; anything else is passed on as it is. */
export function knownFailure(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  const sentence = typeof code === 'string' && Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return sentence === undefined ? error : new CommandRefused(sentence, { cause: error });
}
