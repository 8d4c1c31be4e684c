/** The closed list of refusals. A code never changes its meaning; each has its French sentence in the API. */
export const problemCodes = [
  'input-invalid', 'body-unreadable', 'body-too-large', 'not-found', 'route-unknown', 'method-unknown',
  'login-refused', 'login-locked', 'signed-out', 'role-insufficient', 'origin-refused',
  'day-changed-since', 'day-closed', 'day-not-open',
  'resource-already-booked', 'patient-already-booked', 'plan-refused', 'nothing-to-undo', 'already-told',
  'request-not-plannable', 'visit-state-refused', 'build-running', 'build-not-ready',
  'local-time-does-not-exist', 'local-time-ambiguous',
  'identity-not-checked', 'fact-already-declared', 'fact-not-yours', 'step-not-done',
  'report-changed-since', 'report-incomplete', 'report-signed', 'report-missing',
  'no-channel', 'name-taken', 'reference-unknown', 'service-unavailable', 'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
