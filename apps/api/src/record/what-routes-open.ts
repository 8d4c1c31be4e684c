import type { RecordAspect, RecordSubject } from '@diurne/access';
import type * as contracts from '@diurne/contracts';
import type { Endpoint } from '@diurne/contracts';

type EndpointName = {
  [Name in keyof typeof contracts]: (typeof contracts)[Name] extends Endpoint ? Name : never;
}[keyof typeof contracts];

/** Where the identifiers of its subject stand. */
type SubjectPath = `${'params' | 'body'}.${string}`;
/** What a route asks of a record before its handler runs. */
export interface Asks {
  readonly aspect: RecordAspect;
  readonly of: RecordSubject | 'unit' | 'build';
  /** Left out: `params.id`. */
  readonly at?: SubjectPath;
}
/** `nothing`: nobody's content. `list`: its reading veils or leaves out, line by line, what is not the reader's. */
export type Opens = 'nothing' | { readonly list: RecordAspect } | Asks;

const one = (aspect: RecordAspect, of: Asks['of'], at?: SubjectPath): Asks => ({ aspect, of, ...(at ? { at } : {}) });
const list = (aspect: RecordAspect) => ({ list: aspect }) as const;
const administers = 'nothing';
const atUnit = (aspect: RecordAspect) => one(aspect, 'unit', 'params.unitId');

/** What each route opens of a patient: a route that is not here does not compile, and a test calls each as every role by every relation. */
export const whatRoutesOpen: Readonly<Record<EndpointName, Opens>> = {
  healthLive: 'nothing',
  healthReady: 'nothing',
  signIn: 'nothing',
  signOut: 'nothing',
  whoami: 'nothing',
  changePassword: 'nothing',
  giveCode: 'nothing',
  enrolSecondFactor: 'nothing',
  openLive: 'nothing',
  readEvents: 'nothing',

  listAccounts: administers,
  correctAccount: administers,
  createAccount: administers,
  setAccountUnits: administers,
  resetPassword: administers,
  disableAccount: administers,
  enableAccount: administers,
  unlockAccount: administers,
  endAccount: administers,
  resetSecondFactor: administers,
  openSecondFactorRule: administers,
  setSecondFactorRule: administers,
  openEstablishment: administers,
  setTerritory: administers,
  listUnits: administers,
  createUnit: administers,
  limitPresence: administers,
  listResources: administers,
  createResource: administers,
  giveResource: administers,
  listPathways: administers,
  publishPathway: administers,
  decidePathwayRegime: administers,
  listAbsences: administers,
  takeAbsenceBack: administers,
  takeClosureBack: administers,
  listCorrespondents: 'nothing',
  createCorrespondent: 'nothing',
  correctCorrespondent: 'nothing',
  markSecureAddress: 'nothing',
  noteAbsence: list('programme'),
  listTouchedByAbsence: list('programme'),
  closeUnit: list('programme'),
  listTouchedByClosure: list('programme'),
  listKeptDays: 'nothing',
  listEpisodes: list('medical'),
  openWeek: 'nothing',

  searchPatients: list('identity'),
  registerPatient: list('identity'),
  openPatient: one('contacts', 'patient'),
  correctPatient: one('identity', 'patient'),
  namePhysicians: one('contacts', 'patient'),
  // Who may not know who it is takes no mark away.
  markConfidential: one('identity', 'patient'),
  openDeath: one('contacts', 'patient'),
  declareDeath: one('medical', 'patient'),
  withdrawDeath: one('medical', 'death'),
  breakGlass: 'nothing',
  listRecordOpenings: list('identity'),
  reviewRecordOpening: 'nothing',

  listRequests: list('medical'),
  receiveRequest: one('identity', 'patient', 'body.patientId'),
  openRequest: one('medical', 'request'),
  correctRequest: one('medical', 'request'),
  validateRequest: one('medical', 'request'),
  refuseRequest: one('medical', 'request'),
  withdrawRequest: one('medical', 'request'),
  listOfferedDates: one('programme', 'request'),
  declineDate: one('programme', 'request'),
  proposeDates: one('programme', 'request'),

  openDay: list('medical'),
  openDayProblem: atUnit('medical'),
  bookDayVisit: one('programme', 'request', 'body.requestIds'),
  undoLastChange: atUnit('programme'),
  startBuild: atUnit('programme'),
  openBuild: one('programme', 'build'),
  acceptBuild: one('programme', 'build'),
  cancelBuild: one('programme', 'build'),
  dropBuild: one('programme', 'build'),
  openVisit: one('medical', 'visit'),
  moveDayVisit: one('programme', 'visit'),
  moveCareStep: one('programme', 'visit'),
  cancelDayVisit: one('programme', 'visit'),
  proposeOtherHours: one('programme', 'visit'),
  keepStayRecord: one('medical', 'visit'),

  openBoard: list('medical'),
  arrive: one('programme', 'visit'),
  depart: one('programme', 'visit'),
  declareNoShow: one('programme', 'visit'),
  finishStep: one('programme', 'visit'),
  leaveStepOut: one('programme', 'visit'),
  recordMark: one('programme', 'visit'),
  withdrawMark: one('programme', 'visit'),
  confirmFact: one('programme', 'fact'),
  confirmOnEvidence: one('programme', 'fact'),
  correctFact: one('programme', 'fact'),
  withdrawFact: one('programme', 'fact'),
  acknowledgeOutsideGates: one('programme', 'fact'),
  listFactsToConfirm: list('medical'),
  countFactsToConfirm: 'nothing',
  listOutsideGates: list('medical'),

  listMessagesToFollow: list('medical'),
  countMessagesToFollow: 'nothing',
  notePatientCall: one('medical', 'visit'),
  withdrawPatientCall: one('medical', 'call'),
  holdAgenda: one('medical', 'visit'),
  sendAgendaNow: one('medical', 'visit'),
  readAgendaPdf: one('medical', 'visit'),

  openReport: one('report', 'visit'),
  draftReport: one('report', 'visit'),
  writeReport: one('report', 'visit'),
  signReport: one('report', 'visit'),
  giveUpVersion: one('report', 'visit'),
  readReportPdf: one('report', 'visit'),
  readSignedPdf: one('report', 'visit'),
  listReportEdits: one('report', 'visit'),
  openReportEdit: one('report', 'visit'),
  handLetter: one('programme', 'visit'),
  listPendingReports: list('report'),
  listLettersToHand: list('report'),

  recordGround: one('billing', 'visit'),
  withdrawGround: one('billing', 'visit'),
  decideVisitRegime: one('billing', 'visit'),
  releaseVisit: one('billing', 'visit'),
  takeReleaseBack: one('billing', 'visit'),
  listBilling: list('billing'),
  exportBilling: list('billing'),
};
