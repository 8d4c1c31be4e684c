import { AccessToRecord } from '@diurne/access';
import type { DayVisitView, PatientTraits } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { homonymsAmong } from '@diurne/patients-domain';
import { traitsOf } from '@diurne/patients-persistence';
import { placeKey, takingKey, type LedgerVisit, type VisitToJudge } from '@diurne/planning-application';
import { holdOf } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import { judgedVisits } from '../billing/judged-visits.reading';
import type { PathwayVersion, PathwayVersions } from '../ledger/pathway-versions';
import { patientsById, performedSteps } from './day.statements';
import { badgeOfVisit } from './grading-badge.view';
import { veiledVisit } from './veiled-visit.view';

interface PatientOfDay {
  readonly traits: PatientTraits;
  readonly homonym: boolean;
  readonly reachable: boolean;
}
interface VisitSurroundings {
  readonly patient: PatientOfDay;
  readonly version: PathwayVersion;
  readonly judged: VisitToJudge;
  readonly performed: PerformedSteps;
}

/** Visits of one day as their reader may see them: with their patients, homonyms among these marked, badges and reports. */
export async function dayVisitViews(
  tx: Transaction,
  visits: readonly LedgerVisit[],
  pathways: PathwayVersions,
  at: Date,
): Promise<DayVisitView[]> {
  const sights = await new AccessToRecord(tx, at).seen(
    'visit',
    visits.map(({ id }) => id),
  );
  const patients = await patientsOf(
    tx,
    visits.map(({ patientId }) => patientId),
  );
  const judged = await judgedVisits(tx, visits, pathways);
  const performed = await performedOf(
    tx,
    visits.map(({ id }) => id),
  );
  const versions = await pathways.read(
    tx,
    visits.map(({ pathwayVersionId }) => pathwayVersionId),
  );
  return visits.flatMap((visit) => {
    const [patient, version] = [patients.get(visit.patientId), versions.get(visit.pathwayVersionId)];
    const with_ = judged.get(visit.id);
    return patient && version && with_
      ? [veiledVisit(viewOf(visit, { patient, version, judged: with_, performed }), sights.hiddenAs(visit.id))]
      : [];
  });
}

function viewOf(visit: LedgerVisit, { patient, version, judged, performed }: VisitSurroundings): DayVisitView {
  const { programme, units } = visit;
  return {
    id: visit.id,
    requestIds: [...visit.requestIds],
    patient: patient.traits,
    pathway: { code: version.code, name: version.name },
    state: visit.state,
    arrival: programme.arrival,
    departure: programme.departure,
    dayPlaceId: programme.dayPlaceId,
    dayPlaceUnit: units[placeKey]?.[0] ?? null,
    ...(heldInPart(visit) ? { dayPlaceHold: holdOf(visit.pathway.dayPlace) } : {}),
    announced: visit.announced,
    perhapsTold: visit.perhapsTold === true && !visit.announced,
    reachable: patient.reachable,
    homonym: patient.homonym,
    grading: badgeOfVisit(judged),
    reportState: judged.reportState === 'redrafted' ? 'draft' : judged.reportState,
    steps: stepViews(visit, performed),
  };
}

const heldInPart = ({ pathway: { dayPlace } }: LedgerVisit): boolean =>
  dayPlace?.from !== undefined || dayPlace?.to !== undefined;

type PerformedSteps = ReadonlyMap<string, NonNullable<DayVisitView['steps'][number]['performed']>>;

async function performedOf(tx: Transaction, visitIds: readonly string[]): Promise<PerformedSteps> {
  const rows = await tx.run(performedSteps, [visitIds]);
  return new Map(
    rows.map(({ stepId, occurredAt, timeZone, ...fact }) => [
      stepId,
      { ...fact, atMinute: toLocal(occurredAt, timeZone).minute },
    ]),
  );
}

function stepViews(
  { programme, pathway, stepIds, units, lived }: LedgerVisit,
  performed: PerformedSteps,
): DayVisitView['steps'] {
  return programme.steps.flatMap(({ code, start, end, resourceIds }) => {
    const [step, id] = [pathway.steps.find((one) => one.code === code), stepIds[code]];
    if (!step || id === undefined) return [];
    const resources = resourceIds.flatMap((resourceId, line) =>
      (units[takingKey(code, line)] ?? []).map((unitNo) => ({ resourceId, unitNo })),
    );
    return [
      {
        id,
        code,
        label: step.label,
        start,
        end,
        resources,
        patient: step.patient,
        optional: step.optional,
        category: step.category,
        done: lived.countedSteps.includes(code),
        performed: performed.get(id) ?? null,
      },
    ];
  });
}

async function patientsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, PatientOfDay>> {
  const rows = await tx.run(patientsById, [[...new Set(ids)]]);
  const homonyms = homonymsAmong(rows);
  return new Map(
    rows.map((row) => [row.id, { traits: traitsOf(row), reachable: row.reachable, homonym: homonyms.has(row.id) }]),
  );
}
