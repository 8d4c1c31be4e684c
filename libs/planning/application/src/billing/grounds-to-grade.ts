import type { TracedGround, VisitToGrade } from '@diurne/grading';
import type { StandingGround } from './billing-record.value';

type Grounds = Pick<
  VisitToGrade,
  'hospitalReserveProduct' | 'particularSurveillance' | 'patientContext' | 'acteClassant' | 'rescrit'
>;

/** What the record holds, as grading takes it; of one kind the last that was written. */
export function groundsToGrade(grounds: readonly StandingGround[]): Grounds {
  return grounds.reduce<Grounds>((sofar, ground) => ({ ...sofar, ...groundToGrade(ground) }), {});
}

function groundToGrade(ground: StandingGround): Grounds {
  const { kind, criterion, code, gives } = ground;
  const traced: TracedGround = {
    justification: ground.justification,
    author: ground.recordedBy,
    at: ground.occurredAt.toISOString(),
  };
  switch (kind) {
    case 'hospitalReserveProduct':
    case 'particularSurveillance':
      return { [kind]: traced };
    case 'patientContext':
      return criterion === null ? {} : { patientContext: { ...traced, criterion } };
    case 'acteClassant':
      return code === null ? {} : { acteClassant: code };
    case 'rescrit':
      return code === null || gives === null ? {} : { rescrit: { number: code, gives } };
  }
}
