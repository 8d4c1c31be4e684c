import type { LetterOnItsWay, ReportRecipient } from '@diurne/discharge-domain';
import { bool, civilDay, instant, json, nullable, statement, text, uuid, word } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';

/** Of version, correspondent, way, account and instant. */
export const insertHanding = statement({
  name: 'discharge/insert-handing',
  sql: `
    INSERT INTO letter_handing (establishment_id, report_version_id, correspondent_id, way, done_by, done_at)
    VALUES ($1, $2, $3, $4, $5, $6)`,
});

/** Of a visit. */
export const letterInForce = statement({
  name: 'discharge/letter-in-force',
  sql: `
    SELECT x.id, x.frozen->'recipients' AS recipients
    FROM discharge_report r JOIN report_version x ON x.report_id = r.id
    WHERE r.visit_id = $1 AND x.state = 'signed'`,
  gives: { id: uuid, recipients: json<readonly ReportRecipient[]>() },
});

/** Each recipient of a signed version, with what became of their message and what someone did with the paper. */
const ways = `
  CROSS JOIN LATERAL jsonb_to_recordset(x.frozen->'recipients') AS q ("correspondentId" uuid, name text, role text)
  JOIN known_correspondent c ON c.id = q."correspondentId"
  LEFT JOIN LATERAL (
    SELECT d.state, d.sent_at FROM known_delivery d
    WHERE d.subject_id = x.id AND d.recipient_id = c.id
    ORDER BY d.created_at DESC LIMIT 1) d ON true
  LEFT JOIN LATERAL (
    SELECT h.way, h.done_by, h.done_at FROM letter_handing h
    WHERE h.report_version_id = x.id AND h.correspondent_id = c.id
    ORDER BY h.done_at DESC, h.id DESC LIMIT 1) h ON true`;
const way = {
  correspondentId: uuid,
  name: text,
  role: word<ReportRecipient['role']>(),
  delivery: nullable(word<NonNullable<LetterOnItsWay['delivery']>>()),
  hasAddress: bool,
  handing: nullable(word<NonNullable<LetterOnItsWay['handing']>>()),
};
const wayColumns = `
      q."correspondentId", q.name, q.role, d.state AS delivery,
      c.email IS NOT NULL AS "hasAddress", h.way AS handing`;

export const lettersOfVersion = statement({
  name: 'discharge/letters-of-version',
  sql: `
    SELECT ${wayColumns}, a.display_name AS by, h.done_at AS "handedAt", d.sent_at AS "sentAt"
    FROM report_version x ${ways}
    LEFT JOIN known_account a ON a.id = h.done_by
    WHERE x.id = $1
    ORDER BY q.role`,
  gives: { ...way, by: nullable(text), handedAt: nullable(instant), sentAt: nullable(instant) },
});

/** Of a unit, or of null for all of them: nothing took the letter there, and nobody did. */
export const lettersToHand = statement({
  name: 'discharge/letters-to-hand',
  sql: `
    SELECT ${traitsColumns}, v.id AS "visitId", v.unit_id AS "unitId", v.on_date::text AS on,
      x.signed_at AS "signedAt", ${wayColumns}
    FROM report_version x
      JOIN discharge_report r ON r.id = x.report_id
      JOIN known_visit v ON v.id = r.visit_id
      JOIN known_patient p ON p.id = v.patient_id
      ${ways}
    WHERE x.state = 'signed' AND ($1::uuid IS NULL OR v.unit_id = $1)
      AND coalesce(h.way, 'undone') = 'undone' AND coalesce(d.state, 'failed') IN ('failed', 'uncertain')
    ORDER BY x.signed_at LIMIT 500`,
  gives: {
    ...traits,
    visitId: uuid,
    unitId: uuid,
    on: civilDay(),
    signedAt: instant,
    ...way,
  },
});
