import type { AnswerOf, DayView, ReportView, listPendingReports } from '@diurne/contracts';
import { laneName } from './hospital.fixture';

export function aReport(day: DayView, visitId: string): ReportView {
  const visit = day.visits.find((one) => one.id === visitId) ?? (day.visits[0] as DayView['visits'][number]);
  return {
    visitId: visit.id,
    unitId: day.unitId,
    on: day.on,
    patient: visit.patient,
    pathwayName: visit.pathway.name,
    version: 1,
    edit: 2,
    state: 'draft',
    content: {
      sections: {
        reason: 'Bilan annuel de diabète de type 2, adressé par le Dr VAUCRESNE.',
        synthesis: '',
        interventions: '',
        treatmentsGiven: '',
        treatmentsAtDischarge: 'Metformine 1 g matin et soir, inchangée.',
        results: '',
        awaitedResults: '',
        followUp: '',
        allergies: 'Aucune connue.',
        devices: '',
      },
      resistantOrganisms: null,
      transfusion: false,
      bloodProducts: null,
      interventions: visit.steps
        .filter((step) => step.category !== 'notCounted')
        .map((step) => ({
          stepId: step.id,
          label: step.label,
          performer: laneName(step.resources[0]?.resourceId) ?? '',
          doneAtMinute: step.end,
          finding: '',
        })),
    },
    missing: [
      { section: 'synthesis', message: 'La synthèse médicale est vide.' },
      { section: 'resistantOrganisms', message: 'Dites si une bactérie multirésistante a été recherchée.' },
      { section: 'bloodProducts', message: 'Dites si un dérivé du sang a été administré.' },
      { section: 'followUp', message: 'La suite à donner est vide.' },
    ],
    signedBy: null,
    signerRpps: null,
    signedAt: null,
    sha256: null,
    recipients: [
      { name: 'Dr VAUCRESNE Agathe', role: 'primary', state: 'willBeSent' },
      { name: 'Dr TORIGNAC Ismaël', role: 'referring', state: 'noAddress' },
    ],
  };
}

export function somePendingReports(day: DayView): AnswerOf<typeof listPendingReports> {
  return day.visits.slice(0, 6).map((visit, i) => ({
    visitId: visit.id,
    unitId: day.unitId,
    on: i < 3 ? '2026-11-20' : day.on,
    patient: visit.patient,
    pathwayName: visit.pathway.name,
    state: i % 2 === 0 ? ('draft' as const) : ('none' as const),
  }));
}
