import type { Correspondent } from '@diurne/patients-domain';
import { EntitySchema } from 'typeorm';

export interface CorrespondentRow extends Omit<Correspondent, 'isSecure'> {
  readonly establishmentId: string;
  /** The address that was marked: another one since is not. */
  readonly secureEmail: string | null;
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
    secureEmail: { type: 'text', name: 'secure_email', nullable: true },
  },
});

export const correspondentOf = (row: CorrespondentRow): Correspondent => {
  const { id, displayName, rpps, specialty, email, secureEmail } = row;
  return { id, displayName, rpps, specialty, email, isSecure: email !== null && secureEmail === email };
};
