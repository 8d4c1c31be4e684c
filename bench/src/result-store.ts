import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Results by key, one JSON line each: a run that was broken off goes on where it stopped. */
export class ResultStore {
  private readonly known = new Map<string, unknown>();

  constructor(private readonly path: string, resume: boolean) {
    mkdirSync(dirname(path), { recursive: true });
    if (!resume || !existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8').split('\n').filter((l) => l.endsWith('}'))) {
      const { key, value } = JSON.parse(line) as { key: string; value: unknown };
      this.known.set(key, value);
    }
  }

  measured<T>(key: string, measure: () => T): T {
    if (!this.known.has(key)) {
      const value = measure();
      this.known.set(key, value);
      appendFileSync(this.path, `${JSON.stringify({ key, value })}\n`);
      process.stdout.write(`${key}\n`);
    }
    return this.known.get(key) as T;
  }
}
