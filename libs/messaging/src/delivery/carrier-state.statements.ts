import { instant, int, nullable, statement } from '@diurne/database';

export const openCarrierState = statement({
  name: 'messaging/open-carrier-state',
  sql: `INSERT INTO carrier_state (establishment_id, channel) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
});

export const lockState = statement({
  name: 'messaging/lock-carrier-state',
  sql: `
    SELECT free_at AS "freeAt", failures, rests_until AS "restsUntil" FROM carrier_state
    WHERE channel = $1
    FOR UPDATE`,
  gives: { freeAt: nullable(instant), failures: int, restsUntil: nullable(instant) },
});

export const updateState = statement({
  name: 'messaging/update-carrier-state',
  sql: `UPDATE carrier_state SET free_at = $2, failures = $3, rests_until = $4 WHERE channel = $1`,
});
