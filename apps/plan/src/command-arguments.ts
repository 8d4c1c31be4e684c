import { CommandFailure, exitCode } from './exit-code';
import { usage } from './usage';

export interface ArgumentShape {
  /** Names of the files that the command takes, in their order. */
  readonly files: readonly string[];
  /** Options that take a value. */
  readonly options: readonly string[];
  readonly flags: readonly string[];
}
export interface CommandArguments {
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Reads `--name value`, `--name=value` and file names; anything else is refused with the usage. */
export function readArguments(given: readonly string[], shape: ArgumentShape): CommandArguments {
  const files: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (!word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [name = '', ...rest] = word.replace(/^--/, '').split('=');
    if (options.has(name) || flags.has(name)) throw refused(`l’option --${name} est donnée deux fois`);
    if (shape.flags.includes(name) && rest.length === 0) {
      flags.add(name);
      continue;
    }
    if (!shape.options.includes(name)) throw refused(`option inconnue ${word}`);
    const value = rest.length > 0 ? rest.join('=') : given[(at += 1)];
    if (value === undefined || value === '') throw refused(`l’option --${name} attend une valeur`);
    options.set(name, value);
  }
  if (files.length < shape.files.length) throw refused(`il manque ${shape.files[files.length] ?? 'un fichier'}`);
  if (files.length > shape.files.length) throw refused(`argument en trop ${files[shape.files.length] ?? ''}`);
  return { files, options, flags };
}

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly inFrench: string;
}

export function numberOption(
  { options }: CommandArguments,
  name: string,
  { least, most, whole, inFrench }: NumberRange,
): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  const pattern = whole ? /^-?\d+$/ : /^\d+(\.\d+)?$/;
  const value = Number(text);
  if (!pattern.test(text) || value < least || value > most)
    throw refused(`--${name} attend ${inFrench}, et non ${text}`);
  return value;
}

export function refused(why: string): CommandFailure {
  return new CommandFailure(exitCode.unreadable, `plan\u00a0: ${why}.\n\n${usage}`);
}
