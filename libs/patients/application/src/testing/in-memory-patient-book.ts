import {
  nearBirthDates,
  type ComparedPatient,
  type Correspondent,
  type PatientRecord,
  type PatientToRegister,
  type SearchedPatient,
} from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { Insistence } from '../insistence';
import {
  PatientBook,
  type DecidedCorrection,
  type FoundPatients,
  type KnownAlike,
  type NamedPhysicians,
} from '../ports/patient-book';
import { phoneKey, soughtAmong } from './in-memory-search';
import { correctedDetail, insistedDetail, ours, withoutWall, type Shelves } from './in-memory-shelves';

const firstIpp = 800_000_001;

export class InMemoryPatientBook extends PatientBook {
  constructor(private readonly shelves: Shelves) {
    super();
  }

  async register(
    actor: Actor,
    patient: PatientToRegister,
    _at: Date,
    judge: (alike: readonly KnownAlike[]) => Insistence | null,
  ): Promise<PatientRecord> {
    const insisted = judge(this.alike(actor, patient));
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
      confidential: false,
      primaryPhysician: primary ? withoutWall<Correspondent>(primary) : null,
      referringPhysician: referring ? withoutWall<Correspondent>(referring) : null,
    };
    this.shelves.patients.push({ ...kept, establishmentId: actor.establishmentId });
    this.shelves.trace(actor, 'patient-registered', { patientId: kept.id, detail: insistedDetail(insisted) });
    return kept;
  }

  async correct(
    actor: Actor,
    patientId: string,
    asked: ComparedPatient,
    _at: Date,
    decide: (standing: PatientRecord, alike: readonly KnownAlike[]) => DecidedCorrection,
  ): Promise<PatientRecord | null> {
    const index = this.shelves.patients.findIndex((one) => ours(actor)(one) && one.id === patientId);
    const found = this.shelves.patients[index];
    if (!found) return null;
    const { after, insisted } = decide(withoutWall<PatientRecord>(found), this.alike(actor, asked));
    if (Object.keys(after).length === 0) return withoutWall<PatientRecord>(found);
    this.shelves.patients[index] = { ...found, ...after };
    this.shelves.trace(actor, 'patient-corrected', { patientId, detail: correctedDetail(after, insisted) });
    return withoutWall<PatientRecord>({ ...found, ...after });
  }

  private alike(actor: Actor, asked: ComparedPatient): readonly KnownAlike[] {
    const births = nearBirthDates(asked.birthDate);
    const phone = asked.phone === null ? null : phoneKey(asked.phone);
    return this.shelves.patients
      .filter(ours(actor))
      .filter((one) => births.includes(one.birthDate) || (phone !== null && phoneKey(one.phone ?? '') === phone));
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

  async markConfidential(
    actor: Actor,
    patientId: string,
    { confidential }: { readonly confidential: boolean },
  ): Promise<boolean> {
    const index = this.shelves.patients.findIndex((one) => ours(actor)(one) && one.id === patientId);
    const found = this.shelves.patients[index];
    if (!found) return false;
    if (found.confidential === confidential) return true;
    this.shelves.patients[index] = { ...found, confidential };
    const action = confidential ? 'patient-marked-confidential' : 'patient-confidential-no-more';
    this.shelves.trace(actor, action, { patientId });
    return true;
  }

  async search(actor: Actor, searched: SearchedPatient, most: number): Promise<FoundPatients> {
    const found = soughtAmong(this.shelves.patients.filter(ours(actor)), searched);
    const patients = found.slice(0, most).map(({ id, ipp, birthName, usedName, firstNames, birthDate, sex }) => ({
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
    const shown = patients.map(({ id }) => id);
    this.shelves.trace(actor, 'patients-searched', { detail: { by, count: patients.length, patients: shown } });
    return { patients, more: found.length > most };
  }
}
