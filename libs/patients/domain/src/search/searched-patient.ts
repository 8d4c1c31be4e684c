import { folded } from '@diurne/text';
import { civilDate, readTypedDate } from '@diurne/time';

export interface SearchedPatient {
  /** Lower case, without accents, longest first. */
  readonly words: readonly string[];
  readonly birthDate: string | null;
  /** Beginning of an IPP, or of a telephone number. */
  readonly number: string | null;
}

/** Whoever is not born yet is simply not found. */
const farAhead = civilDate('2199-12-31');
/** With four digits for the year: with two, nothing tells a date from the beginning of a number. */
const typedDate = /(?<![\d/.-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}(?:19|20)\d{2})(?![\d/-])/;

function dateIn(text: string): { date: string; rest: string } | undefined {
  const found = typedDate.exec(text)?.[0];
  if (found === undefined) return undefined;
  const read = readTypedDate(found, { today: farAhead, birth: true });
  return read.ok ? { date: read.date, rest: text.replace(found, ' ') } : undefined;
}

/** What is typed into the one search field: names in any order, a birth date (`JJ/MM/AAAA`, `JJMMAAAA` or ISO), an IPP, a telephone number, or several of these. */
export function readSearch(typed: string): SearchedPatient {
  const dated = dateIn(typed);
  const pieces = (dated?.rest ?? typed).split(/\s+/).filter(Boolean);
  const numbers = pieces.filter((piece) => /\d/.test(piece));
  const words = pieces
    .filter((piece) => !/\d/.test(piece))
    .flatMap((piece) => folded(piece).split(/[^\p{L}]+/u))
    .filter(Boolean);
  const digitsOnly = numbers.every((piece) => /^[\d.+()-]+$/.test(piece));
  const number =
    numbers.length === 0
      ? null
      : digitsOnly
        ? numbers.join('').replace(/[^\d]/g, '')
        : (numbers[0] ?? '').replace(/[^0-9A-Za-z-]/g, '');
  return {
    words: [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 6),
    birthDate: dated?.date ?? null,
    number: number || null,
  };
}
