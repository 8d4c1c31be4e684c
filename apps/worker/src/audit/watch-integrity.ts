import {
  keepForgery,
  readAuditHead,
  sealAudit,
  TrailBroken,
  verifyAudit,
  type Database,
  type SealingKey,
} from '@diurne/database';
import { verifyDocuments, type DocumentGuard } from '@diurne/discharge-persistence';
import type { Clock } from '@diurne/time';
import type { HeadKeeper } from './head-keeper';

/** A broken trail is kept once an hour, not at each pass. */
const repeatMs = 3_600_000;

export interface IntegrityOptions {
  readonly keeper: HeadKeeper;
  readonly guard: DocumentGuard;
  readonly key: SealingKey | null;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly alarm: (figures: Readonly<Record<string, string>>, what: string) => void;
}

/** Seals the trail on what was known of it, and looks over trail and documents now and then. */
export class IntegrityWatch {
  private readonly sealedAll = new Set<string>();
  private readonly kept = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly options: IntegrityOptions,
  ) {}

  async seal(establishmentId: string): Promise<void> {
    const { keeper, key, clock } = this.options;
    const known = keeper.known(establishmentId);
    try {
      const everything = !this.sealedAll.has(establishmentId);
      const sealed = await sealAudit(this.database, establishmentId, clock(), everything, known);
      this.sealedAll.add(establishmentId);
      if (sealed === 0 && known) return;
      const head = await readAuditHead(this.database, establishmentId, key);
      if (head) keeper.note(head);
    } catch (error) {
      if (!(error instanceof TrailBroken)) throw error;
      await this.broken(establishmentId, error.why);
    }
  }

  async verify(establishmentId: string): Promise<void> {
    const { keeper, key, demo, guard } = this.options;
    const known = keeper.known(establishmentId);
    const heads = known ? [known] : [];
    const { broken } = await verifyAudit(this.database, establishmentId, { heads, key, anyClock: demo });
    if (broken) await this.broken(establishmentId, broken.why);
    const { forged } = await verifyDocuments(this.database, establishmentId, guard);
    for (const { versionId, why } of forged)
      await guard.raise(this.database, { establishmentId, accountId: null }, { versionId, why });
  }

  private async broken(establishmentId: string, why: string): Promise<void> {
    const last = this.kept.get(establishmentId) ?? -Infinity;
    if (performance.now() - last < repeatMs) return;
    this.kept.set(establishmentId, performance.now());
    this.options.alarm({ establishmentId, why }, 'the trail is not what it was: nothing is sealed on it');
    const actor = { establishmentId, accountId: null };
    await keepForgery(this.database, actor, { kind: 'trail-broken', why, subjectId: establishmentId });
  }
}
