import type { FrozenReport } from '@diurne/discharge-domain';

/** A report for tests: nobody of that name exists. */
export const aSignedReport: FrozenReport = {
  establishment: { name: 'Centre hospitalier de Valmorée', finess: '990000001', timeZone: 'Europe/Paris' },
  unit: { name: 'Hôpital de jour de médecine', phone: '05 00 00 00 10', address: 'Bâtiment B, 2e étage' },
  patient: {
    birthName: 'Quenardel',
    usedName: 'Ostrevine',
    firstNames: 'Łucja, Marie',
    birthDate: '1957-02-18',
    sex: 'female',
    ipp: '800000417',
    ins: '257029912345678',
    insOid: '1.2.250.1.213.1.4.10',
  },
  visit: {
    id: '019a-1',
    on: '2026-11-23',
    pathwayName: 'Diabète, bilan annuel',
    arrivedAtMinute: 492,
    leftAtMinute: 871,
  },
  version: 1,
  content: {
    sections: {
      reason: 'Bilan annuel de complications d’un diabète de type 2 évoluant depuis quatorze ans.',
      treatmentsAtEntry: 'Metformine 1000 mg, gliclazide 60 mg.',
      synthesis:
        'Équilibre glycémique en amélioration. Pas de rétinopathie. Neuropathie périphérique débutante, sans trouble trophique.\n\nAucun événement indésirable pendant la venue.',
      treatmentsAtDischarge:
        'Metformine 1000 mg, 2 fois par jour, poursuivie.\nGliclazide 60 mg arrêté : hypoglycémies nocturnes.',
      results: 'HbA1c 7,1 % ; débit de filtration glomérulaire 68 ml/min/1,73 m².',
      awaitedResults: 'Rapport albuminurie sur créatininurie, attendu sous 48 h.',
      followUp: 'Consultation de diabétologie dans six mois, podologue tous les trois mois.',
      allergies: 'Pénicilline.',
      interventions: '',
      treatmentsGiven: '',
      devices: '',
    },
    resistantOrganisms: false,
    transfusion: false,
    bloodProducts: false,
    interventions: [
      {
        stepId: 'a',
        label: 'Rétinographie',
        performer: 'ORVAINE Mila, orthoptiste',
        doneAtMinute: 545,
        finding: 'Pas de rétinopathie diabétique.',
      },
      {
        stepId: 'b',
        label: 'Entretien diététique',
        performer: 'TAVERSIN Basile, diététicien',
        doneAtMinute: 620,
        finding: 'Trois repas réguliers ; réduction des boissons sucrées obtenue.',
      },
      {
        stepId: 'c',
        label: 'Consultation d’endocrinologie',
        performer: 'Dr BRASSILLE Ode',
        doneAtMinute: 705,
        finding: 'Examen des pieds : monofilament perçu 6 fois sur 10.',
      },
    ],
  },
  recipients: [
    { correspondentId: '1', name: 'Dr MORVEAUX Jean', role: 'primary' },
    { correspondentId: '2', name: 'Dr ESTOURBIN Léa', role: 'referring' },
  ],
  signer: { accountId: '9', name: 'Dr BRASSILLE Ode', rpps: '10000000014' },
  signedAt: '2026-11-23T14:05:00.000Z',
};
