import { PasswordTooWeak } from '../access-refusals';
import { isGuessedFirst } from './guessed-first';

const commonStems = [
  'motdepasse',
  'password',
  'azerty',
  'qwerty',
  'hopital',
  'bonjour',
  'administrateur',
  'administrator',
  'diurne',
  '123456789',
  'abcdefgh',
];
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Length first (ANSSI and CNIL: 12 characters where attempts are limited), and nothing that is guessed first. @throws PasswordTooWeak */
export function requireStrongPassword(password: string, login: string): void {
  const written = plain(password);
  if ([...password].length < 12) throw new PasswordTooWeak('au moins 12 caractères');
  if (new Set(written).size < 6) throw new PasswordTooWeak('trop de caractères répétés');
  if (login.length >= 3 && written.includes(plain(login))) throw new PasswordTooWeak('il contient l’identifiant');
  if (!/[a-z]/.test(written)) throw new PasswordTooWeak('il n’a aucune lettre');
  if (isGuessedFirst(written)) throw new PasswordTooWeak('il est parmi les premiers que l’on essaie');
  const rest = commonStems.reduce((text, stem) => text.replaceAll(stem, ''), written).replace(/[^a-z]/g, '');
  if (rest.length < 4 && commonStems.some((stem) => written.includes(stem)))
    throw new PasswordTooWeak('il est parmi les premiers que l’on essaie');
}
