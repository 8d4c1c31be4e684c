import {
  entryModes,
  icd10Shape,
  ndaShape,
  type BodyInput,
  type StayRecordView,
  type keepStayRecord,
} from '@diurne/contracts';
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

/** As the form shows what stands. */
export const formOf = ({ entryMode, nda, diagnoses }: StayRecordView): StayForm => ({
  entryMode: entryMode ?? '',
  nda: nda ?? '',
  main: diagnoses?.main ?? '',
  related: diagnoses?.related ?? '',
  associated: diagnoses?.associated.join(', ') ?? '',
});

/** What is sent; an emptied field is taken back. Diagnoses only by who sees them. */
export function stayOf({ entryMode, nda, main, related, associated }: StayForm, seen: StayRecordView): StayToKeep {
  const { diagnoses } = seen;
  return {
    seen: {
      entryMode: seen.entryMode,
      nda: seen.nda,
      ...(diagnoses && {
        mainDiagnosis: diagnoses.main,
        relatedDiagnosis: diagnoses.related,
        associatedDiagnoses: diagnoses.associated,
      }),
    },
    now: {
      entryMode: entryModes.find((mode) => mode === entryMode) ?? null,
      nda: orNothing(nda),
      ...(diagnoses && {
        mainDiagnosis: orNothing(main),
        relatedDiagnosis: orNothing(related),
        associatedDiagnoses: codesIn(associated),
      }),
    },
  };
}

/** After others wrote meanwhile: what was left as read follows them; what was typed stays, beside what they wrote. */
export function besideOthers(
  typed: StayForm,
  seen: StayForm,
  stands: StayForm,
): { readonly form: StayForm; readonly contested: readonly (keyof StayForm)[] } {
  const keys = Object.keys(seen) as (keyof StayForm)[];
  const contested = keys.filter((key) => typed[key] !== seen[key] && stands[key] !== seen[key]);
  const follows = keys.filter((key) => typed[key] === seen[key]).map((key) => [key, stands[key]]);
  return { form: { ...typed, ...Object.fromEntries(follows) }, contested };
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
