import { migrations } from './index';

it('runs migrations in the order in which they are listed: TypeORM sorts them by the last thirteen digits of their names', () => {
  const stamps = migrations.map((Migration) => Number(new Migration().name.slice(-13)));
  expect(stamps.every(Number.isInteger)).toBe(true);
  expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
  expect(new Set(stamps).size).toBe(stamps.length);
});
