export type AgendaRefusalCode =
  'not-found' | 'no-channel' | 'visit-state-refused' | 'patient-deceased' | 'already-noted';

export class AgendaRefusal extends Error {
  override readonly name = 'AgendaRefusal';
  constructor(
    readonly code: AgendaRefusalCode,
    message: string,
  ) {
    super(message);
  }
}
export const visitUnknown = (): AgendaRefusal =>
  new AgendaRefusal('not-found', 'Cette venue n’existe pas dans cet établissement.');
export const patientDeceased = (): AgendaRefusal =>
  new AgendaRefusal('patient-deceased', 'Ce patient est décédé\u00a0: cette venue n’a plus d’agenda à remettre.');
export const callUnknown = (): AgendaRefusal =>
  new AgendaRefusal('not-found', 'Cet appel n’existe pas dans cet établissement.');
export const callWithdrawn = (): AgendaRefusal =>
  new AgendaRefusal('already-noted', 'Cet appel est déjà retiré\u00a0: il ne compte plus.');
export const noChannel = (): AgendaRefusal =>
  new AgendaRefusal(
    'no-channel',
    'Ce patient n’a pas d’adresse électronique\u00a0: imprimez son agenda, ou ajoutez son adresse au dossier.',
  );
export const nothingToSend = (): AgendaRefusal =>
  new AgendaRefusal(
    'visit-state-refused',
    'L’agenda ne s’envoie que pour une venue réservée, déplacée ou annulée, et avant l’heure d’arrivée.',
  );
