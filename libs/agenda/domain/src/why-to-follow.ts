import { withdrawals, type Withdrawal } from './why-it-stays';

/** Taken back with something else in its place, or with nothing left to say: nobody misses it. */
const unmissed: readonly Withdrawal[] = [
  'replaced',
  'calledOff',
  'standsAgain',
  'here',
  'movedSince',
  'held',
  'deceased',
];
export const unmissedWithdrawals: readonly string[] = unmissed.map((one) => withdrawals[one]);

/** Why somebody has to see to it that a patient is told. */
export function whyToFollow(
  state: 'failed' | 'uncertain' | 'putOff' | 'noChannel' | 'held' | 'elsewhere' | 'untold',
  { failure, heldBy }: { readonly failure: string | null; readonly heldBy: string | null },
): string {
  switch (state) {
    case 'held':
      return heldBy === null ? 'L’envoi attend.' : `L’envoi attend, à la demande de ${heldBy}.`;
    case 'noChannel':
      return 'Ce patient n’a pas d’adresse électronique.';
    case 'elsewhere':
      return 'Le message est parti à une adresse qui n’est plus celle du patient.';
    case 'untold':
      return 'Rien n’a été envoyé pour cette venue, et rien ne partira sans vous.';
    case 'putOff':
      return `${failure ?? 'Le message n’est pas encore parti.'} D’autres essais suivent, mais la venue approche.`;
    case 'failed':
      return failure ?? 'Le message n’a pas été remis.';
    case 'uncertain':
      return failure ?? 'Personne ne sait si le message est parti.';
  }
}
