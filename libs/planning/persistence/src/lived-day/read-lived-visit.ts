import type { Transaction } from '@diurne/database';
import type { LivedStep, LivedVisit, StandingFact } from '@diurne/planning-application';
import type { CancellationClass, VisitState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';

interface VisitRow {
  id: string;
  requestIds: LivedVisit['requestIds'];
  patientId: string;
  pathwayVersionId: string;
  unitId: string;
  on: CivilDate;
  timeZone: string;
  state: VisitState;
  arrival: number;
  departure: number;
  dayPlaceId: string | null;
  announced: boolean;
  reasonClass: CancellationClass | null;
  reason: string | null;
}
interface StepRow extends LivedStep {
  readonly code: string;
  readonly start: number;
}

/** A visit with its standing facts, locked until the transaction ends. */
export async function readLivedVisit(tx: Transaction, visitId: string): Promise<LivedVisit | null> {
  const [row] = await tx.query<VisitRow>(
    `SELECT id, ARRAY(SELECT a.request_id::text FROM visit_answer a WHERE a.visit_id = day_visit.id ORDER BY a.position) AS "requestIds", patient_id AS "patientId", pathway_version_id AS "pathwayVersionId", unit_id AS "unitId", on_date::text AS on, time_zone AS "timeZone", state, arrival_minute AS arrival,
       departure_minute AS departure, day_place_id AS "dayPlaceId", announced_at IS NOT NULL AS announced, cancellation_class AS "reasonClass", cancellation_reason AS reason
     FROM day_visit WHERE id = $1 FOR UPDATE`,
    [visitId],
  );
  if (!row) return null;
  const steps = await tx.query<StepRow>(
    `SELECT s.id, s.code, s.label, s.start_minute AS start, s.end_minute AS end,
       (SELECT r.id FROM booking b JOIN resource r ON r.id = b.resource_id AND r.kind = 'professional' WHERE b.step_id = s.id AND b.state <> 'released'
        ORDER BY EXISTS (SELECT FROM account a WHERE a.resource_id = r.id) DESC, b.line_no LIMIT 1) AS "plannedPerformerId",
       ARRAY(SELECT DISTINCT r.trade FROM booking b JOIN resource r ON r.id = b.resource_id AND r.kind = 'professional' WHERE b.step_id = s.id AND b.state <> 'released') AS trades
     FROM care_step s WHERE s.visit_id = $1 AND s.active ORDER BY s.start_minute, s.code`,
    [visitId],
  );
  const facts = await tx.query<StandingFact>(
    `SELECT id, kind, step_id AS "stepId", performer_id AS "performerId", declared_by AS "declaredBy", occurred_at AS "occurredAt", counts FROM standing_fact WHERE visit_id = $1 ORDER BY declared_at, id`,
    [visitId],
  );
  const {
    id,
    requestIds,
    patientId,
    pathwayVersionId,
    unitId,
    on,
    timeZone,
    state,
    announced,
    arrival,
    departure,
    dayPlaceId,
    reasonClass,
    reason,
  } = row;
  return {
    id,
    requestIds,
    patientId,
    pathwayVersionId,
    unitId,
    on,
    timeZone,
    state,
    announced,
    ending: reasonClass === null ? null : { reasonClass, reason: reason ?? '' },
    facts,
    lived: steps,
    programme: {
      arrival,
      departure,
      dayPlaceId,
      steps: steps.map(({ code, start, end }) => ({ code, start, end, resourceIds: [] })),
    },
  };
}
