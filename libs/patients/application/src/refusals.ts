import type { InputFault } from '@diurne/patients-domain';

export type PatientsRefusalCode = 'not-found' | 'input-invalid' | 'reference-unknown';

/** What is refused: `code` is stable, `message` a French sentence, `errors` name fields of what was asked. */
export class PatientsRefusal extends Error {
  override readonly name = 'PatientsRefusal';
  readonly errors?: readonly InputFault[];

  constructor(
    readonly code: PatientsRefusalCode,
    message: string,
    errors?: readonly InputFault[],
  ) {
    super(message);
    if (errors) this.errors = errors;
  }
}

export const patientUnknown = () => new PatientsRefusal('not-found', 'Ce patient n’existe pas dans cet établissement.');
export const birthToCome = (errors: readonly InputFault[]) =>
  new PatientsRefusal('input-invalid', 'La date de naissance est à venir. Corrigez-la.', errors);
export const physicianUnknown = (errors: readonly InputFault[]) =>
  new PatientsRefusal('reference-unknown', 'Un médecin désigné n’est pas dans l’annuaire. Ajoutez-le d’abord.', errors);
export const addressNotTheirs = () =>
  new PatientsRefusal('not-found', 'Ce médecin n’a plus cette adresse. Relisez l’annuaire.');
export const rppsWrong = (errors: readonly InputFault[]) =>
  new PatientsRefusal('input-invalid', 'La clé du numéro RPPS est fausse. Relisez-le.', errors);
