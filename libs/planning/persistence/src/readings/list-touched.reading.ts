import { AccessToRecord } from '@diurne/access';
import type { HiddenPatient, TouchedView } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { shownTraits, traitsOf } from '@diurne/patients-persistence';
import { hoursOfAbsence, type AbsenceToNote } from '@diurne/planning-domain';
import { touchedTakings } from '../reference/absences.statements';
import { named } from './named-patients';
import { traitsOfPatients } from './touched.statements';

export interface TouchedQuestion extends Pick<AbsenceToNote, 'on' | 'until' | 'from' | 'to'> {
  readonly resourceId: string | null;
  readonly unitId: string | null;
}

/** A longer list is a plan to make anew, day by day. */
const most = 500;

/** What is still to be lived and stands at these hours on a resource, or in a unit. Names for those only who may read records; one trace for the list. */
export function listTouched(
  database: Database,
  actor: Actor,
  asked: TouchedQuestion,
  seesPatients: boolean,
  at: Date,
): Promise<TouchedView[]> {
  return database.transact(actor, async (tx) => {
    const hours = JSON.stringify(hoursOfAbsence(asked));
    const takings = (await tx.run(touchedTakings, [asked.resourceId, hours, asked.unitId])).slice(0, most);
    const ids = [...new Set(takings.map(({ patientId }) => patientId))];
    const people = seesPatients ? await tx.run(traitsOfPatients, [ids]) : [];
    const known = new Map(people.map((row) => [row.id, traitsOf(row)]));
    const sights = await new AccessToRecord(tx, at).seen(
      'visit',
      takings.map(({ visitId }) => visitId),
    );
    const touched = takings.map(({ patientId, ...taking }) => {
      const [patient, hidden] = [known.get(patientId), sights.hiddenAs(taking.visitId, 'programme')];
      const veil = seesPatients ? (hidden ?? sights.hiddenAs(taking.visitId)) : null;
      return { ...veiledTaking(taking, hidden), patient: patient ? shownTraits(patient, veil, taking.visitId) : null };
    });
    if (known.size > 0)
      await audit(tx, at, {
        action: 'touched-visits-listed',
        subjectKind: asked.resourceId === null ? 'unit' : 'resource',
        subjectId: asked.resourceId ?? asked.unitId,
        detail: { on: asked.on, until: asked.until, count: takings.length, patients: named(touched) },
      });
    return touched;
  });
}

/** For which pathway another unit's patient comes is that unit's. */
const veiledTaking = <Taking extends { readonly pathwayName: string; readonly stepLabel: string | null }>(
  taking: Taking,
  hidden: HiddenPatient | null,
): Taking => (hidden === null ? taking : { ...taking, pathwayName: 'Occupé ailleurs', stepLabel: null });
