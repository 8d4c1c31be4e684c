import type { Patient } from '@diurne/patients-domain';
import { EntitySchema } from 'typeorm';

/** `patient` as it is kept; the wall between establishments, the search and its indexes stay with the migrations. */
export interface PatientRow extends Patient {
  readonly establishmentId: string;
  readonly registeredAt: Date;
}

export const patientSchema = new EntitySchema<PatientRow>({
  name: 'patient',
  tableName: 'patient',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'uuidv7()' },
    establishmentId: { type: 'uuid', name: 'establishment_id' },
    ipp: { type: 'text' },
    birthName: { type: 'text', name: 'birth_name' },
    usedName: { type: 'text', name: 'used_name', nullable: true },
    firstNames: { type: 'text', name: 'first_names' },
    birthDate: { type: 'date', name: 'birth_date' },
    sex: { type: 'text' },
    birthPlaceInsee: { type: 'text', name: 'birth_place_insee', nullable: true },
    ins: { type: 'text', nullable: true },
    insOid: { type: 'text', name: 'ins_oid', nullable: true },
    insStatus: { type: 'text', name: 'ins_status', default: 'provisional' },
    phone: { type: 'text', nullable: true },
    email: { type: 'text', nullable: true },
    primaryPhysicianId: { type: 'uuid', name: 'primary_physician_id', nullable: true },
    referringPhysicianId: { type: 'uuid', name: 'referring_physician_id', nullable: true },
    confidential: { type: 'boolean', default: false },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
  },
});
