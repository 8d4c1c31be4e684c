import { closedList } from './closed-list';
import { plainText, plainWords } from './plain-words';
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

/** How what never counts begins, however it goes on: « prise de sang à jeun », « AMI 4 », « ECG avant sortie ». */
const beginnings: readonly (readonly [Technique, readonly string[]])[] = [
  ['electrocardiographie', ['ecg', 'electrocardiogramme', 'electrocardiographie']],
  ['biologie', ['biologie', 'bilan biologique', 'bilan sanguin', 'gaz sang', 'analyse sang', 'analyse biologique']],
  ['prelevement', ['prise sang', 'prelevement', 'ponction veineuse']],
  ['acte-medico-infirmier', ['ami', 'acte medico infirmier', 'acte infirmier']],
];
const guiding = /^(guidage|echoguid|echo guid|radioguid|scanoguid|reperage)|\bguidage\b/;

/** A code or known spelling, guided or not; where the list does not know the whole, how it begins says whether it never counts, or guides. */
export function techniqueOf(typed: string | undefined): Technique | undefined {
  if (typed === undefined) return undefined;
  const known = techniques.codeOf(typed);
  if (known !== undefined) return known;
  const words = plainWords(typed);
  if (guiding.test(words.join(' '))) return 'guidage';
  const under = words.findIndex((word) => word === 'sou' || word === 'echo' || word.includes('guid'));
  const act = techniques.codeOf(words.slice(0, under < 0 ? words.length : under).join(' '));
  if (act !== undefined) return act;
  return beginnings.find(([, starts]) =>
    starts.some((start) => `${words.join(' ')} `.startsWith(`${plainText(start)} `)),
  )?.[0];
}
