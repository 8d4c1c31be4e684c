import type { Actor } from '../actor';
import type { BillingRecord, StandingGround, StandingRegime, StandingRelease } from '../billing/billing-record.value';
import { BillingLedger, type BillingEntry, type RegimeDecision, type VisitToBill } from '../ports/billing-ledger';
import { visitUnknown } from '../refusals';
import type { InMemoryHouse, KeptBilling } from './in-memory-house';

type EntryOf<Kind extends BillingEntry['kind']> = Extract<BillingEntry, { kind: Kind }>;
type KeptOf<Kind extends BillingEntry['kind']> = KeptBilling & { readonly entry: EntryOf<Kind> };
const isOf =
  <Kind extends BillingEntry['kind']>(kind: Kind) =>
  (row: KeptBilling): row is KeptOf<Kind> =>
    row.entry.kind === kind;

export class InMemoryBillingLedger extends BillingLedger {
  constructor(private readonly house: InMemoryHouse) {
    super();
  }

  override async write(
    { establishmentId, accountId }: Actor,
    visitId: string,
    at: Date,
    decide: (visit: VisitToBill) => BillingEntry,
  ): Promise<void> {
    const visit = establishmentId === this.house.establishmentId ? this.house.visitAt(visitId) : null;
    if (!visit) throw visitUnknown();
    const version = this.house.pathways.find((one) => one.versionId === visit.pathwayVersionId);
    const regime = version?.regime ?? 'counted';
    const entry = decide({
      visit,
      regime,
      record: this.recordOf(visitId, regime === 'undetermined' ? version?.pathwayId : undefined),
      reportState: this.house.reportStates.get(visitId) ?? 'none',
      timeZone: this.house.timeZone,
    });
    this.keep({ visitId, pathwayId: null, by: accountId ?? '', at, entry });
  }

  override async decideForPathway(
    { establishmentId, accountId }: Actor,
    pathwayId: string,
    decision: RegimeDecision,
    at: Date,
  ): Promise<boolean> {
    const own = establishmentId === this.house.establishmentId;
    if (!own || !this.house.pathways.some((one) => one.pathwayId === pathwayId)) return false;
    this.keep({ visitId: null, pathwayId, by: accountId ?? '', at, entry: { kind: 'regime', decision } });
    return true;
  }

  private keep(row: Omit<KeptBilling, 'id'>): void {
    this.house.billing.push({ ...row, id: this.house.newId() });
  }

  private recordOf(visitId: string, leftOpenBy: string | undefined): BillingRecord {
    const own = this.house.billing.filter((row) => row.visitId === visitId);
    const released = this.releaseOf(visitId, own);
    return {
      exitMode: this.house.exitModes.get(visitId) ?? null,
      territory: 'metropole',
      grounds: groundsOf(own),
      decided: this.regimeOf(own, leftOpenBy, released),
      released,
    };
  }

  private releaseOf(visitId: string, own: readonly KeptBilling[]): StandingRelease | undefined {
    const takenBack = own.filter(isOf('releaseTakenBack')).map(({ entry }) => entry.releaseId);
    const row = own.filter(isOf('release')).find(({ id }) => !takenBack.includes(id));
    if (!row) return undefined;
    const { gradingClass, count, reason } = row.entry.release;
    const later = [
      ...this.house.facts
        .filter((fact) => fact.visitId === visitId)
        .map(({ touchedAt, occurredAt }) => touchedAt ?? occurredAt),
      ...own.filter(({ entry }) => ['ground', 'groundWithdrawal'].includes(entry.kind)).map(({ at }) => at),
    ];
    return {
      id: row.id,
      gradingClass,
      count,
      reason,
      releasedBy: row.by,
      releasedAt: row.at,
      changedSince: later.some((at) => at > row.at),
    };
  }

  private regimeOf(
    own: readonly KeptBilling[],
    leftOpenBy: string | undefined,
    released: StandingRelease | undefined,
  ): StandingRegime | undefined {
    const ofPathway = this.house.billing.filter(
      ({ pathwayId, at }) =>
        pathwayId !== null && pathwayId === leftOpenBy && (released === undefined || at <= released.releasedAt),
    );
    const row = own.filter(isOf('regime')).at(-1) ?? ofPathway.filter(isOf('regime')).at(-1);
    if (!row) return undefined;
    const { regime, reason } = row.entry.decision;
    return { regime, reason, decidedBy: row.by, decidedAt: row.at, forVisit: row.visitId !== null };
  }
}

function groundsOf(own: readonly KeptBilling[]): readonly StandingGround[] {
  const withdrawn = own.filter(isOf('groundWithdrawal')).map(({ entry }) => entry.groundId);
  return own
    .filter(isOf('ground'))
    .filter(({ id }) => !withdrawn.includes(id))
    .map(({ id, by, at, entry }) => ({ id, ...entry.ground, recordedBy: by, recordedAt: at }));
}
