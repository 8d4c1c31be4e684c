import type { PatientContextCriterion, TracedGround, VisitToGrade } from './visit-to-grade.value';

export type GroundKind = 'hospitalReserveProduct' | 'particularSurveillance' | 'patientContext';
export interface Ground {
  readonly kind: GroundKind;
  /** French, feminine, as reasons begin with it. */
  readonly label: string;
  /** What the record must hold, French. */
  readonly toRecord: string;
  readonly traced: TracedGround | undefined;
  /** Planned by the pathway: takes the place of the trace while only plans are counted. */
  readonly expected: boolean;
}

const criteria: Readonly<Record<PatientContextCriterion, string>> = {
  age: 'âge',
  disability: 'handicap',
  psychiatricDisorder: 'pathologie psychiatrique',
  bedridden: 'état grabataire',
  history: 'antécédents',
  socialPrecarity: 'précarité sociale',
  cooperationDifficulty: 'difficulté à coopérer ou à s’exprimer',
  suspectedMaltreatment: 'suspicion de maltraitance ou protection',
  unplannedCare: 'prise en charge non programmée ou urgente',
  otherStatedInRecord: 'autre situation énoncée au dossier',
};

/** The three grounds of annexe 4 §2.b.iii that the visit claims, or that its pathway expects. */
export function groundsOf(visit: VisitToGrade): readonly Ground[] {
  const { hospitalReserveProduct: product, particularSurveillance: surveillance, patientContext: patient } = visit;
  const productPlanned = visit.regime === 'hospitalReserve';
  return [
    ...(product || productPlanned
      ? [
          {
            kind: 'hospitalReserveProduct' as const,
            label: 'Administration d’un produit de la réserve hospitalière',
            toRecord: 'l’administration du produit de la réserve hospitalière (produit, dose, heure)',
            traced: product,
            expected: productPlanned && visit.basis === 'planned',
          },
        ]
      : []),
    ...(surveillance
      ? [
          {
            kind: 'particularSurveillance' as const,
            label: 'Surveillance particulière',
            toRecord: 'la surveillance particulière (pourquoi, ce qui est surveillé, durée)',
            traced: surveillance,
            expected: false,
          },
        ]
      : []),
    ...(patient
      ? [
          {
            kind: 'patientContext' as const,
            label: `Situation particulière du patient (${criteria[patient.criterion]})`,
            toRecord: `le contexte patient (${criteria[patient.criterion]}) et ce qu’il impose`,
            traced: patient,
            expected: false,
          },
        ]
      : []),
  ];
}

/** Traced with its reason, its author and its hour; a ground that is not is no ground. */
export function isJustified({ traced, expected }: Ground): boolean {
  return (
    expected ||
    (traced !== undefined && [traced.justification, traced.author, traced.at].every((words) => words.trim() !== ''))
  );
}

/** For the RUM: administered and written, never merely planned. */
export function isTraced(ground: Ground): boolean {
  return isJustified({ ...ground, expected: false });
}
