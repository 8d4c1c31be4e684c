import { EntitySchema } from 'typeorm';
import { applicationDataSource } from '../data-source';
import { declaredEntities, entitiesIn } from './declared-entities';
import { differencesFromSchema } from './entities-match-schema';
import { createTestDatabase, type TestDatabase } from './test-database';

let home: TestDatabase;
beforeAll(async () => {
  home = await createTestDatabase();
});
afterAll(() => home.drop());

async function differencesOf(columns: EntitySchema['options']['columns'], tableName = 'location'): Promise<string[]> {
  const entity = new EntitySchema({ name: 'probe', tableName, columns });
  const source = await applicationDataSource(home.url, [entity]).initialize();
  try {
    return await differencesFromSchema(source, [entity]);
  } finally {
    await source.destroy();
  }
}
const right = {
  id: { type: 'uuid', primary: true },
  establishmentId: { type: 'uuid', name: 'establishment_id' },
  code: { type: 'text' },
  name: { type: 'text' },
} as const;

describe('an entity beside the migrated schema', () => {
  it('is right when every column, type and nullability is', async () => {
    expect(await differencesOf(right)).toEqual([]);
  });

  it.each([
    [
      'a renamed column',
      { ...right, name: { type: 'text', name: 'label' } },
      ['entity only: location.label text not null', 'schema only: location.name text not null'],
    ],
    [
      'another type',
      { ...right, code: { type: 'int' } },
      ['entity only: location.code integer not null', 'schema only: location.code text not null'],
    ],
    [
      'a column that may be null',
      { ...right, code: { type: 'text', nullable: true } },
      ['entity only: location.code text', 'schema only: location.code text not null'],
    ],
    [
      'another key',
      { ...right, code: { type: 'text', primary: true } },
      ['entity only: location.code text not null key', 'schema only: location.code text not null'],
    ],
    [
      'a list for one',
      { ...right, name: { type: 'text', array: true } },
      ['entity only: location.name text[] not null', 'schema only: location.name text not null'],
    ],
  ] as const)('is told %s', async (_what, columns, differences) => {
    expect(await differencesOf(columns)).toEqual(differences);
  });

  it('is told a column that it leaves out, and a table that does not exist', async () => {
    const { name: _, ...without } = right;
    expect(await differencesOf(without)).toEqual(['schema only: location.name text not null']);
    expect(await differencesOf({ id: right.id }, 'nowhere')).toEqual(['entity only: nowhere.id uuid not null key']);
  });
});

describe('the entities of the product', () => {
  it('are all known here, and are what the migrations made', async () => {
    const { exported, written } = await declaredEntities();
    expect(exported.length).toBe(written);
    expect(new Set(exported.map(({ options }) => options.tableName)).size).toBe(written);
    expect(written).toBeGreaterThan(8);
    const source = await applicationDataSource(home.url, exported).initialize();
    try {
      expect(await differencesFromSchema(source, exported)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it('are counted wherever they are made', () => {
    expect(entitiesIn(`const a = new EntitySchema<Row>({}), b = new EntitySchema({});`)).toBe(2);
    expect(entitiesIn(`import { EntitySchema } from 'typeorm'; declare const a: EntitySchema;`)).toBe(0);
  });
});
