import { birthNames, patientName, type Correspondent, type LikelyDouble } from '@diurne/patients-domain';
import { likelyDouble } from './refusals';
import type { ShownDouble } from './shown-double';

/** Somebody has looked at these and says, with a reason, that none of them is the one that is entered. */
export interface Insistence {
  readonly despite: readonly string[];
  readonly reason: string;
}
const unnamed = { ipp: '', birthName: '', firstNames: '', birthDate: '', sex: 'unknown' } as const;

export const shownPatient = ({ patient, because }: LikelyDouble): ShownDouble => {
  if (patient.hidden) {
    const shown = { ...unnamed, id: patient.id, displayName: 'Patient confidentiel', birthNames: null };
    return { kind: 'patient', id: patient.id, because, patient: { ...shown, hidden: patient.hidden } };
  }
  const { id, ipp, birthName, firstNames, birthDate, sex } = patient;
  const names = { displayName: patientName(patient), birthNames: birthNames(patient) };
  return { kind: 'patient', id, because, patient: { id, ipp, ...names, birthName, firstNames, birthDate, sex } };
};
export const shownCorrespondent = ({ id, displayName, specialty, rpps }: Correspondent): ShownDouble => ({
  kind: 'correspondent',
  id,
  displayName,
  specialty,
  rpps,
});

/** What is to be traced of it. @throws PatientsRefusal `likely-double` when one of them was not seen by whoever insists, or nobody does */
export function insistedOn(
  doubles: readonly ShownDouble[],
  insist: Insistence | null,
  message: string,
): Insistence | null {
  if (doubles.length === 0) return null;
  if (!insist || doubles.some(({ id }) => !insist.despite.includes(id))) throw likelyDouble(message, doubles);
  return { reason: insist.reason, despite: doubles.map(({ id }) => id) };
}
