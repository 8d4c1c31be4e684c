import { techniqueOf, techniques } from '@diurne/grading';
import type { InputError, PathwayDefinition, PathwayStep } from '@diurne/planning-domain';

/** Seven characters, and what may follow: activity, phase, extension (« DEQP003 1-0 »). */
const code = /^([A-Z]{4}\d{3})(?:[ -]?[A-Z0-9]+)*$/;

/** The seven characters that name an act of the CCAM; undefined for what is no code. */
export const ccamOf = (typed: string | undefined): string | undefined =>
  code.exec((typed ?? '').trim().toUpperCase())?.[1];

/** What is no code of the CCAM, and codes that would be two techniques. By the path of the field. */
export function faultsOfCcam({ steps }: PathwayDefinition): InputError[] {
  const said = new Map<string, string>();
  return steps.flatMap(({ ccam, technique }, index) => {
    if (ccam === undefined) return [];
    const path = `definition.steps[${index}]`;
    const act = ccamOf(ccam);
    if (act === undefined)
      return [
        {
          path: `${path}.ccam`,
          message: `code CCAM attendu, quatre lettres et trois chiffres\u00a0: «\u00a0${ccam}\u00a0» n’en est pas un`,
        },
      ];
    const own = techniqueOf(technique);
    const before = said.get(act);
    if (own === undefined || before === own) return [];
    said.set(act, before ?? own);
    return before === undefined
      ? []
      : [
          {
            path: `${path}.technique`,
            message: `l’acte ${act} est déjà, à une autre étape, la technique «\u00a0${wordsOf(before)}\u00a0»`,
          },
        ];
  });
}

const wordsOf = (technique: string): string => {
  const known = techniques.codes.find((one) => one === technique);
  return known === undefined ? technique : techniques.wordsOf(known);
};

/** As it is stored: the seven characters, where it is a code. */
export const codedCcam = ({ ccam }: PathwayStep): Pick<PathwayStep, 'ccam'> =>
  ccam === undefined ? {} : { ccam: ccamOf(ccam) ?? ccam };
