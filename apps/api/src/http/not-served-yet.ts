/** Contracts whose handlers have not landed; a line leaves with its handler, and the list ends empty. */
export const notServedYet: readonly string[] = [
  'sendAgendaNow', 'readAgendaPdf', 'openBoard', 'arrive', 'finishStep', 'confirmFact', 'withdrawFact', 'depart', 'declareNoShow',
];
