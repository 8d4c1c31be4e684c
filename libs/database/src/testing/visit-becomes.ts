/** Of a visit and its new state, as every ending and return leaves it: its bookings stand while it stands. */
export const visitBecomes = `
  WITH bookings AS (
    UPDATE booking SET state = CASE WHEN $2::text IN ('cancelled', 'postponed', 'noShow', 'unscheduled') THEN 'released' ELSE 'active' END
    WHERE visit_id = $1::uuid)
  UPDATE day_visit SET state = $2::text WHERE id = $1::uuid`;
