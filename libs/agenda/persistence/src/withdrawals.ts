/** Why a version that had not left was taken back; the words are shown on the visit. */
export const withdrawals = {
  replaced: 'Remplacé par une version plus récente avant l’envoi.',
  calledOff: 'La venue a été annulée avant l’envoi.',
  noAddress: 'Le patient n’a plus d’adresse électronique.',
} as const;
