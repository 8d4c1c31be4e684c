import { int } from '../statement/column';
import { statement } from '../statement/statement';

/** Of establishment, kind, why and what it is about. */
export const raiseIntegrityAlarm = statement({
  name: 'database/raise-integrity-alarm',
  sql: `INSERT INTO integrity_alarm (establishment_id, kind, why, subject_id) VALUES ($1, $2, $3, $4)`,
});

/** Of hours: what was found within them. */
export const countIntegrityAlarms = statement({
  name: 'database/count-integrity-alarms',
  sql: `
    SELECT count(DISTINCT (kind, subject_id))::int AS alarms FROM integrity_alarm
    WHERE at > clock_timestamp() - make_interval(hours => $1::int)`,
  gives: { alarms: int },
});
