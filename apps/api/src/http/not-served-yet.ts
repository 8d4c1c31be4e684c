/** Contracts whose handlers have not landed; a line leaves with its handler, and the list ends empty. */
export const notServedYet: readonly string[] = [
  'openDay', 'openDayProblem', 'openWeek', 'openVisit', 'proposeDates', 'proposeOtherHours', 'bookDayVisit', 'moveDayVisit', 'moveCareStep', 'cancelDayVisit', 'undoLastChange',
  'startBuild', 'openBuild', 'cancelBuild', 'dropBuild', 'acceptBuild',
  'sendAgendaNow', 'readAgendaPdf', 'openBoard', 'arrive', 'finishStep', 'confirmFact', 'withdrawFact', 'depart', 'declareNoShow',
  'openReport', 'draftReport', 'writeReport', 'signReport', 'readReportPdf', 'listPendingReports',
];
