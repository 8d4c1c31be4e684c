import type { Role } from '@diurne/contracts';
import { EntitySchema } from 'typeorm';

export interface AccountRow {
  readonly id: string;
  readonly establishmentId: string;
  readonly login: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly roles: Role[];
  readonly resourceId: string | null;
  readonly rpps: string | null;
  readonly everyUnit: boolean;
  readonly isDemo: boolean;
  readonly disabledAt: Date | null;
  readonly endsOn: string | null;
  readonly oneTimeUntil: Date | null;
  readonly createdAt: Date;
}

/** No wall stands around `account`, for one signs in before any establishment is known: whoever reads names theirs. Nobody reads the hash of a password here. */
export const accountSchema = new EntitySchema<AccountRow>({
  name: 'account',
  tableName: 'account',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'uuidv7()' },
    establishmentId: { type: 'uuid', name: 'establishment_id' },
    login: { type: 'text' },
    displayName: { type: 'text', name: 'display_name' },
    passwordHash: { type: 'text', name: 'password_hash', select: false },
    roles: { type: 'text', array: true },
    resourceId: { type: 'uuid', name: 'resource_id', nullable: true },
    rpps: { type: 'text', nullable: true },
    everyUnit: { type: 'boolean', name: 'every_unit', default: false },
    isDemo: { type: 'boolean', name: 'is_demo', default: false },
    disabledAt: { type: 'timestamptz', name: 'disabled_at', nullable: true },
    endsOn: { type: 'date', name: 'ends_on', nullable: true },
    oneTimeUntil: { type: 'timestamptz', name: 'one_time_until', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'now()' },
  },
});

/** What a data source has to know of this context. */
export const accessEntities = [accountSchema];
