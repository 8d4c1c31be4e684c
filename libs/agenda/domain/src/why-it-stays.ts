import { nothingAfterDeath } from '@diurne/patients-domain';
import { agendaOf } from './agenda-of';
import type { AgendaWay } from './agenda-way';
import { differsForThePatient } from './next-version';
import type { PatientAgenda } from './patient-agenda.value';
import type { VisitToTell } from './visit-to-tell.value';
import { afterDeath, isCalledOff, whatToTell } from './what-to-tell';

/** Why a version that had not left was taken back; the words are shown on the visit. */
export const withdrawals = {
  replaced: 'Remplacé par une version plus récente avant l’envoi.',
  calledOff: 'La venue a été annulée avant l’envoi.',
  standsAgain: 'La venue est de nouveau prévue\u00a0: son annulation n’est pas partie.',
  hourPassed: 'L’heure d’arrivée est passée avant l’envoi.',
  here: 'Le patient était déjà arrivé avant l’envoi.',
  noShow: 'Le patient a été déclaré absent avant l’envoi.',
  notToCome: 'La venue n’était plus à venir au moment de l’envoi.',
  movedSince: 'Les heures ont changé avant l’envoi\u00a0: une autre version suit.',
  held: 'Mis en attente avant l’envoi, à la demande de l’équipe.',
  deceased: nothingAfterDeath,
  noAddress: 'Le patient n’a plus d’adresse électronique.',
} as const;
export type Withdrawal = keyof typeof withdrawals;

/** A version at the door. */
export interface VersionAtDoor {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: PatientAgenda;
  readonly newest: boolean;
}
/** Its visit as it stands now. */
export interface VisitAtDoor {
  readonly state: string;
  readonly arrivesAt: Date;
  readonly visit: VisitToTell;
  readonly way: AgendaWay | null;
  /** Somebody wishes that the patient is not told for now. */
  readonly held: boolean;
  readonly thresholdMinutes: number;
}

/** Judged at the moment it leaves, whatever was right when it was written: why it stays, or null when it may go. */
export function whyItStays(version: VersionAtDoor, now: VisitAtDoor, at: Date): Withdrawal | null {
  if (!version.newest) return 'replaced';
  const right = version.method === 'REQUEST' ? 'tell' : 'cancel';
  if (whatToTell(now.state, now.arrivesAt, at) !== right) return whyNotToTell(now, at);
  if (version.method === 'REQUEST' && differsForThePatient(version.content, agendaOf(now.visit), now.thresholdMinutes))
    return 'movedSince';
  if (now.held) return 'held';
  return now.way === null ? 'noAddress' : null;
}

function whyNotToTell({ state, arrivesAt }: VisitAtDoor, at: Date): Withdrawal {
  if (state === afterDeath) return 'deceased';
  if (state === 'noShow') return 'noShow';
  if (['arrived', 'inProgress', 'left', 'closed'].includes(state)) return 'here';
  if (arrivesAt.getTime() <= at.getTime()) return 'hourPassed';
  if (isCalledOff(state)) return 'calledOff';
  return whatToTell(state, arrivesAt, at) === 'tell' ? 'standsAgain' : 'notToCome';
}
