import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';
import {
  BillingLedger,
  visitUnknown,
  type BillingEntry,
  type RegimeDecision,
  type VisitToBill,
} from '@diurne/planning-application';
import { dayKeyText, type DayKey } from '@diurne/planning-domain';
import { billingHappening } from '../events/billing-happenings';
import { loadDays } from '../ledger/day-loader';
import { PathwayVersions } from '../ledger/pathway-versions';
import { insertGround, insertRegimeDecision, insertRelease, pathwayById, visitToBill } from './billing.statements';
import { judgedVisits } from './judged-visits.reading';

export class PostgresBillingLedger extends BillingLedger {
  constructor(
    private readonly database: Database,
    private readonly pathways = new PathwayVersions(),
  ) {
    super();
  }

  write(actor: Actor, visitId: string, at: Date, decide: (visit: VisitToBill) => BillingEntry): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const [locked] = await tx.run(visitToBill, [visitId]);
      if (!locked) throw visitUnknown();
      const { patientId, timeZone, unitId, on } = locked;
      const entry = decide({ ...(await this.judged(tx, visitId, { unitId, on })), timeZone });
      const id = await writeEntry(tx, visitId, entry, at);
      await audit(tx, at, {
        action: actions[entry.kind],
        subjectKind: 'day-visit',
        subjectId: visitId,
        patientId,
        detail: detailOf(entry, id),
      });
      await emit(tx, at, [billingHappening({ visitId, unitId, on }, entry, id)]);
    });
  }

  decideForPathway(actor: Actor, pathwayId: string, decision: RegimeDecision, at: Date): Promise<boolean> {
    return this.database.transact(actor, async (tx) => {
      const [pathway] = await tx.run(pathwayById, [pathwayId]);
      if (!pathway) return false;
      const { regime, reason } = decision;
      await tx.run(insertRegimeDecision, [actor.establishmentId, null, pathwayId, regime, reason, actor.accountId, at]);
      await audit(tx, at, {
        action: 'billing-regime-decided',
        subjectKind: 'care-pathway',
        subjectId: pathwayId,
        detail: { regime },
      });
      await emit(tx, at, [{ name: 'pathway-regime-decided', payload: { pathwayId } }]);
      return true;
    });
  }

  private async judged(tx: Transaction, visitId: string, key: DayKey) {
    const day = (await loadDays(tx, [key], this.pathways)).days.get(dayKeyText(key));
    const visit = day?.visits.filter(({ id }) => id === visitId) ?? [];
    const judged = (await judgedVisits(tx, visit, this.pathways)).get(visitId);
    if (!judged) throw visitUnknown();
    return judged;
  }
}

const actions: Readonly<Record<BillingEntry['kind'], string>> = {
  ground: 'billing-ground-recorded',
  groundWithdrawal: 'billing-ground-withdrawn',
  regime: 'billing-regime-decided',
  release: 'billing-released',
  releaseTakenBack: 'billing-release-taken-back',
};

/** Codes and ids; what was written in words stays where it is. */
function detailOf(entry: BillingEntry, id: string): Record<string, unknown> {
  switch (entry.kind) {
    case 'ground':
      return { groundId: id };
    case 'groundWithdrawal':
      return { groundId: entry.groundId };
    case 'regime':
      return { regime: entry.decision.regime };
    case 'release':
      return { releaseId: id, gradingClass: entry.release.gradingClass };
    case 'releaseTakenBack':
      return { releaseId: entry.releaseId };
  }
}

async function writeEntry(tx: Transaction, visitId: string, entry: BillingEntry, at: Date): Promise<string> {
  const { establishmentId, accountId } = tx.actor;
  const [row] = await rowOf();
  if (!row) throw new Error('nothing was written');
  return row.id;

  function rowOf() {
    const ground = (values: readonly unknown[]) => tx.run(insertGround, [establishmentId, visitId, ...values]);
    const release = (values: readonly unknown[], takesBack: string | null) =>
      tx.run(insertRelease, [establishmentId, visitId, ...values, accountId, at, takesBack]);
    switch (entry.kind) {
      case 'ground': {
        const { kind, criterion, code, gives, justification, occurredAt } = entry.ground;
        return ground([kind, criterion, code, gives, justification, occurredAt, accountId, at, null]);
      }
      case 'groundWithdrawal':
        return ground(['withdrawal', null, null, null, entry.reason, at, accountId, at, entry.groundId]);
      case 'regime': {
        const { regime, reason } = entry.decision;
        return tx.run(insertRegimeDecision, [establishmentId, visitId, null, regime, reason, accountId, at]);
      }
      case 'release': {
        const { gradingClass, count, ruleSet, reason } = entry.release;
        return release([gradingClass, count, ruleSet, reason], null);
      }
      case 'releaseTakenBack':
        return release([null, null, null, entry.reason], entry.releaseId);
    }
  }
}
