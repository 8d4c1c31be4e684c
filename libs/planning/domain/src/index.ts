export type { Author, Outcome, Refusal } from './refusal.value';
export type { InputError } from './input-error.value';
export { dayKeyOf, dayKeyText, distinctDays, sameDay, type DayKey } from './day-key/day-key.value';
export type {
  ActCategory,
  BillingRegime,
  CarePathway,
  PathwayDefinition,
  PathwayFamily,
  PathwayStep,
  PathwayUse,
  PlaceWanted,
  StepLag,
} from './pathway/care-pathway.value';
export { presenceBeyond, type PresenceOfVisit } from './unit/presence-beyond';
export { lawfulPresence, longestPresence, usualPresence } from './unit/longest-presence';
export { holdOf, placeHeld } from './pathway/place-held';
export { correctStay, type StayChange, type StayCorrection } from './stay/correct-stay';
export type { EntryMode, GivenProduct, IdentityDocument, StayRecord } from './stay/stay-record.value';
export { fastingEndsBy, fastingWithoutEarlyStep } from './pathway/fasting';
export {
  daysOfPeriod,
  faultsOfPeriod,
  hoursOfAbsence,
  longestAbsenceDays,
  withoutHours,
  type Absence,
  type AbsenceToNote,
  type ClosureToNote,
} from './capacity/absence';
export { openStates, sameWish } from './request/like-request';
export {
  correctRequest,
  type CorrectableRequest,
  type CorrectedRequest,
  type RequestCorrection,
} from './request/request-correction';
export { whatUnitLacks } from './pathway/what-unit-lacks';
export { hoursOfAll, whyNotTogether, type AnsweredRequests } from './request/answered-together';
export type { RequestState, VisitRequest } from './request/visit-request.entity';
export {
  bookRequest,
  closeRequest,
  isPlannable,
  plannableStates,
  proposeRequest,
  refuseRequest,
  requestTransitions,
  reopenRequest,
  validateRequest,
  withdrawRequest,
  type RequestEvent,
  type RequestEventKind,
  type RequestOutcome,
  type RequestRefusalCode,
} from './request/request-life';
export { buildTransitions, isBuildUnderWay, mayBuild, type BuildAct, type BuildState } from './day-build/build-life';
export type { CancellationClass, DayVisit, VisitState } from './day-visit/day-visit.entity';
export { resourcesTaken } from './day-visit/resources-taken';
export type { ProgrammeStep, VisitProgramme } from './day-visit/visit-programme.value';
export {
  activeStates,
  announceVisit,
  arrive,
  bookVisit,
  cancelVisit,
  closeVisit,
  confirmVisit,
  declareNoShow,
  isActive,
  leave,
  moveVisit,
  postponeVisit,
  startCare,
  unscheduleVisit,
  visitTransitions,
  type EndingReason,
  type VisitAct,
  type VisitEvent,
  type VisitEventKind,
  type VisitOutcome,
  type VisitRefusalCode,
} from './day-visit/visit-life';
export type { ChangeReason } from './episode/change-reason.value';
export { countEpisodes, standingEpisodes, type EpisodeCounts, type StandingEpisode } from './episode/count-episodes';
export { noteEpisode, type EpisodeCircumstances, type VisitOfEpisodes } from './episode/note-episode';
export type { EpisodeEvent, EpisodeEventKind, EpisodeStatus, ToldOfDate } from './episode/visit-episode.value';
export { visitTakenBack } from './day-visit/take-back';
export {
  effectsOf,
  holdsItsHours,
  hoursAfterEnd,
  requestAnsweredAgain,
  requestAtEnd,
  type EndOfVisit,
  type HeldHours,
  type StateEffects,
} from './day-visit/end-of-visit';
export { closedGates, missingBefore } from './lived-day/closed-gates';
export { judgeFact, type FactJudgement, type FactToJudge } from './lived-day/judge-fact';
export { whoConfirms, type Confirmer } from './lived-day/who-confirms';
export { lateBy, nextToLive, type StepToLive } from './lived-day/next-to-live';
export { againstLeavingOut, againstMark, againstPlaces } from './lived-day/judge-mark';
export { staysAt, whyPlaceIsTaken, type AtPlace, type PlaceToTake } from './lived-day/place-taken';
export { nameOfMoment, type Moment } from './lived-day/moment';
export type { VisitMarkKind } from './lived-day/traced-mark.value';
export type { TracedFact, TracedMark, VisitOfFacts } from './lived-day/visit-of-facts.value';
export { requestTakenBack } from './request/take-back';
export type { MedicalUnit, UnitProfile } from './unit/medical-unit.entity';
export { faultsOfUnit, type UnitToOpen } from './unit/unit-to-open';
export type { Resource } from './resource/resource.entity';
export { faultsOfResource, windowsOfResource, type ResourceToAdd, type WeeklyWindow } from './resource/resource-to-add';
export { servesUnit, type Homed } from './capacity/home-unit';
export { assignUnits, type UnitAssignment, type UnitDemand } from './capacity/assign-units';
export { openMinutes, windowsOfDay, type AvailabilityException, type AvailabilityRule } from './capacity/availability';
export {
  openingOfDay,
  type DayOpening,
  type OpeningCalendar,
  type UnitClosure,
  type UnitOpening,
} from './capacity/opening';
export type { DayCapacity, DayResource } from './day-plan/day-capacity.value';
export type { StandingVisit, VisitToPlan } from './day-plan/visit-to-plan.value';
export { isElsewhere, plannedElsewhere, presencesIn } from './day-plan/presence-elsewhere';
export type { PresenceElsewhere } from './day-plan/presence-elsewhere.value';
export { dayProblem, type DayProblemInput } from './day-plan/day-problem';
export { keepsItsHours, plannedVisitOf, programmeOf, standsOnTheDay } from './day-plan/standing-visits';
export { describeChange, waitingMinutes, type ProgrammeOfVisit } from './day-plan/describe-change';
export type { DeclaredDeath } from './death/declared-death.entity';
export { endByDeath, endedByDeath, requestAfterDeath, requestAtDeath, type EndByDeath } from './death/end-by-death';
