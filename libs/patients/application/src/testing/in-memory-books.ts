import type {
  Correspondent,
  CorrespondentToAdd,
  PatientRecord,
  PatientToRegister,
  PatientTraits,
  SearchedPatient,
} from '@diurne/patients-domain';
import type { Actor } from '../actor';
import { CorrespondentBook } from '../ports/correspondent-book';
import { PatientBook, type NamedPhysicians } from '../ports/patient-book';
import { isSought, likeliestFirst, searchKey } from './in-memory-search';

export interface Traced {
  readonly action: string;
  readonly accountId: string | null;
  readonly patientId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
type Kept<Row> = Row & { readonly establishmentId: string };
const firstIpp = 800_000_001;

/** What the database keeps, for tests: one array per table, with the same wall between establishments. */
class Shelves {
  readonly patients: Kept<PatientRecord>[] = [];
  readonly correspondents: Kept<Correspondent>[] = [];
  private readonly traces: Kept<Traced>[] = [];
  private ids = 0;

  nextId(): string {
    this.ids += 1;
    return `00000000-0000-4000-8000-${String(this.ids).padStart(12, '0')}`;
  }

  trace(
    { establishmentId, accountId }: Actor,
    action: string,
    about: { patientId?: string; detail?: Traced['detail'] },
  ) {
    this.traces.push({
      establishmentId,
      accountId,
      action,
      patientId: about.patientId ?? null,
      detail: about.detail ?? {},
    });
  }

  trail({ establishmentId }: Actor): readonly Traced[] {
    return this.traces.filter((one) => one.establishmentId === establishmentId).map(withoutWall);
  }
}

const withoutWall = <Row>({ establishmentId: _, ...row }: Kept<Row>) => row as Row;
const ours =
  ({ establishmentId }: Actor) =>
  (row: { readonly establishmentId: string }) =>
    row.establishmentId === establishmentId;

class InMemoryPatientBook extends PatientBook {
  constructor(private readonly shelves: Shelves) {
    super();
  }

  async register(actor: Actor, patient: PatientToRegister): Promise<PatientRecord> {
    const physician = (id: string | null) =>
      this.shelves.correspondents.filter(ours(actor)).find((one) => one.id === id);
    const [primary, referring] = [physician(patient.primaryPhysicianId), physician(patient.referringPhysicianId)];
    const kept: PatientRecord = {
      ...patient,
      id: this.shelves.nextId(),
      ipp: String(firstIpp + this.shelves.patients.length),
      birthPlaceInsee: null,
      ins: null,
      insOid: null,
      insStatus: 'provisional',
      primaryPhysician: primary ? withoutWall<Correspondent>(primary) : null,
      referringPhysician: referring ? withoutWall<Correspondent>(referring) : null,
    };
    this.shelves.patients.push({ ...kept, establishmentId: actor.establishmentId });
    this.shelves.trace(actor, 'patient-registered', { patientId: kept.id });
    return kept;
  }

  async open(actor: Actor, patientId: string): Promise<PatientRecord | null> {
    const found = this.shelves.patients.filter(ours(actor)).find(({ id }) => id === patientId);
    if (!found) return null;
    this.shelves.trace(actor, 'patient-opened', { patientId });
    return withoutWall<PatientRecord>(found);
  }

  async namePhysicians(actor: Actor, patientId: string, named: NamedPhysicians): Promise<boolean> {
    const index = this.shelves.patients.findIndex((one) => ours(actor)(one) && one.id === patientId);
    const found = this.shelves.patients[index];
    if (!found) return false;
    const physician = (id: string | null) => {
      const one = this.shelves.correspondents.filter(ours(actor)).find((known) => known.id === id);
      return one ? withoutWall<Correspondent>(one) : null;
    };
    this.shelves.patients[index] = {
      ...found,
      ...named,
      primaryPhysician: physician(named.primaryPhysicianId),
      referringPhysician: physician(named.referringPhysicianId),
    };
    this.shelves.trace(actor, 'patient-physicians-named', { patientId, detail: { ...named } });
    return true;
  }

  async search(actor: Actor, searched: SearchedPatient, most: number): Promise<readonly PatientTraits[]> {
    const found = this.shelves.patients.filter(ours(actor)).filter((patient) => isSought(patient, searched));
    const traits = likeliestFirst(found, searched)
      .slice(0, most)
      .map(({ id, ipp, birthName, usedName, firstNames, birthDate, sex }) => ({
        id,
        ipp,
        birthName,
        usedName,
        firstNames,
        birthDate,
        sex,
      }));
    const by = [
      ...(searched.words.length > 0 ? ['name'] : []),
      ...(searched.birthDate ? ['birthDate'] : []),
      ...(searched.number ? ['number'] : []),
    ];
    this.shelves.trace(actor, 'patients-searched', { detail: { by, count: traits.length } });
    return traits;
  }
}

class InMemoryCorrespondentBook extends CorrespondentBook {
  constructor(private readonly shelves: Shelves) {
    super();
  }

  async add(actor: Actor, correspondent: CorrespondentToAdd): Promise<Correspondent> {
    const kept = { ...correspondent, id: this.shelves.nextId(), isSecure: false };
    this.shelves.correspondents.push({ ...kept, establishmentId: actor.establishmentId });
    this.shelves.trace(actor, 'correspondent-added', {});
    return kept;
  }

  async list(actor: Actor): Promise<readonly Correspondent[]> {
    const rank = ({ displayName, id }: Correspondent) => `${searchKey(displayName)} ${id}`;
    return this.shelves.correspondents
      .filter(ours(actor))
      .map((one) => withoutWall<Correspondent>(one))
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  async markSecure(actor: Actor, id: string, email: string | null): Promise<Correspondent | null> {
    const kept = this.shelves.correspondents;
    const index = kept.findIndex((one) => ours(actor)(one) && one.id === id);
    const found = kept[index];
    if (!found || (email !== null && found.email !== email)) return null;
    kept[index] = { ...found, isSecure: email !== null };
    this.shelves.trace(actor, email === null ? 'correspondent-unmarked-secure' : 'correspondent-marked-secure', {});
    return withoutWall<Correspondent>(kept[index]);
  }

  async known(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const known = this.shelves.correspondents.filter(ours(actor)).map(({ id }) => id);
    return new Set(ids.filter((id) => known.includes(id)));
  }
}

/** The twins of both books over the same shelves, and the trail that they leave. */
export function inMemoryBooks() {
  const shelves = new Shelves();
  return {
    patients: new InMemoryPatientBook(shelves),
    correspondents: new InMemoryCorrespondentBook(shelves),
    trail: (actor: Actor) => shelves.trail(actor),
  };
}
