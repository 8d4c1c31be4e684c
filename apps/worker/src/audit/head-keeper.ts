import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { headLine, headsIn, isOwnHead, type AuditHead, type SealingKey } from '@diurne/database';

export interface HeadKeeperOptions {
  readonly key: SealingKey | null;
  /** Outside the database; without it heads are known until the process ends. */
  readonly file: string | undefined;
  readonly say: (line: string) => void;
}

/** Knows how far each chain had come, writes it down outside the database and says it in the log. */
export class HeadKeeper {
  private readonly newest = new Map<string, AuditHead>();
  private readonly published = new Map<string, number>();

  constructor(private readonly options: HeadKeeperOptions) {
    const { key, file } = options;
    if (file && existsSync(file))
      for (const head of headsIn(readFileSync(file, 'utf8'))) if (isOwnHead(head, key)) this.note(head, true);
  }

  known(establishmentId: string): AuditHead | null {
    return this.newest.get(establishmentId) ?? null;
  }

  note(head: AuditHead, isPublished = false): void {
    this.newest.set(head.establishmentId, head);
    if (isPublished) this.published.set(head.establishmentId, head.position);
  }

  /** Those that have moved since. A file that cannot be written stops nothing: the log has them. */
  publish(onTrouble: (failure: Error) => void = () => undefined): readonly string[] {
    const moved = [...this.newest.values()].filter(
      ({ establishmentId, position }) => this.published.get(establishmentId) !== position,
    );
    const lines = moved.map(headLine);
    for (const line of lines) this.options.say(line);
    try {
      if (this.options.file && lines.length > 0)
        appendFileSync(this.options.file, `${lines.join('\n')}\n`, { mode: 0o600 });
      for (const { establishmentId, position } of moved) this.published.set(establishmentId, position);
    } catch (failure) {
      onTrouble(failure as Error);
    }
    return lines;
  }

  lines(): readonly string[] {
    return [...this.newest.values()].map(headLine);
  }
}
