import type { GradingDetailView } from '@diurne/contracts';
import type { NewGround } from './billing.acts';

type Ground = GradingDetailView['grounds'][number];
export interface GroundForm {
  readonly kind: '' | Ground['kind'];
  readonly criterion: '' | NonNullable<Ground['criterion']>;
  readonly code: string;
  readonly gives: '' | NonNullable<Ground['gives']>;
  readonly justification: string;
  /** `08:30`, or empty for now. */
  readonly at: string;
}

/** What is sent: of each kind what belongs to it. Null while something is missing. */
export function groundOf({ kind, criterion, code, gives, justification, at }: GroundForm): NewGround | null {
  const [hours, minutes] = at.split(':').map(Number);
  const written = {
    justification,
    ...(at === '' || hours === undefined || minutes === undefined ? {} : { atMinute: hours * 60 + minutes }),
  };
  switch (kind) {
    case '':
      return null;
    case 'hospitalReserveProduct':
    case 'particularSurveillance':
      return { kind, ...written };
    case 'patientContext':
      return criterion === '' ? null : { kind, criterion, ...written };
    case 'acteClassant':
      return { kind, ccam: code, ...written };
    case 'rescrit':
      return gives === '' ? null : { kind, number: code, gives, ...written };
  }
}
