export const cancellationClasses = ['patient', 'professional', 'establishment'] as const;

/** Why a date is given up: a closed list, by whom the reason lies with; `other` with each. */
export const reasonsOfClass = {
  patient: [
    'illness',
    'patientWish',
    'noTransport',
    'hospitalisedElsewhere',
    'preparationNotDone',
    'careRefused',
    'patientUnreachable',
    'death',
    'other',
  ],
  professional: ['physicianAbsent', 'staffShort', 'contraindication', 'careNoLongerNeeded', 'resultMissing', 'other'],
  establishment: [
    'machineDown',
    'noPlaceLeft',
    'productMissing',
    'unitClosed',
    'urgentPatientFirst',
    'bookingError',
    'other',
  ],
} as const satisfies Record<(typeof cancellationClasses)[number], readonly string[]>;
export const changeReasons = [
  ...reasonsOfClass.patient.slice(0, -1),
  ...reasonsOfClass.professional.slice(0, -1),
  ...reasonsOfClass.establishment,
] as readonly ChangeReasonCode[] as readonly [ChangeReasonCode, ...ChangeReasonCode[]];
export type ChangeReasonCode = (typeof reasonsOfClass)[keyof typeof reasonsOfClass][number];

interface Coded {
  readonly reasonClass?: keyof typeof reasonsOfClass | undefined;
  readonly reasonCode?: ChangeReasonCode | undefined;
}
/** A coded reason lies with those of whom it is said. */
export const reasonFitsClass = ({ reasonClass, reasonCode }: Coded): boolean =>
  reasonCode === undefined ||
  (reasonClass !== undefined && (reasonsOfClass[reasonClass] as readonly ChangeReasonCode[]).includes(reasonCode));
export const reasonElsewhere = { message: 'ce motif n’est pas de ceux-là', path: ['reasonCode'] };
