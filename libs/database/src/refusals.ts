import { QueryFailedError } from 'typeorm';

/** What the database itself refuses, in the words of the trade. Deferred constraints speak only at COMMIT, so the transaction's end is translated too. */
export class ResourceAlreadyBooked extends Error {
  readonly code = 'resource-already-booked';
}
export class PatientAlreadyBooked extends Error {
  readonly code = 'patient-already-booked';
}
export class OutsideOpeningWindows extends Error {
  readonly code = 'plan-refused';
}
export class PresenceTooLong extends Error {
  readonly code = 'plan-refused';
}
export class VisitStateRefused extends Error {
  readonly code = 'visit-state-refused';
}
export class RequestStateRefused extends Error {
  readonly code = 'request-not-plannable';
}
export class BuildStateRefused extends Error {
  readonly code = 'build-not-ready';
}
export class PatientDeceased extends Error {
  readonly code = 'patient-deceased';
}
export class DeathAlreadyDeclared extends Error {
  readonly code = 'death-already-declared';
}
export class SignedVersionFrozen extends Error {
  readonly code = 'report-signed';
}

interface PostgresFailure {
  code?: string;
  constraint?: string;
  name?: string;
  message?: string;
}

export const failureOf = (error: unknown): PostgresFailure =>
  error instanceof QueryFailedError
    ? (error.driverError as PostgresFailure)
    : error instanceof Error
      ? (error as PostgresFailure)
      : {};

export function asRefusal(error: unknown): unknown {
  const { code, constraint } = failureOf(error);
  if (code === '23P01') {
    if (constraint === 'resource_unit_not_double_booked')
      return new ResourceAlreadyBooked('Une ressource est déjà prise à cette heure.', { cause: error });
    if (constraint === 'patient_not_in_two_steps' || constraint === 'patient_not_twice_in_house')
      return new PatientAlreadyBooked('Le patient est déjà attendu à cette heure.', { cause: error });
  }
  if (code === '23505' && constraint === 'one_active_visit_per_request')
    return new PatientAlreadyBooked('Cette demande a déjà sa venue.', { cause: error });
  if (code === 'DV001')
    return new VisitStateRefused('La venue n’est plus dans un état qui permette ce geste.', { cause: error });
  if (code === 'DV002')
    return new OutsideOpeningWindows('Une ressource n’est pas ouverte à cette heure.', { cause: error });
  if (code === 'DV003')
    return new SignedVersionFrozen('Ce compte rendu est signé\u00a0: il ne change plus.', { cause: error });
  if (code === 'DV004')
    return new RequestStateRefused('La demande n’est plus dans un état qui permette ce geste.', { cause: error });
  if (code === 'DV005')
    return new BuildStateRefused('La construction n’est plus dans un état qui permette ce geste.', { cause: error });
  if (code === 'DV006')
    return new PresenceTooLong('La venue dure plus longtemps que son unité ne le permet.', { cause: error });
  if (code === 'DV007')
    return new PatientDeceased('Ce patient est décédé\u00a0: rien ne peut plus être demandé ni réservé pour lui.', {
      cause: error,
    });
  if (code === '23505' && constraint === 'one_standing_death')
    return new DeathAlreadyDeclared('Le décès de ce patient est déjà déclaré.', { cause: error });
  return error;
}

/** Deadlock or serialisation failure: the same work, tried again, may pass. */
export function isTransient(error: unknown): boolean {
  const { code } = failureOf(error);
  return code === '40P01' || code === '40001';
}
