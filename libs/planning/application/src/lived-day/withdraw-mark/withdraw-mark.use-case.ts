import { againstPlaces, type DayKey } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { PlanningRefusal } from '../../refusals';
import { visitOfFacts } from '../visit-of-facts';
import type { VisitTrace } from '../visit-trace';

export interface MarkWithdrawal {
  readonly visitId: string;
  readonly markId: string;
  readonly reason: string;
}

/** A later row that names it takes a mark back; both stay. */
export class WithdrawMark {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws PlanningRefusal `not-found`, `visit-state-refused` while another mark stands on it */
  withdraw(actor: Actor, { visitId, markId, reason }: MarkWithdrawal, at: Date): Promise<DayKey> {
    return this.trace.add(actor, { visitId }, at, (visit) => {
      if (!visit.marks.some(({ id }) => id === markId))
        throw new PlanningRefusal('not-found', 'Ce repère n’est plus noté sur cette venue.');
      const { marks = [] } = visitOfFacts({ ...visit, marks: visit.marks.filter(({ id }) => id !== markId) });
      const [against] = againstPlaces(marks);
      if (against !== undefined)
        throw new PlanningRefusal('visit-state-refused', `${against} Retirez d’abord «\u00a0place libérée\u00a0».`);
      return { state: visit.state, withdrawsMarks: { ids: [markId], reason } };
    });
  }
}
