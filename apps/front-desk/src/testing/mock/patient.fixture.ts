import type { AnswerOf, DayView, listCorrespondents, PatientView, VisitPanelView } from '@diurne/contracts';
import { aGradingDetail } from './grading.fixture';
import { patients } from './hospital.fixture';
import { idOf } from './ids';

export const correspondents: AnswerOf<typeof listCorrespondents> = [
  {
    id: idOf('correspondent', 1),
    displayName: 'Dr VAUCRESNE Agathe',
    rpps: '10000000017',
    specialty: 'médecine générale',
    email: 'a.vaucresne@exemple.test',
    isSecure: true,
  },
  {
    id: idOf('correspondent', 2),
    displayName: 'Dr TORIGNAC Ismaël',
    rpps: '10000000025',
    specialty: 'diabétologie',
    email: null,
    isSecure: false,
  },
];

export function aPatient(number = 0): PatientView {
  const traits = patients[number % patients.length] as PatientView;
  const [birthName = '', firstNames = ''] = traits.displayName.split(' ');
  return {
    ...traits,
    birthName,
    usedName: null,
    firstNames,
    birthPlaceInsee: '99000',
    ins: '255081400000012',
    insOid: '1.2.250.1.213.1.4.10',
    insStatus: 'qualified',
    confidential: false,
    phone: '06 00 00 00 12',
    email: 'patient@exemple.test',
    primaryPhysician: correspondents[0] ?? null,
    referringPhysician: correspondents[1] ?? null,
  };
}

export function aPanel(day: DayView, visitId: string, detailed: boolean): VisitPanelView {
  const visit = day.visits.find((one) => one.id === visitId) ?? (day.visits[0] as DayView['visits'][number]);
  return {
    visit,
    unitId: day.unitId,
    on: day.on,
    patient: { ...aPatient(), ...visit.patient },
    agendaHeld: null,
    asked: [{ requestId: idOf('request', 1), prescriber: 'Dr VAUCRESNE Agathe', note: 'Transport en VSL.' }],
    otherVisits: [],
    presenceBeyond: [],
    episodes: [],
    keptClasses: detailed ? [] : null,
    stay: {
      entryMode: null,
      nda: null,
      diagnoses: detailed ? { main: null, related: null, associated: [] } : null,
      recordedBy: null,
      recordedAt: null,
    },
    preparation: ['Venez à jeun depuis minuit.', 'Apportez vos ordonnances et vos derniers résultats.'],
    grading: {
      planned: visit.grading,
      traced: { ...visit.grading, basis: 'traced', words: 'HDJ intermédiaire · 3 tracées', count: 3 },
    },
    gradingDetail: detailed
      ? aGradingDetail({
          interventions: visit.steps.map((step) => ({
            label: step.label,
            counted: step.category !== 'notCounted',
            unclear: false,
            why:
              step.category === 'notCounted'
                ? 'Accueil et prise de sang : jamais comptés.'
                : 'Intervention directe auprès du patient.',
          })),
        })
      : null,
    messages: visit.announced
      ? [
          {
            id: idOf('message', 1),
            kind: 'agenda',
            recipient: 'patient@exemple.test',
            channel: 'email',
            state: 'sent',
            version: 1,
            at: '2026-11-20T15:02:00.000Z',
            dueAt: null,
            failure: null,
            address: 'patient@exemple.test',
          },
        ]
      : [],
    calls: [],
    messageOutlook: visit.announced ? 'knows' : 'leaves',
    agendaDueAt: visit.announced ? null : '2026-11-22T17:05:00.000Z',
    cancellation: null,
  };
}
