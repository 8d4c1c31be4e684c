export interface SearchedPatient {
  /** Lower case, without accents, longest first. */
  readonly words: readonly string[];
  readonly birthDate: string | null;
  /** Beginning of an IPP, or of a telephone number. */
  readonly number: string | null;
}

const isoDate = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/;
const frenchDate = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])/;

function dateIn(text: string): { date: string; rest: string } | undefined {
  const iso = isoDate.exec(text);
  const french = iso ? null : frenchDate.exec(text);
  const found = iso ?? french;
  if (!found) return undefined;
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [french?.[3], french?.[2], french?.[1]];
  const date = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date || Number(year) < 1850) return undefined;
  return { date, rest: text.replace(found[0], ' ') };
}

const plain = (text: string) =>
  text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '');

/** What is typed into the one search field: names in any order, a birth date (`JJ/MM/AAAA` or ISO), an IPP, a telephone number, or several of these. */
export function readSearch(typed: string): SearchedPatient {
  const dated = dateIn(typed);
  const pieces = (dated?.rest ?? typed).split(/\s+/).filter(Boolean);
  const numbers = pieces.filter((piece) => /\d/.test(piece));
  const words = pieces
    .filter((piece) => !/\d/.test(piece))
    .flatMap((piece) => plain(piece).split(/[^\p{L}]+/u))
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
