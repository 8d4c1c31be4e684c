import {
  codedStep,
  coversSpecialty,
  isMedical,
  mayPerform,
  mayPerformActs,
  professionOf,
  professions,
  specialties,
  type Profession,
  type Specialty,
} from '@diurne/grading';
import type { InputError, PathwayDefinition, PathwayStep } from '@diurne/planning-domain';
import type { KnownReferences } from '../ports/pathway-shelf';

/** Steps that would be counted for a profession or specialty which none of those whom they are given to has. By the path of the field. */
export function performersWhoMayNot(
  definition: PathwayDefinition,
  { resources }: Pick<KnownReferences, 'resources'>,
): InputError[] {
  return definition.steps.flatMap((step, index) => {
    const trades = tradesOf(step, resources);
    return trades.length === 0 ? [] : faultsOf(step, trades, `definition.steps[${index}]`);
  });
}

/** Of the professionals among whom the step's lines choose; equipment and rooms perform nothing. */
function tradesOf({ uses }: PathwayStep, resources: KnownReferences['resources']): readonly string[] {
  const fitting = resources.filter(
    ({ kind, code, trade }) =>
      kind === 'professional' &&
      uses.some(
        (use) =>
          (use.trade === undefined || use.trade === trade) && (use.codes === undefined || use.codes.includes(code)),
      ),
  );
  return [...new Set(fitting.map(({ trade }) => trade))];
}

function faultsOf(step: PathwayStep, trades: readonly string[], path: string): InputError[] {
  const named = trades.join(', ');
  const { profession, specialty } = codedStep(step);
  const own = trades.map(professionOf);
  /** What nobody claims is only refused where every trade is known to be another. */
  const mayBe = (wanted: (one: Profession) => boolean): boolean => own.some((one) => one === undefined || wanted(one));
  switch (step.category) {
    case 'notCounted':
      return [];
    case 'technicalAct':
      return mayBe(mayPerformActs) || trades.some((trade) => mayPerform(step, trade))
        ? []
        : [{ path: `${path}.uses`, message: `aucun de ces métiers ne réalise d’acte technique : ${named}` }];
    case 'medical':
    case 'paramedical':
    case 'socioEducational': {
      const fits =
        profession === undefined
          ? mayBe((one) => isMedical(one) === (step.category === 'medical'))
          : own.includes(profession);
      if (!fits)
        return [
          {
            path: `${path}.profession`,
            message: `aucun de ces métiers (${named}) n’est ${profession === undefined ? heading[step.category] : professions.wordsOf(profession)}`,
          },
        ];
      return specialty === undefined || trades.some((trade) => mayHold(trade, specialty))
        ? []
        : [{ path: `${path}.specialty`, message: `ce n’est la spécialité de personne ici (${named})` }];
    }
  }
}

const heading = { medical: 'médical', paramedical: 'paramédical', socioEducational: 'socio-éducatif' } as const;

/** A trade that names no specialty may have any: « médecin d’HDJ ». */
function mayHold(trade: string, asked: Specialty): boolean {
  const own = specialties.codeOf(trade);
  return own === undefined ? professionOf(trade) === 'medecin' : coversSpecialty(own, asked);
}
