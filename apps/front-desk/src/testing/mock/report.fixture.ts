import type {
  AnswerOf,
  DayView,
  ReportEdit,
  ReportView,
  listLettersToHand,
  listPendingReports,
} from '@diurne/contracts';
import { idOf } from './ids';
import { laneName } from './hospital.fixture';

export function aReport(day: DayView, visitId: string): ReportView {
  const visit = day.visits.find((one) => one.id === visitId) ?? (day.visits[0] as DayView['visits'][number]);
  return {
    visitId: visit.id,
    unitId: day.unitId,
    on: day.on,
    patient: visit.patient,
    pathwayName: visit.pathway.name,
    arrivedAtMinute: 492,
    leftAtMinute: 871,
    entryMode: 'home',
    exitMode: 'home',
    proposals: { followUp: 'Revoir le diabétologue dans un an.' },
    doubts: [],
    physicians: [],
    outdated: [],
    editedBy: 'CASTELVIAL Rémi',
    editedAt: '2026-11-23T14:02:00.000Z',
    authors: ['CASTELVIAL Rémi'],
    replaces: null,
    onBehalfOf: null,
    version: 1,
    edit: 2,
    state: 'draft',
    content: {
      sections: {
        reason: 'Bilan annuel de diabète de type 2, adressé par le Dr VAUCRESNE.',
        treatmentsAtEntry: 'Metformine 1 g matin et soir.',
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
          profession: null,
          counted: true,
          doneAtMinute: step.end,
          finding: '',
        })),
      notDone: [],
      changes: '',
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
      {
        id: idOf('correspondent', 1),
        name: 'Dr VAUCRESNE Agathe',
        role: 'primary',
        state: 'willBeSent',
        onPaper: false,
        by: null,
        at: null,
      },
      {
        id: idOf('correspondent', 2),
        name: 'Dr TORIGNAC Ismaël',
        role: 'referring',
        state: 'noAddress',
        onPaper: true,
        by: null,
        at: null,
      },
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

export function someEdits(report: ReportView): (ReportEdit & { readonly content: ReportView['content'] })[] {
  const edit = (number: number, author: string, synthesis: string, beside = false) => ({
    id: idOf('fact', number),
    version: 1,
    edit: number,
    beside,
    author,
    savedAt: `2026-11-23T14:${String(number * 10).padStart(2, '0')}:00.000Z`,
    content: { ...report.content, sections: { ...report.content.sections, synthesis } },
  });
  return [
    edit(3, 'OSTREL Ida', 'Écrit en même temps.', true),
    edit(2, 'CASTELVIAL Rémi', 'Deuxième.'),
    edit(1, 'CASTELVIAL Rémi', 'Première.'),
  ];
}

export function someLettersToHand(day: DayView): AnswerOf<typeof listLettersToHand> {
  const visit = day.visits[0] as DayView['visits'][number];
  return [
    {
      visitId: visit.id,
      unitId: day.unitId,
      on: day.on,
      patient: visit.patient,
      recipient: { id: idOf('correspondent', 2), name: 'Dr TORIGNAC Ismaël', role: 'referring' },
      why: 'noAddress',
      signedAt: '2026-11-23T15:40:00.000Z',
    },
  ];
}
