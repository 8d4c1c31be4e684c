import type { Correspondent } from '@diurne/patients-domain';
import { EntitySchema } from 'typeorm';

export interface CorrespondentRow extends Correspondent {
  readonly establishmentId: string;
}

export const correspondentSchema = new EntitySchema<CorrespondentRow>({
  name: 'correspondent',
  tableName: 'correspondent',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'uuidv7()' },
    establishmentId: { type: 'uuid', name: 'establishment_id' },
    displayName: { type: 'text', name: 'display_name' },
    rpps: { type: 'text', nullable: true },
    specialty: { type: 'text' },
    email: { type: 'text', nullable: true },
  },
});

export const correspondentOf = ({ id, displayName, rpps, specialty, email }: CorrespondentRow): Correspondent => ({
  id,
  displayName,
  rpps,
  specialty,
  email,
});
