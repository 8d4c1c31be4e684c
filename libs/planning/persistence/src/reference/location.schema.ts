import { EntitySchema } from 'typeorm';

export interface LocationRow {
  readonly id: string;
  readonly establishmentId: string;
  readonly code: string;
  readonly name: string;
}
export const locationSchema = new EntitySchema<LocationRow>({
  name: 'location',
  tableName: 'location',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'uuidv7()' },
    establishmentId: { type: 'uuid', name: 'establishment_id' },
    code: { type: 'text' },
    name: { type: 'text' },
  },
});
