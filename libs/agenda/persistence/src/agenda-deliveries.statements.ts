import { statement, uuid } from '@diurne/database';

const takenBack = `UPDATE delivery SET state = 'failed', failure = $2`;

/** Of visit and failure. */
export const withdrawWaitingOfVisit = statement({
  name: 'agenda/withdraw-waiting-of-visit',
  sql: `${takenBack} WHERE visit_id = $1 AND subject_kind = 'agenda' AND state = 'waiting'`,
});

/** Of agenda version and failure. */
export const withdrawWaitingOfVersion = statement({
  name: 'agenda/withdraw-waiting-of-version',
  sql: `${takenBack} WHERE subject_id = $1 AND subject_kind = 'agenda' AND state = 'waiting'`,
});

export const reviveFailed = statement({
  name: 'agenda/revive-failed',
  sql: `
    WITH revived AS (
      UPDATE delivery SET state = 'waiting', attempts = 0, failure = NULL
      WHERE subject_id = $1 AND state IN ('failed', 'uncertain')
      RETURNING id)
    SELECT id FROM revived`,
  gives: { id: uuid },
});
