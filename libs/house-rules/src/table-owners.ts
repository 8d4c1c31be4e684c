/** Which context each table belongs to: it alone names it in a statement. The others read the views that the owner publishes. */
export const tableOwners: Readonly<Record<string, string | readonly string[]>> = {
  establishment: 'access',
  account: 'access',
  user_session: 'access',

  /** The law of states of every context. */
  state_transition: 'database',
  audit_event: 'database',
  audit_seal: 'database',

  patient: 'patients',
  correspondent: 'patients',

  medical_unit: 'planning',
  unit_opening: 'planning',
  unit_closure: 'planning',
  location: 'planning',
  walking_time: 'planning',
  resource: 'planning',
  resource_unit: 'planning',
  availability_rule: 'planning',
  availability_exception: 'planning',
  care_pathway: 'planning',
  care_pathway_version: 'planning',
  visit_request: 'planning',
  planning_day: 'planning',
  day_window: 'planning',
  visit_transition: 'planning',
  day_visit: 'planning',
  visit_answer: 'planning',
  care_step: 'planning',
  booking: 'planning',
  day_revision: 'planning',
  day_plan: 'planning',
  traced_fact: 'planning',
  fact_confirmation: 'planning',
  visit_ground: 'planning',
  regime_decision: 'planning',

  agenda_version: 'agenda',

  discharge_report: 'discharge',
  report_version: 'discharge',
  signed_document: 'discharge',

  /** Filled below, by whatever writes in a transaction; carried away by messaging. */
  outbox_message: ['messaging', 'database'],
  delivery: 'messaging',
  carrier_state: 'messaging',
  outbox_event: 'messaging',
  event_reaction: 'messaging',
  event_feed: 'messaging',
  live_reading: 'messaging',
};

/** Views by which a context publishes what others may know; `docs/architecture.md` lists them with their readers. */
export const viewOwners: Readonly<Record<string, string>> = {
  known_establishment: 'access',
  known_account: 'access',
  known_patient: 'patients',
  known_contact: 'patients',
  known_identity: 'patients',
  known_correspondent: 'patients',
  known_physician: 'patients',
  known_unit: 'planning',
  known_resource: 'planning',
  known_pathway: 'planning',
  known_visit: 'planning',
  known_reason: 'planning',
  known_step: 'planning',
  known_taking: 'planning',
  standing_fact: 'planning',
  known_agenda: 'agenda',
  known_report: 'discharge',
  known_delivery: 'messaging',
  due_message: 'messaging',
};
