import { closedList } from './closed-list';
import { neverCounting, neverCountingOf, spelledOut } from './never-counting';
import { plainWords } from './plain-words';
import { techniqueEntries, type TechniqueEntry } from './technique-entries';

export type Technique = keyof typeof techniqueEntries;
export const techniques = closedList<Technique>(techniqueEntries);

/** Seven characters of the code, in capitals: extension and activity say nothing of the technique. */
export const ccamCode = (typed: string | undefined): string | undefined => {
  const code = typed
    ?.replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .slice(0, 7);
  return code === '' ? undefined : code;
};

export function techniqueOfCcam(typed: string | undefined): Technique | undefined {
  const code = ccamCode(typed);
  return code === undefined
    ? undefined
    : techniques.codes.find((technique) => (techniqueEntries[technique] as TechniqueEntry).ccam?.includes(code));
}

const guiding = /^(guidage|echoguid|echo guid|radioguid|scanoguid|reperage)|\bguidage\b/;

/**
 * A code or known spelling, guided or not; where the list does not know the whole, what it begins with says whether it never counts, or guides.
 * Of several things in one text, what never counts is told only where all of them are such.
 */
export function techniqueOf(typed: string | undefined): Technique | undefined {
  if (typed === undefined) return undefined;
  const known = techniques.codeOf(typed);
  if (known !== undefined) return known;
  const parts = partsOf(typed);
  if (parts.length < 2) return techniqueOfOne(parts[0] ?? typed);
  const each = parts.map(techniqueOfOne);
  return each.every((one) => one !== undefined && (neverCounting as readonly Technique[]).includes(one))
    ? each[0]
    : undefined;
}

/** « Prise de sang et ECG », « biologie : NFS, ionogramme ». */
const partsOf = (typed: string): readonly string[] =>
  typed
    .split(/[,;:/+()]|\s(?:et|ou|puis|avec)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function techniqueOfOne(typed: string): Technique | undefined {
  const known = techniques.codeOf(typed) ?? techniqueOfCcam(typed);
  if (known !== undefined) return known;
  const words = plainWords(spelledOut(typed));
  if (guiding.test(words.join(' '))) return 'guidage';
  const under = words.findIndex((word) => word === 'sou' || word === 'echo' || word.includes('guid'));
  const act = techniques.codeOf(words.slice(0, under < 0 ? words.length : under).join(' '));
  return act ?? neverCountingOf(words);
}
