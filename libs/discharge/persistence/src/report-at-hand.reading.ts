import type { ReportAtHand, ReportVersion } from '@diurne/discharge-application';
import type { ReportContent, ReportedIntervention } from '@diurne/discharge-domain';
import type { Transaction } from '@diurne/database';

interface VisitRow {
  id: string;
  state: string;
  patient_id: string;
  unit_id: string;
  on_date: string;
  pathway_name: string;
  sentences: Record<string, string>;
  justification: string;
  establishment: ReportAtHand['frame']['establishment'];
  unit: ReportAtHand['frame']['unit'];
  patient: ReportAtHand['frame']['patient'];
  arrived_minute: number | null;
  left_minute: number | null;
}
interface StepRow {
  id: string;
  label: string;
  must_be_traced: boolean;
  done_minute: number | null;
  performer: string | null;
}
export interface FoundReport extends ReportAtHand {
  readonly patientId: string;
  readonly unitId: string;
  readonly on: string;
  readonly reportId: string | null;
}

const minuteOf = (kind: 'arrival' | 'departure') =>
  `(SELECT (extract(epoch FROM (f.occurred_at AT TIME ZONE v.time_zone) - v.on_date::timestamp) / 60)::int FROM standing_fact f WHERE f.visit_id = v.id AND f.kind = '${kind}' ORDER BY f.declared_at DESC LIMIT 1)`;

/** Everything that a report is made of, in one transaction; `lock` for whoever is about to change it. */
export async function readReportAtHand(tx: Transaction, visitId: string, lock: boolean): Promise<FoundReport | null> {
  if (lock) await tx.query(`SELECT id FROM day_visit WHERE id = $1 FOR UPDATE`, [visitId]);
  const [visit] = await tx.query<VisitRow>(
    `SELECT v.id, v.state, v.patient_id, v.unit_id, v.on_date::text AS on_date, w.name AS pathway_name, coalesce(w.definition->'reportSentences', '{}') AS sentences,
       (SELECT string_agg(r.justification, E'\n' ORDER BY a.position) FROM visit_answer a JOIN visit_request r ON r.id = a.request_id WHERE a.visit_id = v.id) AS justification,
       jsonb_build_object('name', e.name, 'finess', e.finess, 'timeZone', e.time_zone) AS establishment, jsonb_build_object('name', u.name, 'phone', u.phone, 'address', u.address) AS unit,
       jsonb_build_object('birthName', p.birth_name, 'usedName', p.used_name, 'firstNames', p.first_names, 'birthDate', p.birth_date, 'sex', p.sex, 'ipp', p.ipp,
         'ins', CASE WHEN p.ins_status = 'qualified' THEN p.ins END, 'insOid', CASE WHEN p.ins_status = 'qualified' THEN p.ins_oid END) AS patient,
       ${minuteOf('arrival')} AS arrived_minute, ${minuteOf('departure')} AS left_minute
     FROM day_visit v JOIN establishment e ON e.id = v.establishment_id JOIN medical_unit u ON u.id = v.unit_id JOIN patient p ON p.id = v.patient_id
       JOIN care_pathway_version w ON w.id = v.pathway_version_id
     WHERE v.id = $1`,
    [visitId],
  );
  if (!visit) return null;
  const steps = await readSteps(tx, visitId);
  const done = steps.flatMap(({ id, label, performer, done_minute }): Omit<ReportedIntervention, 'finding'>[] =>
    done_minute === null ? [] : [{ stepId: id, label, performer: performer ?? '', doneAtMinute: done_minute }],
  );
  const { reportId, latest } = await readLatest(tx, visitId);
  return {
    patientId: visit.patient_id,
    unitId: visit.unit_id,
    on: visit.on_date,
    reportId,
    visitState: visit.state,
    latest,
    recipients: await readRecipients(tx, visit.patient_id),
    lived: {
      arrived: visit.arrived_minute !== null,
      justification: visit.justification,
      pathwaySentences: visit.sentences,
      done,
      untracedMandatory: steps
        .filter((step) => step.must_be_traced && step.done_minute === null)
        .map(({ label }) => label),
    },
    frame: {
      establishment: visit.establishment,
      unit: visit.unit,
      patient: visit.patient,
      visit: {
        id: visit.id,
        on: visit.on_date,
        pathwayName: visit.pathway_name,
        arrivedAtMinute: visit.arrived_minute,
        leftAtMinute: visit.left_minute,
      },
    },
  };
}

/** Reported are the acts that are counted or may be: a blood draw or a meal is no intervention of the letter. */
function readSteps(tx: Transaction, visitId: string): Promise<StepRow[]> {
  return tx.query<StepRow>(
    `SELECT s.id, s.label, NOT s.optional AS must_be_traced, f.done_minute, f.performer
     FROM care_step s JOIN day_visit v ON v.id = s.visit_id JOIN care_pathway_version w ON w.id = v.pathway_version_id
       JOIN LATERAL jsonb_array_elements(w.definition->'steps') AS d ON d->>'code' = s.code AND d->>'category' <> 'notCounted'
       LEFT JOIN LATERAL (SELECT (extract(epoch FROM (f.occurred_at AT TIME ZONE v.time_zone) - v.on_date::timestamp) / 60)::int AS done_minute, m.name AS performer
         FROM standing_fact f LEFT JOIN resource m ON m.id = f.performer_id WHERE f.step_id = s.id AND f.kind = 'stepDone' AND f.counts ORDER BY f.declared_at DESC LIMIT 1) f ON true
     WHERE s.visit_id = $1 AND s.active ORDER BY s.start_minute, s.code`,
    [visitId],
  );
}

async function readLatest(
  tx: Transaction,
  visitId: string,
): Promise<{ reportId: string | null; latest: ReportVersion | null }> {
  const [row] = await tx.query<{
    report_id: string;
    id: string;
    number: number;
    edit: number;
    state: ReportVersion['state'];
    content: ReportContent;
    edited_by: string;
  }>(
    `SELECT r.id AS report_id, x.id, x.number, x.edit, x.state, x.content, a.display_name AS edited_by
     FROM discharge_report r JOIN report_version x ON x.report_id = r.id JOIN account a ON a.id = x.author_id WHERE r.visit_id = $1 ORDER BY x.number DESC LIMIT 1`,
    [visitId],
  );
  if (!row) return { reportId: null, latest: null };
  const { report_id: reportId, edited_by: editedBy, ...version } = row;
  return { reportId, latest: { ...version, editedBy } };
}

/** Once when the two are one person. */
async function readRecipients(tx: Transaction, patientId: string): Promise<ReportAtHand['recipients']> {
  const rows = await tx.query<{ id: string; name: string; role: 'primary' | 'referring'; has_address: boolean }>(
    `SELECT c.id, c.display_name AS name, CASE WHEN c.id = p.primary_physician_id THEN 'primary' ELSE 'referring' END AS role, c.email IS NOT NULL AS has_address
     FROM patient p JOIN correspondent c ON c.id IN (p.primary_physician_id, p.referring_physician_id) WHERE p.id = $1 ORDER BY role`,
    [patientId],
  );
  return rows.map(({ id, has_address: hasAddress, ...rest }) => ({ correspondentId: id, hasAddress, ...rest }));
}
