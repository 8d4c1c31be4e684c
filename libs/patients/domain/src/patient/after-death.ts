/** Why a message to a patient was taken back; the words are shown on the visit. */
export const nothingAfterDeath = 'Le patient est décédé\u00a0: rien ne lui est plus envoyé.';
