import type { InputFault } from '@diurne/patients-domain';
import type { ShownDouble } from './shown-double';

export type PatientsRefusalCode =
  'not-found' | 'input-invalid' | 'reference-unknown' | 'likely-double' | 'record-changed-since' | 'identity-verified';

/** What is refused: `code` is stable, `message` a French sentence, `errors` name fields of what was asked, `doubles` what may be the same. */
export class PatientsRefusal extends Error {
  override readonly name = 'PatientsRefusal';
  readonly errors?: readonly InputFault[];
  readonly doubles?: readonly ShownDouble[];

  constructor(
    readonly code: PatientsRefusalCode,
    message: string,
    errors?: readonly InputFault[],
    doubles?: readonly ShownDouble[],
  ) {
    super(message);
    if (errors) this.errors = errors;
    if (doubles) this.doubles = doubles;
  }
}

export const patientUnknown = () => new PatientsRefusal('not-found', 'Ce patient n’existe pas dans cet établissement.');
export const birthToCome = (errors: readonly InputFault[]) =>
  new PatientsRefusal('input-invalid', 'La date de naissance est à venir. Corrigez-la.', errors);
export const birthAfterDeath = () =>
  new PatientsRefusal('input-invalid', 'La date de naissance est après le décès. Corrigez-la.', [
    { path: 'now.birthDate', message: 'date après le décès' },
  ]);
export const physicianUnknown = (errors: readonly InputFault[]) =>
  new PatientsRefusal('reference-unknown', 'Un médecin désigné n’est pas dans l’annuaire. Ajoutez-le d’abord.', errors);
export const addressNotTheirs = () =>
  new PatientsRefusal('not-found', 'Ce médecin n’a plus cette adresse. Relisez l’annuaire.');
export const correspondentUnknown = () =>
  new PatientsRefusal('not-found', 'Ce médecin n’est pas dans l’annuaire de cet établissement.');
export const rppsWrong = (errors: readonly InputFault[]) =>
  new PatientsRefusal('input-invalid', 'La clé du numéro RPPS est fausse. Relisez-le.', errors);
export const likelyDouble = (message: string, doubles: readonly ShownDouble[]) =>
  new PatientsRefusal('likely-double', message, undefined, doubles);
export const changedMeanwhile = (fields: readonly string[]) =>
  new PatientsRefusal(
    'record-changed-since',
    'Quelqu’un d’autre a corrigé la même chose entre-temps. Relisez la fiche, puis recommencez.',
    fields.map((path) => ({ path: `now.${path}`, message: 'corrigé entre-temps par quelqu’un d’autre' })),
  );
export const identityVerified = (errors: readonly InputFault[]) =>
  new PatientsRefusal(
    'identity-verified',
    'L’identité est vérifiée\u00a0: ses traits ne se corrigent pas ici. Signalez l’erreur à la cellule d’identitovigilance, qui la corrige à la source\u00a0; le téléphone, le courriel et le nom utilisé restent modifiables.',
    errors,
  );
