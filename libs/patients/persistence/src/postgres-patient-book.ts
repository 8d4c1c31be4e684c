import { AccessToRecord } from '@diurne/access';
import { audit, auditCorrection, Database, type Actor, type Transaction } from '@diurne/database';
import {
  PatientBook,
  type DecidedCorrection,
  type FoundPatients,
  type Insistence,
  type KnownAlike,
  type NamedPhysicians,
} from '@diurne/patients-application';
import {
  nearBirthDates,
  type ComparedPatient,
  type PatientRecord,
  type PatientToRegister,
  type PatientTraits,
  type SearchedPatient,
} from '@diurne/patients-domain';
import { insistedTrace } from './insisted-trace';
import { patientSchema } from './patient.schema';
import { markPatient, patientsAlike } from './patients.statements';
import { readPatient } from './read-patient';
import { searchPatients } from './search-patients';
import { patientTraitsOf } from './traits-row';

const nextIpp = () => `nextval('ipp_sequence')::text`;

export class PostgresPatientBook extends PatientBook {
  constructor(private readonly database: Database) {
    super();
  }

  register(
    actor: Actor,
    patient: PatientToRegister,
    at: Date,
    judge: (alike: readonly KnownAlike[]) => Insistence | null,
  ): Promise<PatientRecord> {
    return this.database.transact(actor, async (tx) => {
      const insisted = judge(await alikeInTurn(tx, patient));
      const { identifiers } = await tx.manager
        .getRepository(patientSchema)
        .insert({ ...patient, establishmentId: actor.establishmentId, ipp: nextIpp, registeredAt: at });
      const id = String(identifiers[0]?.['id']);
      const subject = { subjectKind: 'patient', subjectId: id, patientId: id };
      await audit(tx, at, { action: 'patient-registered', ...subject, ...insistedTrace(insisted) });
      const written = await readPatient(tx, id);
      if (!written) throw new Error('the patient was not written');
      return written;
    });
  }

  correct(
    actor: Actor,
    patientId: string,
    asked: ComparedPatient,
    at: Date,
    decide: (standing: PatientRecord, alike: readonly KnownAlike[]) => DecidedCorrection,
  ): Promise<PatientRecord | null> {
    return this.database.transact(actor, async (tx) => {
      const alike = await alikeInTurn(tx, asked);
      const standing = await readPatient(tx, patientId);
      if (!standing) return null;
      const { before, after, insisted } = decide(standing, alike);
      if (Object.keys(after).length === 0) return standing;
      await tx.manager.getRepository(patientSchema).update({ id: patientId }, after);
      const subject = { subjectKind: 'patient', subjectId: patientId, patientId };
      await auditCorrection(tx, at, {
        action: 'patient-corrected',
        ...subject,
        before,
        after,
        ...insistedTrace(insisted),
      });
      return readPatient(tx, patientId);
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

  markConfidential(
    actor: Actor,
    patientId: string,
    { confidential, reason }: { readonly confidential: boolean; readonly reason: string },
    at: Date,
  ): Promise<boolean> {
    return this.database.transact(actor, async (tx) => {
      const [marked] = await tx.run(markPatient, [patientId, confidential]);
      if (!marked) return false;
      if (marked.changed)
        await audit(tx, at, {
          action: confidential ? 'patient-marked-confidential' : 'patient-confidential-no-more',
          subjectKind: 'patient',
          subjectId: patientId,
          patientId,
          reason,
        });
      return true;
    });
  }

  search(actor: Actor, searched: SearchedPatient, most: number, at: Date): Promise<FoundPatients> {
    const { words, birthDate, number } = searched;
    const by = [
      ...(words.length > 0 ? ['name'] : []),
      ...(birthDate ? ['birthDate'] : []),
      ...(number ? ['number'] : []),
    ];
    return this.database.transact(actor, async (tx) => {
      const all = by.length === 0 ? [] : await searchPatients(tx, searched, most + 1);
      const shown = all.slice(0, most);
      const patients = shown.map(({ id }) => id);
      await audit(tx, at, {
        action: 'patients-searched',
        subjectKind: 'patient',
        detail: { by, count: patients.length, patients },
      });
      const sights = await new AccessToRecord(tx, at).seen('patient', patients);
      const veiled = shown.map((one) => hiddenUnlessKnown(one, sights.hiddenAs(one.id, 'identity') !== null));
      return { patients: veiled, more: all.length > most };
    });
  }
}

const hiddenUnlessKnown = <Traits extends PatientTraits>(traits: Traits, hidden: boolean): Traits =>
  hidden ? { ...traits, hidden: 'confidential' } : traits;

/** Whoever registers or corrects comes one after the other: what is read here stands until it is written beside. */
async function alikeInTurn(tx: Transaction, asked: ComparedPatient): Promise<readonly KnownAlike[]> {
  await Database.lockTurn(tx, 'identities');
  const rows = await tx.run(patientsAlike, [nearBirthDates(asked.birthDate), asked.phone]);
  return rows.map(({ phone, confidential, ...row }) =>
    hiddenUnlessKnown({ ...patientTraitsOf(row), phone }, confidential),
  );
}
