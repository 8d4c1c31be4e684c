import type { ReportAtHand, ReportVersion } from '@diurne/discharge-application';
import { reportWay, type ReportedIntervention } from '@diurne/discharge-domain';
import type { Transaction } from '@diurne/database';
import { lockReportedVisit, reportedSteps, reportedVisit } from './report-at-hand.statements';
import { latestVersion, recipientsOfPatient } from './report.statements';

export interface FoundReport extends ReportAtHand {
  readonly patientId: string;
  readonly unitId: string;
  readonly on: string;
  readonly reportId: string | null;
}

/** Everything that a report is made of, in one transaction; `lock` for whoever is about to change it. */
export async function readReportAtHand(tx: Transaction, visitId: string, lock: boolean): Promise<FoundReport | null> {
  if (lock) await tx.run(lockReportedVisit, [visitId]);
  const [visit] = await tx.run(reportedVisit, [visitId]);
  if (!visit) return null;
  const steps = await tx.run(reportedSteps, [visitId]);
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

async function readLatest(
  tx: Transaction,
  visitId: string,
): Promise<{ reportId: string | null; latest: ReportVersion | null }> {
  const [row] = await tx.run(latestVersion, [visitId]);
  if (!row) return { reportId: null, latest: null };
  const { report_id: reportId, edited_by: editedBy, ...version } = row;
  return { reportId, latest: { ...version, editedBy } };
}

async function readRecipients(tx: Transaction, patientId: string): Promise<ReportAtHand['recipients']> {
  const rows = await tx.run(recipientsOfPatient, [patientId]);
  return rows.map(({ id, name, role, email }) => ({ correspondentId: id, name, role, way: reportWay({ email }) }));
}
