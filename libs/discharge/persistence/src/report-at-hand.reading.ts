import type { ReportAtHand, ReportVersion } from '@diurne/discharge-application';
import {
  productWords,
  reasonNotDone,
  reportWay,
  wholeContent,
  type FrozenReport,
  type StepDone,
  type VisitAsLived,
} from '@diurne/discharge-domain';
import type { RowOf, Transaction } from '@diurne/database';
import type { DocumentGuard } from './document-guard';
import { toLocal } from '@diurne/time';
import { letterInForce } from './letters.statements';
import { lockReportedVisit, physiciansOfVisit, reportedSteps, reportedVisit } from './report-at-hand.statements';
import { latestVersion, recipientsOfPatient, signedBeforeLatest } from './report.statements';

export interface FoundReport extends ReportAtHand {
  readonly patientId: string;
  readonly unitId: string;
  readonly on: string;
  readonly reportId: string | null;
  readonly editedAt: Date | null;
  /** What the latest version says, once it is signed. */
  readonly frozen: FrozenReport | null;
  readonly recipients: readonly (ReportAtHand['recipients'][number] & { readonly email: string | null })[];
}

/**
 * Everything that a report is made of, in one transaction; `lock` for whoever is about to change it. What was signed is held against what was signed.
 * @throws SignedVersionForged
 */
export async function readReportAtHand(
  tx: Transaction,
  guard: DocumentGuard,
  visitId: string,
  at: Date,
  lock: boolean,
): Promise<FoundReport | null> {
  if (lock) await tx.run(lockReportedVisit, [visitId]);
  const [visit] = await tx.run(reportedVisit, [visitId]);
  if (!visit) return null;
  const steps = await tx.run(reportedSteps, [visitId]);
  const [before] = await tx.run(signedBeforeLatest, [visitId]);
  const [inForce] = await tx.run(letterInForce, [visitId]);
  const latest = await readLatest(tx, visitId);
  const signed = [inForce?.id, latest.frozen ? latest.latest?.id : undefined];
  for (const versionId of new Set(signed)) if (versionId) await guard.require(tx, versionId);
  return {
    ...latest,
    patientId: visit.patient_id,
    unitId: visit.unit_id,
    on: visit.on_date,
    visitState: visit.state,
    recipients: await readRecipients(tx, visit.patient_id),
    physicians: await tx.run(physiciansOfVisit, [visitId]),
    inForce: inForce ? { versionId: inForce.id, recipients: inForce.recipients } : null,
    signedBefore: before ? { ...before, signedAt: before.signedAt.toISOString() } : null,
    lived: {
      arrived: visit.arrived_minute !== null,
      left: visit.left_minute !== null,
      deceased: visit.deceased_on !== null,
      diedHere: visit.exit_mode === 'death',
      justification: visit.justification,
      allergies: visit.allergies,
      treatments: visit.treatments,
      pathwaySentences: visit.sentences,
      facts: visit.facts,
      standing: visit.standing,
      lastDeclaredAt: visit.last_declared_at?.toISOString() ?? null,
      done: steps.flatMap(stepDone),
      untraced: steps.flatMap((step) => stepNotDone(step, visit.left_minute === null ? at : null)),
      unconfirmed: steps.filter(({ unconfirmed }) => unconfirmed === true).map(({ label }) => label),
    },
    frame: {
      establishment: visit.establishment,
      unit: visit.unit,
      patient: visit.patient,
      deceasedOn: visit.deceased_on,
      visit: {
        id: visit.id,
        on: visit.on_date,
        pathwayName: visit.pathway_name,
        arrivedAtMinute: visit.arrived_minute,
        leftAtMinute: visit.left_minute,
        entryMode: visit.entry_mode,
        exitMode: visit.exit_mode,
      },
    },
  };
}

type Step = RowOf<typeof reportedSteps>;

function stepDone(step: Step): readonly StepDone[] {
  const {
    id: stepId,
    label,
    performer,
    profession,
    counted,
    done_minute: doneAtMinute,
    missing,
    despite,
    products,
  } = step;
  if (doneAtMinute === null) return [];
  return [
    {
      stepId,
      label,
      performer: performer ?? '',
      profession,
      counted,
      doneAtMinute,
      ...(products === null || products.length === 0 ? {} : { given: products.map(productWords) }),
      ...(step.unconfirmed === true ? { unconfirmed: true } : {}),
      ...(missing === null ? {} : { outsideGates: [missing, despite ?? ''].filter(Boolean).join('\u00a0: ') }),
    },
  ];
}

/** `now`: while the patient is here, what is planned later is still to come. */
function stepNotDone(step: Step, now: Date | null): NonNullable<VisitAsLived['untraced']> {
  const { id: stepId, label, why, because, said_by: by, end_minute: end } = step;
  if (step.done_minute !== null || (why === null && !step.must_be_traced)) return [];
  if (why !== null) return [{ stepId, label, said: reasonNotDone(why, because, by) }];
  const local = now === null ? null : toLocal(now, step.time_zone);
  const isToCome = local !== null && (local.date < step.on_date || (local.date === step.on_date && local.minute < end));
  return [{ stepId, label, ...(isToCome ? { toComeBy: end } : {}) }];
}

async function readLatest(
  tx: Transaction,
  visitId: string,
): Promise<Pick<FoundReport, 'reportId' | 'latest' | 'editedAt' | 'frozen'>> {
  const [row] = await tx.run(latestVersion, [visitId]);
  if (!row) return { reportId: null, latest: null, editedAt: null, frozen: null };
  const { report_id: reportId, edited_by: editedBy, edited_at: editedAt, frozen, authors, ...version } = row;
  const latest: ReportVersion = {
    ...version,
    content: wholeContent(version.content),
    editedBy,
    authors: authors ?? [editedBy],
  };
  return { reportId, latest, editedAt, frozen };
}

async function readRecipients(tx: Transaction, patientId: string): Promise<FoundReport['recipients']> {
  const rows = await tx.run(recipientsOfPatient, [patientId]);
  return rows.map(({ id, name, role, email, isSecure }) => ({
    correspondentId: id,
    name,
    role,
    email,
    way: reportWay({ email, isSecure }),
  }));
}
