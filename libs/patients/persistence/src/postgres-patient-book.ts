import { audit, type Actor, type Database } from '@diurne/database';
import { PatientBook, type NamedPhysicians } from '@diurne/patients-application';
import type { PatientRecord, PatientToRegister, PatientTraits, SearchedPatient } from '@diurne/patients-domain';
import { patientSchema } from './patient.schema';
import { findPatients } from './patients.statements';
import { readPatient } from './read-patient';
import { patientTraitsOf } from './traits-row';

const nextIpp = () => `nextval('ipp_sequence')::text`;

export class PostgresPatientBook extends PatientBook {
  constructor(private readonly database: Database) {
    super();
  }

  register(actor: Actor, patient: PatientToRegister, at: Date): Promise<PatientRecord> {
    return this.database.transact(actor, async (tx) => {
      const { identifiers } = await tx.manager
        .getRepository(patientSchema)
        .insert({ ...patient, establishmentId: actor.establishmentId, ipp: nextIpp, registeredAt: at });
      const id = String(identifiers[0]?.['id']);
      await audit(tx, at, { action: 'patient-registered', subjectKind: 'patient', subjectId: id, patientId: id });
      const written = await readPatient(tx, id);
      if (!written) throw new Error('the patient was not written');
      return written;
    });
  }

  open(actor: Actor, patientId: string, at: Date): Promise<PatientRecord | null> {
    return this.database.transact(actor, async (tx) => {
      const patient = await readPatient(tx, patientId);
      if (patient)
        await audit(tx, at, { action: 'patient-opened', subjectKind: 'patient', subjectId: patientId, patientId });
      return patient;
    });
  }

  namePhysicians(actor: Actor, patientId: string, named: NamedPhysicians, at: Date): Promise<boolean> {
    return this.database.transact(actor, async (tx) => {
      const { affected } = await tx.manager.getRepository(patientSchema).update({ id: patientId }, named);
      if (affected !== 1) return false;
      const subject = { subjectKind: 'patient', subjectId: patientId, patientId };
      await audit(tx, at, { action: 'patient-physicians-named', ...subject, detail: { ...named } });
      return true;
    });
  }

  search(actor: Actor, searched: SearchedPatient, most: number, at: Date): Promise<readonly PatientTraits[]> {
    const { words, birthDate, number } = searched;
    const by = [
      ...(words.length > 0 ? ['name'] : []),
      ...(birthDate ? ['birthDate'] : []),
      ...(number ? ['number'] : []),
    ];
    return this.database.transact(actor, async (tx) => {
      const rows = by.length === 0 ? [] : await tx.run(findPatients, [words, birthDate, number, most]);
      await audit(tx, at, {
        action: 'patients-searched',
        subjectKind: 'patient',
        detail: { by, count: rows.length },
      });
      return rows.map(patientTraitsOf);
    });
  }
}
