import { bool, civilDay, int, instant, statement, text, textList, uuid } from '@diurne/database';
import type { CivilDate } from '@diurne/time';

/** An account `a` that can confirm what its person did; the roles that may are the `$2`nd parameter. */
export const confirms = `a.active AND a.roles && $2::text[]`;
/** Somebody is there who confirms on evidence. */
export const isCoordinated = `EXISTS (SELECT FROM known_account c WHERE c.active AND 'coordinator' = ANY(c.roles))`;

/** Of a civil date and the roles that confirm: who may be named for a step, with the resources that are their hands or eye. */
export const performersOn = statement({
  name: 'planning/performers-on',
  sql: `
    SELECT p.id, p.name, p.trade,
      ARRAY(
        SELECT r.id::text FROM resource r
        WHERE coalesce(r.person_id, r.id) = p.id
        ORDER BY r.code) AS "resourceIds",
      EXISTS (SELECT FROM known_account a WHERE a.resource_id = p.id AND ${confirms}) AS "hasAccount",
      ${isCoordinated} AS "isCoordinated"
    FROM resource p
    WHERE p.kind = 'professional' AND p.person_id IS NULL AND (p.retired_on IS NULL OR p.retired_on > $1::date)
    ORDER BY p.name, p.code`,
  gives: { id: uuid, name: text, trade: text, resourceIds: textList, hasAccount: bool, isCoordinated: bool },
});

/** Steps `f` that wait for the account `me`: its own, and for the coordination those that nobody with an account can confirm. */
const waiting = `
    FROM known_account me
      LEFT JOIN resource own ON own.id = me.resource_id
      JOIN standing_fact f ON f.kind = 'stepDone' AND NOT f.counts
      JOIN day_visit v ON v.id = f.visit_id
    WHERE me.id = $1 AND (f.performer_id = coalesce(own.person_id, own.id) OR 'coordinator' = ANY(me.roles)
      AND NOT EXISTS (SELECT FROM known_account a WHERE a.resource_id = f.performer_id AND ${confirms}))`;

/** Of an account, the roles that confirm, and how many at most; oldest first. */
export const factsToConfirm = statement({
  name: 'planning/facts-to-confirm',
  sql: `
    SELECT w.*, u.name AS "unitName", s.label, count(*) OVER ()::int AS total
    FROM (
      SELECT f.id, f.visit_id AS "visitId", v.unit_id AS "unitId", v.on_date::text AS on, v.patient_id AS "patientId",
        f.step_id, f.occurred_at AS "occurredAt", v.time_zone AS "timeZone", f.performer_name AS performer,
        f.declared_by_name AS "declaredBy",
        f.performer_id IS NOT DISTINCT FROM coalesce(own.person_id, own.id) AS "isOwn"
        ${waiting}) w
      JOIN medical_unit u ON u.id = w."unitId"
      JOIN care_step s ON s.id = w.step_id
    ORDER BY w.on, w."occurredAt", w.id
    LIMIT $3`,
  gives: {
    id: uuid,
    visitId: uuid,
    unitId: uuid,
    on: civilDay<CivilDate>(),
    patientId: uuid,
    step_id: uuid,
    occurredAt: instant,
    timeZone: text,
    performer: text,
    declaredBy: text,
    isOwn: bool,
    unitName: text,
    label: text,
    total: int,
  },
});

export const countFactsToConfirm = statement({
  name: 'planning/count-facts-to-confirm',
  sql: `SELECT count(*)::int AS total ${waiting}`,
  gives: { total: int },
});
