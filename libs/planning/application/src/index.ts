export type { Actor } from './actor';
export {
  buildUnknown,
  granted,
  patientUnknown,
  PlanningRefusal,
  requestUnknown,
  unitUnknown,
  visitUnknown,
  type PlanningRefusalCode,
  type RuleViolation,
} from './refusals';
export { DayLedger } from './ports/day-ledger';
export { DayBuilds, type BuildEnding, type BuildStart, type NewBuild } from './ports/day-builds';
export { DaySearch, SearchBroken, type SearchOrder } from './ports/day-search';
export {
  placeKey,
  takingKey,
  type ForeignTaking,
  type LedgerCapacity,
  type LedgerDay,
  type LedgerRequest,
  type LedgerResource,
  type LedgerVisit,
  type LivedFacts,
  type UnitNumbers,
  type VisitWish,
} from './ledger/ledger-day.value';
export type {
  ChangedDay,
  ChangeOrder,
  ChangeSide,
  ChangeVerb,
  DayAsSeen,
  DayChange,
  Found,
  NextVisit,
  RequestChange,
  RequestSnapshot,
  StandingRevision,
  VisitChange,
  VisitSnapshot,
} from './ledger/day-change.value';
export { busyWith, takenBy } from './ledger/foreign-takings';
export { dayFound, requestFound, visitFound } from './ledger/found';
export {
  settleChange,
  type RevisionSide,
  type SettledDay,
  type SettledVisit,
  type Settlement,
} from './ledger/settle-change';
export { wishOf } from './ledger/wish-of';
export { takingsOf, type Renumbered, type Taking } from './ledger/number-units';
export {
  earliestChoice,
  presentMinute,
  problemOfDay,
  standingVisits,
  visitsToLive,
  type PlanningVisit,
  type ProblemWishes,
} from './ledger/problem-of-day';
export { toSettle, type Unsettled } from './ledger/to-settle';
export { bookFor, BookDayVisit, type BookingOrder, type NewVisit } from './book-day-visit/book-day-visit.use-case';
export { MoveDayVisit, type MoveOrder } from './move-day-visit/move-day-visit.use-case';
export { MoveCareStep, type StepMoveOrder } from './move-care-step/move-care-step.use-case';
export { CancelDayVisit, type CancellationOrder } from './cancel-day-visit/cancel-day-visit.use-case';
export { UndoLastChange } from './undo-last-change/undo-last-change.use-case';
export type { DateProposal } from './propose-dates/date-proposal.value';
export {
  ProposeDates,
  type DateProposals,
  type DayRefusal,
  type ProposalOrder,
  type Stopwatch,
} from './propose-dates/propose-dates.use-case';
export { ProposeOtherHours } from './propose-other-hours/propose-other-hours.use-case';
export type { HoursProposal, OtherHours } from './day-questions/other-hours';
export type { DayAnswer, DayQuestion } from './day-questions/day-question.value';
export { answerDayQuestion } from './day-questions/answer-day-question';
export { AdviceAtOnce } from './day-questions/advice-at-once';
export { DayAdvice } from './ports/day-advice';
export type { BuildBasis, BuildProgress, BuildToRun, DayBuild, VisitAtStart } from './build-day/day-build.value';
export { StartBuild, type BuildOrder } from './build-day/start-build.use-case';
export { RunBuild } from './build-day/run-build.use-case';
export { SettleBuild } from './build-day/settle-build.use-case';
export { AcceptBuild, type AcceptanceOrder } from './build-day/accept-build.use-case';
export { draftOf, type Draft, type DraftEntry } from './build-day/draft-of';
export {
  PathwayShelf,
  type KnownReferences,
  type NewPathwayVersion,
  type PublishedVersion,
} from './ports/pathway-shelf';
export {
  RequestBook,
  type DecidedRequest,
  type Insistence,
  type OtherRequest,
  type RequestMeans,
  type RequestReferences,
  type RequestTrace,
} from './ports/request-book';
export { UnitBook } from './ports/unit-book';
export { ResourceBook, type NotNoted } from './ports/resource-book';
export { LimitPresence, type PresenceOrder } from './limit-presence/limit-presence.use-case';
export { OpenUnit } from './open-unit/open-unit.use-case';
export { ListUnits } from './list-units/list-units.use-case';
export { AddResource } from './add-resource/add-resource.use-case';
export { GiveResource, type GiftOrder } from './give-resource/give-resource.use-case';
export { ListResources } from './list-resources/list-resources.use-case';
export { PublishPathway } from './publish-pathway/publish-pathway.use-case';
export { CloseUnit } from './close-unit/close-unit.use-case';
export { NoteAbsence } from './note-absence/note-absence.use-case';
export { TakeAbsenceBack } from './take-absence-back/take-absence-back.use-case';
export { TakeClosureBack } from './take-closure-back/take-closure-back.use-case';
export { CorrectRequest, type CorrectionOrder } from './correct-request/correct-request.use-case';
export { ReceiveRequest, type ReceptionOrder } from './receive-request/receive-request.use-case';
export { SettleRequest } from './settle-request/settle-request.use-case';
export { BillingLedger, type BillingEntry, type RegimeDecision, type VisitToBill } from './ports/billing-ledger';
export type {
  BillingRecord,
  DecidedRegime,
  GroundKind,
  StandingGround,
  StandingRegime,
  StandingRelease,
} from './billing/billing-record.value';
export {
  basisOf,
  gradeJudged,
  regimeOf,
  visitToGrade,
  type ReportState,
  type VisitToJudge,
} from './billing/visit-to-judge';
export { RecordGround, type GroundToRecord } from './billing/record-ground/record-ground.use-case';
export { WithdrawGround } from './billing/withdraw-ground/withdraw-ground.use-case';
export { DecideRegime } from './billing/decide-regime/decide-regime.use-case';
export { nothingToRelease, ReleaseVisit, type ReleaseOrder } from './billing/release-visit/release-visit.use-case';
export { VisitTrace, type TraceAsked } from './lived-day/visit-trace';
export type {
  Declarer,
  EndOfHours,
  FactKind,
  LivedStep,
  LivedVisit,
  NewFact,
  NewMark,
  StandingFact,
  StandingMark,
  Trace,
} from './lived-day/lived-visit.value';
export type { FactDetail, OutsideGatesPart } from './lived-day/lived-visit.value';
export type { Performer } from './lived-day/performer.value';
export { requireTheDayHasCome, whenItHappened } from './lived-day/when-it-happened';
export {
  deathStands,
  deathUnknown,
  factUnknown,
  LivedDayRefusal,
  stepUnknown,
  type LivedDayRefusalCode,
} from './lived-day/refusals';
export { takeHoursBack, type HoursOnUnits, type OtherUnits, type ResourceTaken } from './lived-day/take-hours-back';
export { gatesJudgedAnew, type GateJudgement } from './lived-day/judge-gates';
export { judged, type HowSure } from './lived-day/judge-trace';
export { Arrive, type ArrivalOrder } from './lived-day/arrive/arrive.use-case';
export { FinishStep, type StepDoneOrder } from './lived-day/finish-step/finish-step.use-case';
export {
  LeaveStepOut,
  type ReasonNotDone,
  type StepNotDoneOrder,
} from './lived-day/leave-step-out/leave-step-out.use-case';
export { AcknowledgeOutsideGates } from './lived-day/acknowledge-outside-gates/acknowledge-outside-gates.use-case';
export { ConfirmFact } from './lived-day/confirm-fact/confirm-fact.use-case';
export { ConfirmOnEvidence } from './lived-day/confirm-on-evidence/confirm-on-evidence.use-case';
export { WithdrawFact, type WithdrawalOrder } from './lived-day/withdraw-fact/withdraw-fact.use-case';
export { DeathTrace } from './lived-day/death-trace';
export type {
  DeathDeclared,
  EndedByDeath,
  PatientAtDeath,
  ReturnOfEnded,
  VisitTraced,
  WhatCameBack,
} from './lived-day/patient-at-death.value';
export { DeclareDeath, type DeathOrder } from './lived-day/declare-death/declare-death.use-case';
export { WithdrawDeath } from './lived-day/withdraw-death/withdraw-death.use-case';
export { RecordMark, type MarkToRecord } from './lived-day/record-mark/record-mark.use-case';
export { WithdrawMark, type MarkWithdrawal } from './lived-day/withdraw-mark/withdraw-mark.use-case';
export { CorrectFact, type FactCorrection } from './lived-day/correct-fact/correct-fact.use-case';
export { Depart, type DepartureOrder } from './lived-day/depart/depart.use-case';
export { DeclareNoShow } from './lived-day/declare-no-show/declare-no-show.use-case';
export { visitChange } from './ledger/next-visit';
