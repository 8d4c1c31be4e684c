import type { FactView } from '@diurne/contracts';
import { bool, civilDay, instant, int, json, nullable, statement, text, textList, uuid, word } from '@diurne/database';
import type { FactDetail, FactKind, ReasonNotDone, StandingFact } from '@diurne/planning-application';
import type { CancellationClass, EntryMode, GivenProduct, IdentityDocument, VisitState } from '@diurne/planning-domain';
import { announcedAt } from '../ledger/announced.sql';
import { confirms, isCoordinated } from './people.statements';
import type { CivilDate } from '@diurne/time';

export const lockLivedVisit = statement({
  name: 'planning/lock-lived-visit',
  sql: `
    SELECT v.id, v.patient_id AS "patientId", v.pathway_version_id AS "pathwayVersionId", v.unit_id AS "unitId",
      v.on_date::text AS on, v.time_zone AS "timeZone", v.state, v.arrival_minute AS arrival,
      v.departure_minute AS departure, v.day_place_id AS "dayPlaceId", ${announcedAt} IS NOT NULL AS announced,
      EXISTS (SELECT FROM patient_death d WHERE d.patient_id = v.patient_id AND d.withdrawn_at IS NULL) AS deceased,
      v.cancellation_class AS "reasonClass", v.cancellation_reason AS reason,
      ARRAY(
        SELECT a.request_id::text FROM visit_answer a
        WHERE a.visit_id = v.id
        ORDER BY a.position) AS "requestIds"
    FROM day_visit v
    WHERE v.id = $1
    FOR UPDATE`,
  gives: {
    id: uuid,
    patientId: uuid,
    pathwayVersionId: uuid,
    unitId: uuid,
    on: civilDay<CivilDate>(),
    timeZone: text,
    state: word<VisitState>(),
    arrival: int,
    departure: int,
    dayPlaceId: nullable(uuid),
    announced: bool,
    deceased: bool,
    reasonClass: nullable(word<CancellationClass>()),
    reason: nullable(text),
    requestIds: textList,
  },
});

/** Who a resource `r` is, or whose hands or eye it is. */
const person = `JOIN resource p ON p.id = coalesce(r.person_id, r.id) AND p.kind = 'professional'`;
const ofKind = (kind: 'professional' | 'equipment') =>
  `EXISTS (
        SELECT FROM booking b JOIN resource r ON r.id = b.resource_id AND r.kind = '${kind}'
        WHERE b.step_id = s.id)`;

/** A step's planned performer has an account, where one of its people has; hours that were given back count as well. */
export const livedSteps = statement({
  name: 'planning/lived-steps',
  sql: `
    SELECT s.id, s.code, s.label, s.start_minute AS start, s.end_minute AS end,
      (SELECT p.id
       FROM booking b JOIN resource r ON r.id = b.resource_id ${person}
       WHERE b.step_id = s.id
       ORDER BY EXISTS (SELECT FROM known_account a WHERE a.resource_id = p.id) DESC, b.line_no
       LIMIT 1) AS "plannedPerformerId",
      ARRAY(
        SELECT DISTINCT p.trade
        FROM booking b JOIN resource r ON r.id = b.resource_id ${person}
        WHERE b.step_id = s.id) AS trades,
      ${ofKind('equipment')} AND NOT ${ofKind('professional')} AS "onEquipmentAlone"
    FROM care_step s
    WHERE s.visit_id = $1 AND s.active
    ORDER BY s.start_minute, s.code`,
  gives: {
    id: uuid,
    code: text,
    label: text,
    start: int,
    end: int,
    plannedPerformerId: nullable(uuid),
    trades: textList,
    onEquipmentAlone: bool,
  },
});

