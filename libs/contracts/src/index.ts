export {
  accountShape,
  managedAccountShape,
  signedInShape,
  type AccountView,
  type ManagedAccountView,
} from './access/account.shape';
export { listAccounts, correctAccount, createAccount } from './access/accounts.contract';
export { changePassword, disableAccount, enableAccount, endAccount } from './access/keep-accounts.contract';
export { resetPassword, unlockAccount } from './access/keep-accounts.contract';
export { enrolSecondFactor, giveCode, openSecondFactorRule } from './access/second-factor.contract';
export { resetSecondFactor, secondFactorRuleShape, setSecondFactorRule } from './access/second-factor.contract';
export { type SecondFactorRuleView } from './access/second-factor.contract';
export { signIn } from './access/sign-in.contract';
export { signOut } from './access/sign-out.contract';
export { whoami } from './access/whoami.contract';
export { sendAgendaNow, readAgendaPdf } from './agenda/agenda.contract';
export {
  countMessagesToFollow,
  holdAgenda,
  listMessagesToFollow,
  notePatientCall,
  withdrawPatientCall,
  type MessageToFollow,
} from './agenda/messages-to-follow.contract';
export { arrive, boardCardShape, boardShape, confirmers, confirmFact } from './board/board.contract';
export { confirmOnEvidence, correctFact, declareNoShow, depart } from './board/board.contract';
export { factKinds, factShape, finishStep, leaveStepOut, openBoard } from './board/board.contract';
export { reasonsNotDone, withdrawFact, type BoardView, type CorrectionView } from './board/board.contract';
export { type FactView, type PerformerView, type ToldView } from './board/board.contract';
export {
  acknowledgeOutsideGates,
  listOutsideGates,
  outsideGatesParts,
  type OutsideGatesView,
} from './board/outside-gates.contract';
export { countFactsToConfirm, listFactsToConfirm, type FactToConfirm } from './board/facts-to-confirm.contract';
export { endpoint, onceHeader, onceKeyForm, takesOnceKey } from './endpoint';
export { type Endpoint, type ParamsOf, type QueryOf, type BodyOf, type BodyInput, type AnswerOf } from './endpoint';
export { exitModes } from './board/exit-modes';
export { openApiDocument } from './openapi';
export { readEvents, fedEventShape } from './live/events.contract';
export {
  feedPositionShape,
  liveEventNames,
  liveHeader,
  liveNoticeShape,
  openLive,
  type LiveEventName,
  type LiveNotice,
} from './live/live.contract';
export { healthLive, healthReady } from './health.contract';
export {
  listCorrespondents,
  createCorrespondent,
  correctCorrespondent,
  markSecureAddress,
  secureMarkers,
} from './patients/correspondents.contract';
export { confidentialMarkers, markConfidential } from './patients/mark-confidential.contract';
export { breakGlass, closedSubjectShape, listRecordOpenings } from './record/record-openings.contract';
export { openingReviewers, recordOpeningShape, reviewRecordOpening } from './record/record-openings.contract';
export { type RecordOpeningView } from './record/record-openings.contract';
export { setAccountUnits, workingUnitsShape, type WorkingUnits } from './access/account-units.contract';
export { correctPatient } from './patients/correct-patient.contract';
export { doubleShape, insistShape, type DoubleView } from './insist.shape';
export { namePhysicians } from './patients/name-physicians.contract';
export {
  deathDeclarers,
  deathShape,
  declareDeath,
  openDeath,
  withdrawDeath,
  type DeathView,
} from './patients/death.contract';
export { openPatient } from './patients/open-patient.contract';
export {
  hiddenPatients,
  type HiddenPatient,
  patientTraitsShape,
  correspondentShape,
  patientShape,
  type PatientTraits,
  type PatientView,
} from './patients/patient.shape';
export { registerPatient } from './patients/register-patient.contract';
export { searchPatients } from './patients/search-patients.contract';
export {
  cancellationClasses,
  changeReasons,
  reasonsOfClass,
  type ChangeReasonCode,
} from './planning/change-reasons.shape';
export { episodeEventKinds, listEpisodes, type EpisodeEventView } from './planning/episodes.contract';
export { recordMark, withdrawMark } from './board/mark.contract';
export { listKeptDays } from './planning/kept-days.contract';
export { declineDate, listOfferedDates, whoDeclines } from './requests/offered-dates.contract';
export { keepStayRecord } from './planning/stay-record.contract';
export {
  entryModes,
  icd10Shape,
  identityDocuments,
  ndaShape,
  pathwayFamilies,
  type StayRecordView,
} from './planning/stay.shape';
export { bookDayVisit } from './planning/book-day-visit.contract';
export {
  buildStates,
  buildShape,
  startBuild,
  openBuild,
  cancelBuild,
  dropBuild,
  acceptBuild,
  type BuildView,
} from './planning/build-day.contract';
export { cancelDayVisit, undoLastChange } from './planning/cancel-day-visit.contract';
export { visitStates, gradingBadgeShape, dayStepShape, dayVisitShape, laneShape } from './planning/day.shape';
export { dayShape, dayParams, elsewhereShape, type DayVisitView, type LaneView } from './planning/day.shape';
export { type DayAddress, type DayView, type ElsewhereView } from './planning/day.shape';
export { moveDayVisit, moveCareStep, proposeOtherHours } from './planning/move-day-visit.contract';
export { openDay, openDayProblem } from './planning/open-day.contract';
export {
  gradingClasses,
  groundKinds,
  patientContextCriteria,
  decidedRegimes,
  forcedClasses,
  gradingDetailShape,
  type GradingDetailView,
} from './planning/grading-detail.shape';
export {
  recordGround,
  withdrawGround,
  decideVisitRegime,
  decidePathwayRegime,
  releaseVisit,
  takeReleaseBack,
} from './planning/billing-record.contract';
export {
  establishmentShape,
  openEstablishment,
  setTerritory,
  territories,
  type EstablishmentView,
} from './reference/establishment.contract';
export {
  longestBillingDays,
  billingPageSize,
  billingStates,
  billingVisitShape,
  exportBilling,
  listBilling,
  type BillingState,
  type BillingVisitView,
} from './planning/billing-list.contract';
export {
  callMeans,
  messageOutlooks,
  messageShape,
  visitPanelShape,
  openVisit,
  type VisitPanelView,
} from './planning/open-visit.contract';
export { weekDayShape, openWeek, type WeekDayView } from './planning/open-week.contract';
export { afterShape, nextShape, pageLength } from './page.shape';
export { programmeShape, reasonShape, type ProgrammeView, type ReasonView } from './planning/programme.shape';
export { proposeDates } from './planning/propose-dates.contract';
export { problemCodes, type ProblemCode } from './problem-codes';
export { violationShape, problemShape, type ViolationView, type ProblemDocument } from './problem.shape';
export {
  actCategories,
  regimes,
  pathwayDefinitionShape,
  pathwayShape,
  listPathways,
  publishPathway,
  type PathwayDefinition,
  type PathwayView,
} from './reference/pathway.contract';
export {
  resourceKinds,
  resourceShape,
  listResources,
  createResource,
  giveResource,
  type ResourceView,
} from './reference/resource.contract';
export { unitShape, limitPresence, listUnits, createUnit, type UnitView } from './reference/unit.contract';
export {
  reportSections,
  reportStatements,
  reportContentShape,
  reportShape,
  openReport,
  draftReport,
  writeReport,
  signReport,
  readReportPdf,
  listPendingReports,
  type ReportContent,
  type ReportView,
  reportLengths,
} from './report/report.contract';
export { digestOfSeen } from './report/seen-report';
export { giveUpVersion, readSignedPdf, listReportEdits, openReportEdit, type ReportEdit } from './report/edit.contract';
export { handLetter, letterCarriers, listLettersToHand } from './report/letters.contract';
export { requestStates, requestShape, type RequestView } from './requests/request.shape';
export {
  listRequests,
  openRequest,
  receiveRequest,
  correctRequest,
  validateRequest,
  refuseRequest,
  withdrawRequest,
} from './requests/requests.contract';
export { roles, roleShape, planners, carers, wardRunners, recordReaders, reportWriters, type Role } from './roles';
export { idShape, civilDateShape, minuteShape, instantShape, idParams, intervalShape } from './values.shape';
export { draftTextShape, emailShape, lineShape, nameShape, phoneShape, refusalOf, textShape } from './texts.shape';
export {
  closeUnit,
  listAbsences,
  listTouchedByAbsence,
  listTouchedByClosure,
  noteAbsence,
  takeAbsenceBack,
  takeClosureBack,
  type AbsenceView,
  type TouchedView,
} from './reference/absence.contract';
