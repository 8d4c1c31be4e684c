import { agendaOf, nextVersion, whatToTell, type NextVersion } from '@diurne/agenda-domain';
import type { Actor } from '../actor';
import type { AgendaAtHand, AgendaLedger } from '../ports/agenda-ledger';

/** Some time after the last change of a visit: its patient gets the agenda as it stands now, or nothing when nothing changed for them or somebody lets it wait. */
export class IssueAgenda {
  constructor(private readonly ledger: AgendaLedger) {}

  /** Null when there is no such visit (any more). */
  issue(actor: Actor, visitId: string, at: Date): Promise<NextVersion | null> {
    return this.ledger.issue(actor, visitId, at, (found) => versionDue(found, at));
  }
}

export function versionDue(found: AgendaAtHand, at: Date): NextVersion {
  const what = whatToTell(found.state, found.arrivesAt, at);
  if (what === 'silent' || found.held) return { kind: 'nothing' };
  const present = what === 'tell' ? agendaOf(found.visit) : null;
  return nextVersion(found.last, present, found.mayKnow, found.thresholdMinutes);
}
