import type { Actor } from '../actor';
import type { ReportLedger } from '../ports/report-ledger';
import { nobodyOfLetter, nothingToHand } from '../refusals';

export interface LetterHanded {
  readonly correspondentId: string;
  readonly way: 'handed' | 'posted' | 'undone';
}

/** Someone handed the printed letter to its physician or posted it, or takes back having said so. */
export class HandLetter {
  constructor(private readonly ledger: ReportLedger) {}

  /** @throws ReportRefusal `not-found`, `report-missing` */
  hand(actor: Actor, visitId: string, { correspondentId, way }: LetterHanded, at: Date): Promise<void> {
    return this.ledger.change(actor, visitId, at, ({ inForce }) => {
      if (!inForce) throw nothingToHand();
      if (!inForce.recipients.some((one) => one.correspondentId === correspondentId)) throw nobodyOfLetter();
      return { kind: 'hand', versionId: inForce.versionId, correspondentId, way };
    });
  }
}
