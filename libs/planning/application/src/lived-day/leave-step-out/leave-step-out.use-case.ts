import { againstLeavingOut, type DayKey } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { toldOf } from '../lived-visit.value';
import { LivedDayRefusal, stepTold, stepUnknown } from '../refusals';
import { visitOfFacts } from '../visit-of-facts';
import type { VisitTrace } from '../visit-trace';
import { requireTheDayHasCome } from '../when-it-happened';

export type ReasonNotDone = 'refused' | 'impossible' | 'machineDown' | 'forgotten' | 'notNeeded';
export interface StepNotDoneOrder {
  readonly visitId: string;
  readonly stepId: string;
  readonly why: ReasonNotDone;
  /** In words, where the reason says too little. */
  readonly because?: string | undefined;
}

/** A step that is not done: why, and who says so. It is no longer announced, and counts for nothing. */
export class LeaveStepOut {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `not-found`, `visit-state-refused`, `fact-already-declared`, `fact-contradicted` of a step that has begun */
  leaveOut(actor: Actor, { visitId, stepId, why, because }: StepNotDoneOrder, at: Date): Promise<DayKey> {
    return this.trace.add(actor, { visitId }, at, (visit) => {
      requireTheDayHasCome(visit, at);
      const step = visit.lived.find(({ id }) => id === stepId);
      if (!step) throw stepUnknown();
      if (!['arrived', 'inProgress', 'left'].includes(visit.state))
        throw new LivedDayRefusal(
          'visit-state-refused',
          'Une étape n’est déclarée «\u00a0non faite\u00a0» que pour un patient qui est venu, tant que la venue n’est pas close.',
        );
      const told = toldOf(visit, stepId);
      if (told) throw stepTold(step.label, told.kind === 'stepDone');
      const begun = againstLeavingOut(visitOfFacts(visit), step.code);
      if (begun !== null) throw new LivedDayRefusal('fact-contradicted', begun);
      return {
        state: visit.state,
        fact: {
          kind: 'stepNotDone',
          stepId,
          plannedPerformerId: step.plannedPerformerId,
          occurredAt: at,
          detail: { why, ...(because === undefined ? {} : { because }) },
        },
      };
    });
  }
}
