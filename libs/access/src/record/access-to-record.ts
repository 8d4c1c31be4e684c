import type { HiddenPatient } from '@diurne/contracts';
import type { Row, Transaction } from '@diurne/database';
import { RecordClosed, RecordRefused, UnitNotYours } from '../access-refusals';
import { hiddenAs, judgeAccess, type CareRelation, type RecordAspect, type Standing } from './record-policy';
import {
  patientsOfDeaths,
  sightOfPatients,
  sightOfRequests,
  sightOfUnit,
  sightOfVisits,
  unitOfBuild,
  visitsOfCalls,
  visitsOfFacts,
} from './record-sight.statements';

/** What a patient is found by. */
export const recordSubjects = ['patient', 'visit', 'request', 'fact', 'call', 'death'] as const;
export type RecordSubject = (typeof recordSubjects)[number];

export interface Sight extends Standing {
  readonly patientId: string;
}
type SightRow = Row<typeof sightOfVisits.gives>;

const sights = { visit: sightOfVisits, request: sightOfRequests, patient: sightOfPatients } as const;
type Listed = keyof typeof sights;

function sightOf(row: SightRow): Sight {
  const relations: readonly (readonly [CareRelation, boolean])[] = [
    ['inUnit', row.in_unit],
    ['performer', row.performer],
    ['prescriber', row.prescriber],
    ['brokenGlass', row.broken_glass],
  ];
  return {
    patientId: row.patient_id,
    roles: row.roles,
    confidential: row.confidential,
    relations: relations.flatMap(([relation, holds]) => (holds ? [relation] : [])),
  };
}

/** What a list may say of each of its lines; for the machine's own jobs, all. */
export class Sights {
  constructor(private readonly known: ReadonlyMap<string, Sight> | null) {}

  /** Instead of the patient of this line; a line that nobody knows is another's. */
  hiddenAs(id: string, aspect: RecordAspect = 'medical'): HiddenPatient | null {
    if (!this.known) return null;
    const sight = this.known.get(id);
    return sight ? hiddenAs(aspect, sight) : 'elsewhere';
  }

  /** Lines that are the reader's to know of, be it under a veil. */
  mine<Line>(lines: readonly Line[], idOf: (line: Line) => string, aspect: RecordAspect = 'medical'): Line[] {
    return lines.filter((line) => this.hiddenAs(idOf(line), aspect) !== 'elsewhere');
  }
}

/** The one door to what a patient's record says: every use case and reading asks here, once for all that it shows. */
export class AccessToRecord {
  constructor(
    private readonly tx: Transaction,
    private readonly at: Date,
  ) {}

  async seen(of: Listed, ids: readonly string[]): Promise<Sights> {
    return new Sights(this.tx.actor.accountId === null ? null : await this.read(of, ids));
  }

  /** What is not there is nobody's record: the handler says so. @throws RecordClosed | RecordRefused */
  async require(aspect: RecordAspect, of: RecordSubject, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    if (of === 'fact') return this.require(aspect, 'visit', await this.ids(visitsOfFacts, ids));
    if (of === 'call') return this.require(aspect, 'visit', await this.ids(visitsOfCalls, ids));
    if (of === 'death') return this.require(aspect, 'patient', await this.ids(patientsOfDeaths, ids));
    for (const [id, sight] of await this.read(of, ids)) {
      const verdict = judgeAccess(aspect, sight);
      if (verdict === 'refused') throw new RecordRefused();
      if (verdict === 'closed') throw new RecordClosed({ of, id }, sight.confidential);
    }
  }

  /** @throws UnitNotYours | RecordRefused */
  async requireUnit(aspect: RecordAspect, unitId: string): Promise<void> {
    const [worker] = await this.tx.run(sightOfUnit, [this.tx.actor.accountId, unitId]);
    const relations: readonly CareRelation[] = worker?.in_unit ? ['inUnit'] : [];
    const verdict = worker ? judgeAccess(aspect, { roles: worker.roles, relations, confidential: false }) : 'refused';
    if (verdict === 'refused') throw new RecordRefused();
    if (verdict === 'closed') throw new UnitNotYours();
  }

  /** @throws UnitNotYours | RecordRefused */
  async requireBuild(aspect: RecordAspect, buildId: string): Promise<void> {
    const [build] = await this.tx.run(unitOfBuild, [buildId]);
    if (build) await this.requireUnit(aspect, build.id);
  }

  /** Whose record it is; none where nothing is. */
  async patientOf(of: Listed, id: string): Promise<string | undefined> {
    return (await this.read(of, [id])).get(id)?.patientId;
  }

  private async read(of: Listed, ids: readonly string[]): Promise<ReadonlyMap<string, Sight>> {
    if (ids.length === 0) return new Map();
    const rows = await this.tx.run(sights[of], [this.tx.actor.accountId, this.at, [...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, sightOf(row)]));
  }

  private async ids(
    statement: typeof visitsOfFacts | typeof visitsOfCalls | typeof patientsOfDeaths,
    ids: readonly string[],
  ): Promise<readonly string[]> {
    return (await this.tx.run(statement, [ids])).map(({ id }) => id);
  }
}
