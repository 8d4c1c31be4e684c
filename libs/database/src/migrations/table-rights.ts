import type { Rights } from './guard-table';

const appendOnly: Rights = {};
const kept: Rights = { updatable: true };
/** What is entered and taken back, never rewritten. */
const takenBack: Rights = { deletable: true };
const replaceable: Rights = { updatable: true, deletable: true };

/**
 * What the application's role may do with each table of an establishment beside reading and adding rows.
 * A table that is not named here, and any right that is not said here, fails the schema's guard.
 */
export const tableRights: Readonly<Record<string, Rights>> = {
  account_unit: takenBack,
  agenda_hold: replaceable,
  agenda_version: appendOnly,
  audit_event: appendOnly,
  audit_seal: appendOnly,
  availability_exception: takenBack,
  availability_rule: appendOnly,
  booking: replaceable,
  // Locked while its next version is numbered: a row lock asks for the right to update.
  care_pathway: kept,
  care_pathway_version: appendOnly,
  care_step: replaceable,
  carrier_state: kept,
  class_snapshot: appendOnly,
  correspondent: kept,
  day_plan: kept,
  day_revision: appendOnly,
  day_visit: kept,
  day_window: replaceable,
  delivery: kept,
  discharge_report: appendOnly,
  ended_by_death: appendOnly,
  event_feed: kept,
  event_reaction: replaceable,
  fact_confirmation: appendOnly,
  gate_judgement: appendOnly,
  integrity_alarm: appendOnly,
  outside_gates_seen: appendOnly,
  // Forgotten after a day.
  kept_answer: replaceable,
  letter_handing: appendOnly,
  live_reading: replaceable,
  location: appendOnly,
  medical_unit: kept,
  name_key: appendOnly,
  offered_date: appendOnly,
  open_day: appendOnly,
  // A trigger lets nothing but its position be given.
  outbox_event: replaceable,
  outbox_message: replaceable,
  patient: kept,
  patient_call: appendOnly,
  call_withdrawal: appendOnly,
  agenda_sending: appendOnly,
  patient_token: takenBack,
  // A trigger lets nothing but its withdrawal be given, once.
  patient_death: kept,
  planning_day: kept,
  record_correction: appendOnly,
  record_opening: appendOnly,
  record_opening_review: appendOnly,
  regime_decision: appendOnly,
  report_edit: appendOnly,
  report_version: kept,
  resource: kept,
  resource_unit: appendOnly,
  second_factor: replaceable,
  second_factor_rule: appendOnly,
  signed_document: appendOnly,
  territory_setting: appendOnly,
  stay_record: appendOnly,
  traced_fact: appendOnly,
  unit_closure: takenBack,
  unit_opening: appendOnly,
  visit_answer: appendOnly,
  visit_episode: appendOnly,
  visit_ground: appendOnly,
  visit_release: appendOnly,
  visit_mark: appendOnly,
  visit_request: kept,
  walking_time: appendOnly,
};

interface Unwalled {
  readonly rights: readonly string[];
  readonly because: string;
}

/** Tables without row-level security, each with its reason. */
export const outsideTheWall: Readonly<Record<string, Unwalled>> = {
  account: { rights: ['SELECT', 'INSERT', 'UPDATE'], because: 'signing in happens before the establishment is known' },
  establishment: { rights: ['SELECT', 'INSERT'], because: 'it is what the wall is built around' },
  known_device: {
    rights: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    because: 'it is asked for while one signs in, before the establishment is known',
  },
  migrations: { rights: ['SELECT'], because: 'the readiness probe asks which migrations are done' },
  refused_sign_in: {
    rights: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    because: 'who is refused may be nobody of any establishment',
  },
  sign_in_throttle: {
    rights: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    because: 'a login that nobody has is counted like any other',
  },
  state_transition: { rights: ['SELECT'], because: 'a law of every establishment' },
  user_session: {
    rights: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    because: 'who holds a token tells the establishment',
  },
  visit_transition: { rights: ['SELECT'], because: 'a law of every establishment' },
};
