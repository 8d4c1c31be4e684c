import { performance } from 'node:perf_hooks';
import { Client } from 'pg';

export interface BareQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The very same SQL on one connection of the same role, and nothing else: what an answer is measured against. */
export class BareQueries {
  private constructor(private readonly client: Client) {}

  static async open(databaseUrl: string, establishmentId: string): Promise<BareQueries> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`SELECT set_config('diurne.establishment_id', $1, false)`, [establishmentId]);
    return new BareQueries(client);
  }

  async milliseconds(queries: readonly BareQuery[]): Promise<number> {
    const began = performance.now();
    for (const { sql, parameters } of queries) await this.client.query(sql, [...parameters]);
    return performance.now() - began;
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query(sql, [...parameters])).rows as Row[];
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
