import {
  codedStep,
  coversSpecialty,
  isMedical,
  mayPerformActs,
  professionOf,
  professions,
  specialties,
} from '@diurne/grading';
import type { PathwayDefinition, PathwayStep } from '@diurne/planning-domain';
import type { KnownReferences } from '../ports/pathway-shelf';
import type { InputError } from '../refusals';

/** Steps that would be counted for a profession or specialty which none of those whom they are given to has. By the path of the field. */
export function performersWhoMayNot(definition: PathwayDefinition, { resources }: KnownReferences): InputError[] {
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
  const some = (may: (own: NonNullable<ReturnType<typeof professionOf>>) => boolean): boolean =>
    trades.some((trade) => {
      const own = professionOf(trade);
      return own !== undefined && may(own);
    });
  switch (step.category) {
    case 'notCounted':
      return [];
    case 'technicalAct':
      return some(mayPerformActs)
        ? []
        : [{ path: `${path}.uses`, message: `aucun de ces métiers ne réalise d’acte technique : ${named}` }];
    case 'medical':
    case 'paramedical':
    case 'socioEducational': {
      const fits =
        profession === undefined
          ? step.category === 'medical'
            ? some(isMedical)
            : some((own) => !isMedical(own))
          : some((own) => own === profession);
      if (!fits)
        return [
          { path: `${path}.profession`, message: `aucun de ces métiers (${named}) n’est ${wanted(step, profession)}` },
        ];
      return specialty === undefined || trades.some((trade) => mayHold(trade, specialty))
        ? []
        : [{ path: `${path}.specialty`, message: `ce n’est la spécialité de personne ici (${named})` }];
    }
  }
}

function wanted({ category }: PathwayStep, profession: ReturnType<typeof professionOf>): string {
  if (profession !== undefined) return professions.wordsOf(profession);
  return category === 'medical' ? 'médical' : 'une profession connue';
}

/** A trade that names no specialty may have any: « médecin d’HDJ ». */
function mayHold(trade: string, asked: NonNullable<ReturnType<typeof codedStep>['specialty']>): boolean {
  const own = specialties.codeOf(trade);
  return own === undefined ? professionOf(trade) === 'medecin' : coversSpecialty(own, asked);
}
