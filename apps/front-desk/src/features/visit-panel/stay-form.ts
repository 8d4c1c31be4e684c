import { entryModes, icd10Shape, ndaShape, type BodyInput, type keepStayRecord } from '@diurne/contracts';
import { orNothing, refusalUnlessEmpty } from '../../ui/optional-text';

export interface StayForm {
  readonly entryMode: string;
  readonly nda: string;
  readonly main: string;
  readonly related: string;
  /** Codes with a comma or a blank between them. */
  readonly associated: string;
}
export type StayToKeep = BodyInput<typeof keepStayRecord>;

const codesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter((code) => code !== '');

/** What is sent; an emptied field is taken back. Diagnoses only by who sees them. */
export function stayOf({ entryMode, nda, main, related, associated }: StayForm, withDiagnoses: boolean): StayToKeep {
  return {
    entryMode: entryModes.find((mode) => mode === entryMode) ?? null,
    nda: orNothing(nda),
    ...(withDiagnoses
      ? {
          mainDiagnosis: orNothing(main),
          relatedDiagnosis: orNothing(related),
          associatedDiagnoses: codesIn(associated),
        }
      : {}),
  };
}

/** By field, in French, before anything is sent. */
export function stayFaultsOf({ nda, main, related, associated }: StayForm): Partial<Record<keyof StayForm, string>> {
  const code = (typed: string): string | null => refusalUnlessEmpty(icd10Shape, typed);
  const found = {
    nda: refusalUnlessEmpty(ndaShape, nda),
    main: code(main),
    related: code(related),
    associated: codesIn(associated)
      .map(code)
      .find((fault) => fault !== null),
  };
  return Object.fromEntries(Object.entries(found).flatMap(([field, fault]) => (fault ? [[field, fault]] : [])));
}
