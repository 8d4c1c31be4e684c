import { Client } from 'pg';
import { surroundings } from './surroundings';

/** The database as the application sees it: behind the wall between establishments. */
export class StoredDay {
  private constructor(private readonly client: Client) {}

  static async open(): Promise<StoredDay> {
    const client = new Client({ connectionString: surroundings.databaseUrl });
    await client.connect();
    const {
      rows: [establishment],
    } = await client.query<{ id: string }>('SELECT id FROM establishment');
    await client.query(`SELECT set_config('diurne.establishment_id', $1, false)`, [establishment?.id]);
    return new StoredDay(client);
  }

  async rows<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(sql, [...values])).rows;
  }

  async only<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T> {
    const [row, ...more] = await this.rows<T>(sql, values);
    if (!row || more.length > 0) throw new Error(`${more.length + (row ? 1 : 0)} rows where one was expected`);
    return row;
  }

  async count(sql: string, values: readonly unknown[] = []): Promise<number> {
    return Number((await this.only<{ count: string }>(sql, values)).count);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
