import { bool, civilDay, instant, int, nullable, statement, text, uuid, word } from '@diurne/database';
import type { DeliveryState } from './claim-decision';

export const insertDelivery = statement({
  name: 'messaging/insert-delivery',
  sql: `
    INSERT INTO delivery (
      establishment_id, visit_id, patient_id, subject_kind, subject_id, recipient_kind, recipient_id,
      channel, version, state)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting')
    ON CONFLICT (establishment_id, subject_id, recipient_id, channel) DO NOTHING`,
});

const deliveryColumns = {
  id: uuid,
  visitId: uuid,
  patientId: uuid,
  subjectKind: text,
  state: word<DeliveryState>(),
  attempts: int,
  /** Counts claims and never goes back: whoever settles shows the number of their own. */
  claim: int,
  claimedAt: nullable(instant),
  notBefore: nullable(instant),
} as const;

/** Of subject, recipient and channel. */
export const lockDeliveryByKey = statement({
  name: 'messaging/lock-delivery',
  sql: `
    SELECT id, visit_id AS "visitId", patient_id AS "patientId", subject_kind AS "subjectKind", state, attempts, claim,
      claimed_at AS "claimedAt", not_before AS "notBefore"
    FROM delivery
    WHERE subject_id = $1 AND recipient_id = $2 AND channel = $3
    FOR UPDATE`,
  gives: deliveryColumns,
});

/** Of delivery: what becomes of other versions of the same, to the same recipient by the same channel. */
export const otherVersions = statement({
  name: 'messaging/other-versions',
  sql: `
    SELECT coalesce(bool_or(o.state = 'claimed'), false) AS "underWay",
      coalesce(bool_or(o.version > d.version AND o.state IN ('claimed', 'sent', 'uncertain')), false) AS outrun
    FROM delivery d
      JOIN delivery o ON o.visit_id = d.visit_id AND o.subject_kind = d.subject_kind
        AND o.recipient_id = d.recipient_id AND o.channel = d.channel AND o.id <> d.id
    WHERE d.id = $1`,
  gives: { underWay: bool, outrun: bool },
});

/** Of channel, and the instant before which a claim was made that nobody will settle any more: locked, unless it is being settled. */
export const lockOldClaims = statement({
  name: 'messaging/lock-old-claims',
  sql: `
    SELECT id, visit_id AS "visitId", patient_id AS "patientId", subject_kind AS "subjectKind", state, attempts, claim,
      claimed_at AS "claimedAt", not_before AS "notBefore"
    FROM delivery
    WHERE channel = $1 AND state = 'claimed' AND (claimed_at IS NULL OR claimed_at <= $2)
    ORDER BY id
    LIMIT 200
    FOR UPDATE SKIP LOCKED`,
  gives: deliveryColumns,
});

/** Of visit: where it stands. */
export const dayOfDelivery = statement({
  name: 'messaging/day-of-delivery',
  sql: `SELECT unit_id AS "unitId", on_date::text AS on FROM known_visit WHERE id = $1`,
  gives: { unitId: uuid, on: civilDay() },
});

export const markClaimed = statement({
  name: 'messaging/mark-delivery-claimed',
  sql: `
    UPDATE delivery SET state = 'claimed', claimed_at = $2, attempts = attempts + 1, claim = claim + 1,
      not_before = NULL
    WHERE id = $1`,
});

export const markPaced = statement({
  name: 'messaging/mark-delivery-paced',
  sql: `UPDATE delivery SET not_before = $2 WHERE id = $1`,
});

export const markUntried = statement({
  name: 'messaging/settle-delivery-untried',
  sql: `UPDATE delivery SET state = $2, failure = $3, attempts = attempts + 1 WHERE id = $1`,
});

export const markUnsent = statement({
  name: 'messaging/settle-delivery-unsent',
  sql: `UPDATE delivery SET state = $2, failure = $3 WHERE id = $1 AND state = 'waiting'`,
});

/** Of delivery, claim, state, failure, the provider's number and when it was sent; no row when the claim no longer stands. */
export const settleDelivery = statement({
  name: 'messaging/settle-delivery',
  sql: `
    WITH settled AS (
      UPDATE delivery SET state = $3, failure = $4, sent_at = $6,
        provider_message_id = coalesce($5, provider_message_id)
      WHERE id = $1 AND claim = $2 AND state = 'claimed'
      RETURNING id)
    SELECT id FROM settled`,
  gives: { id: uuid },
});

/** Of a kind, and a visit, subject or recipient where they are not null. */
export const withdrawWaiting = statement({
  name: 'messaging/withdraw-waiting-deliveries',
  sql: `
    UPDATE delivery SET state = 'failed', failure = $5
    WHERE subject_kind = $1 AND state = 'waiting'
      AND ($2::uuid IS NULL OR visit_id = $2)
      AND ($3::uuid IS NULL OR subject_id = $3)
      AND ($4::uuid IS NULL OR recipient_id = $4)`,
});

/** Of patient and words. */
export const withdrawWaitingTo = statement({
  name: 'messaging/withdraw-waiting-deliveries-to',
  sql: `
    UPDATE delivery SET state = 'failed', failure = $2
    WHERE recipient_kind = 'patient' AND recipient_id = $1 AND state = 'waiting'`,
});

/** Of patient: agendas that are due to be written or sent. */
export const forgetWaitingAgendas = statement({
  name: 'messaging/forget-waiting-agendas',
  sql: `
    DELETE FROM outbox_message
    WHERE relayed_at IS NULL
      AND ((kind = 'issue-agenda' AND payload->>'visitId' IN (SELECT id::text FROM known_visit WHERE patient_id = $1))
        OR (kind = 'send-agenda' AND payload->>'agendaVersionId' IN (
          SELECT subject_id::text FROM delivery WHERE recipient_kind = 'patient' AND recipient_id = $1)))`,
});

export const revive = statement({
  name: 'messaging/revive-deliveries',
  sql: `
    WITH revived AS (
      UPDATE delivery SET state = 'waiting', attempts = 0, failure = NULL
      WHERE subject_id = $1 AND state IN ('failed', 'uncertain')
      RETURNING id)
    SELECT id FROM revived`,
  gives: { id: uuid },
});

/** Whose carrier is still asked for. */
export const channelsInUse = statement({
  name: 'messaging/channels-in-use',
  sql: `SELECT DISTINCT channel FROM delivery WHERE state IN ('waiting', 'claimed')`,
  gives: { channel: text },
});