/** Of a visit, and the roles that confirm. */
export const standingFacts = statement({
  name: 'planning/standing-facts',
  sql: `
    SELECT id, kind, step_id AS "stepId", performer_id AS "performerId", declared_by AS "declaredBy",
      occurred_at AS "occurredAt", counts, detail->>'exitMode' AS "exitMode",
      EXISTS (SELECT FROM known_account a WHERE a.resource_id = f.performer_id AND ${confirms}) AS "performerConfirms",
      CASE WHEN detail ? 'missing' THEN jsonb_build_object('missing', detail->>'missing', 'seen', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('part', g.part, 'by', g.seen_by)), '[]')
        FROM outside_gates_seen g
        WHERE g.fact_id = f.id AND g.judgement_id IS NOT DISTINCT FROM f.gate_judgement_id)) END AS "outsideGates",
      detail,
      (SELECT min((one->>'atMinute')::int)
       FROM jsonb_array_elements(coalesce(detail->'products', '[]')) one) AS "firstGiven"
    FROM standing_fact f
    WHERE visit_id = $1
    ORDER BY declared_at, id`,
  gives: {
    id: uuid,
    kind: word<FactKind>(),
    stepId: nullable(uuid),
    performerId: nullable(uuid),
    declaredBy: uuid,
    occurredAt: instant,
    counts: bool,
    outsideGates: nullable(json<NonNullable<StandingFact['outsideGates']>>()),
    firstGiven: nullable(int),
    performerConfirms: bool,
    exitMode: nullable(text),
    detail: json<FactDetail>(),
  },
});

/** Of visits, and the roles that confirm, as the board shows them. */
export const factsOfVisits = statement({
  name: 'planning/facts-of-visits',
  sql: `
    SELECT f.visit_id AS "visitId", f.id, f.kind, f.step_id AS "stepId", f.occurred_at AS "occurredAt",
      coalesce(q.name, p.name) AS "plannedPerformer", f.performer_name AS performer, f.performer_id AS "performerId",
      f.declared_by_name AS "declaredBy", f.declared_by AS "declaredById",
      NOT f.counts AS "awaitsConfirmation", f.evidence,
      EXISTS (SELECT FROM known_account a WHERE a.resource_id = f.performer_id AND ${confirms}) AS "performerConfirms",
      ${isCoordinated} AS "isCoordinated",
      f.detail->>'why' AS why, f.detail->>'missing' AS missing, f.detail->>'because' AS because,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'part', g.part, 'by', k.display_name, 'at', g.seen_at) ORDER BY g.seen_at), '[]')
       FROM outside_gates_seen g JOIN known_account k ON k.id = g.seen_by
       WHERE g.fact_id = f.id AND g.judgement_id IS NOT DISTINCT FROM f.gate_judgement_id) AS "outsideGatesSeen",
      coalesce(f.detail->'products', '[]') AS products, f.detail->>'identityDocument' AS "identityDocument",
      f.detail->>'entryMode' AS "entryMode", f.detail->>'exitMode' AS "exitMode",
      coalesce(f.detail->>'exitMode' = 'death', false) AS "isDeath"
    FROM standing_fact f
      LEFT JOIN resource p ON p.id = f.planned_performer_id
      LEFT JOIN resource q ON q.id = p.person_id
    WHERE f.visit_id = ANY($1::uuid[])
    ORDER BY f.occurred_at, f.declared_at, f.id`,
  gives: {
    visitId: uuid,
    id: uuid,
    kind: word<FactKind>(),
    stepId: nullable(uuid),
    occurredAt: instant,
    plannedPerformer: nullable(text),
    performer: nullable(text),
    performerId: nullable(uuid),
    declaredBy: text,
    declaredById: uuid,
    awaitsConfirmation: bool,
    evidence: nullable(text),
    performerConfirms: bool,
    isCoordinated: bool,
    why: nullable(word<ReasonNotDone>()),
    missing: nullable(text),
    because: nullable(text),
    outsideGatesSeen: json<FactView['outsideGatesSeen']>(),
    products: json<GivenProduct[]>(),
    identityDocument: nullable(word<IdentityDocument>()),
    entryMode: nullable(word<EntryMode>()),
    exitMode: nullable(text),
    isDeath: bool,
  },
});

export const personOfResource = statement({
  name: 'planning/person-of-resource',
  sql: `SELECT p.id, p.trade FROM resource r ${person} WHERE r.id = $1`,
  gives: { id: uuid, trade: text },
});
