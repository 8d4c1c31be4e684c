import { bool, instant, int, nullable, statement, text, uuid } from '@diurne/database';

/** Of establishment, account, patient, reason, instant and end. */
export const insertOpening = statement({
  name: 'access/insert-record-opening',
  sql: `
    INSERT INTO record_opening (establishment_id, account_id, patient_id, reason, opened_at, until)
    VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING id`,
  gives: { id: uuid },
});

/** Of whether only those that nobody has looked at, and how many at most: those first, then the latest. */
export const recordOpenings = statement({
  name: 'access/record-openings',
  sql: `
    SELECT o.id, a.display_name AS by, o.patient_id AS "patientId", o.reason, o.opened_at AS "openedAt", o.until,
      b.display_name AS "reviewedBy", r.reviewed_at AS "reviewedAt", r.remark, count(*) OVER ()::int AS total
    FROM record_opening o
      JOIN known_account a ON a.id = o.account_id
      LEFT JOIN record_opening_review r ON r.opening_id = o.id
      LEFT JOIN known_account b ON b.id = r.reviewed_by
    WHERE NOT $1::boolean OR r.opening_id IS NULL
    ORDER BY r.opening_id IS NOT NULL, o.opened_at DESC, o.id
    LIMIT $2`,
  gives: {
    id: uuid,
    by: text,
    patientId: uuid,
    reason: text,
    openedAt: instant,
    until: instant,
    reviewedBy: nullable(text),
    reviewedAt: nullable(instant),
    remark: nullable(text),
    total: int,
  },
});

export const openingToReview = statement({
  name: 'access/opening-to-review',
  sql: `
    SELECT o.account_id AS "accountId", o.patient_id AS "patientId",
      EXISTS (SELECT FROM record_opening_review r WHERE r.opening_id = o.id) AS reviewed
    FROM record_opening o WHERE o.id = $1`,
  gives: { accountId: uuid, patientId: uuid, reviewed: bool },
});

/** Of establishment, opening, account, instant and a word; no row where somebody was first. */
export const insertReview = statement({
  name: 'access/insert-opening-review',
  sql: `
    INSERT INTO record_opening_review (establishment_id, opening_id, reviewed_by, reviewed_at, remark)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING
    RETURNING opening_id AS "openingId"`,
  gives: { openingId: uuid },
});
