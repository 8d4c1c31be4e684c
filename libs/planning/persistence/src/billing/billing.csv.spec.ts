import type { BillingVisitView } from '@diurne/contracts';
import { billingCsv } from './billing.csv';

const visit: BillingVisitView = {
  visitId: '01900000-0000-7000-8000-000000000001',
  nda: '26-0417',
  unitId: '01900000-0000-7000-8000-000000000002',
  unitName: 'HDJ ; "Est"',
  on: '2026-12-01',
  patient: {
    id: '01900000-0000-7000-8000-000000000003',
    displayName: 'ESSAI Une',
    birthName: 'ESSAI',
    firstNames: 'Une',
    birthDate: '1950-02-01',
    sex: 'female',
    ipp: '=1+1',
  },
  pathway: { code: 'crohn', name: 'Maladie de Crohn' },
  state: 'held',
  badge: { words: 'x', basis: 'traced', gradingClass: 'fullStay', count: 2, traced: 2 },
  detail: {
    ruleSet: 'instruction-2020-52/2',
    gradingClass: 'fullStay',
    sure: true,
    reasons: ['phrase'],
    holds: [
      { code: 'step-not-traced', message: 'phrase' },
      { code: 'step-not-traced', message: 'phrase' },
      { code: 'report-not-signed', message: 'phrase' },
    ],
    interventions: [],
    mustBeJustified: [],
    wouldChange: [],
    externalHint: null,
    rum: {
      contextOrSurveillance: true,
      hospitalReserveProduct: false,
      rescrit: false,
      interventionCount: 'A',
      conversion: false,
      exitMode: '8',
    },
    grounds: [
      {
        id: '01900000-0000-7000-8000-000000000004',
        kind: 'patientContext',
        criterion: 'bedridden',
        code: null,
        gives: null,
        justification: 'texte libre du médecin',
        occurredAt: '2026-12-01T09:00:00.000Z',
        recordedBy: 'Dr ESSAI',
        recordedAt: '2026-12-01T09:30:00.000Z',
      },
    ],
    regime: { value: 'counted', from: 'version', decidedBy: null, decidedAt: null, reason: null },
    released: null,
  },
};

it('writes codes and RUM values, a line a visit, that a French spreadsheet reads', () => {
  const [mark, ...lines] = [billingCsv([visit])[0], ...billingCsv([visit]).slice(1).split('\r\n')];
  expect(mark).toBe('\uFEFF');
  expect(lines).toEqual([
    'date;unite;ipp;nda;parcours;base;etat;classe;interventions;categorie_interventions;contexte_surveillance;produit_rh;rescrit;conversion_hc;mode_sortie;regime;retenues;motifs;liberee_le;regles',
    `2026-12-01;"HDJ ; ""Est""";'=1+1;26-0417;crohn;trace;retenue;ghs_plein;2;A;1;2;2;2;8;interventions_comptees;etape_non_tracee compte_rendu_non_signe;etat_grabataire;;instruction-2020-52/2`,
    '',
  ]);
});
it('says of a visit that is not over what is planned, and holds nothing against it', () => {
  expect(billingCsv([{ ...visit, state: 'planned' }])).toContain(
    ';prevue;ghs_plein;2;A;1;2;2;2;8;interventions_comptees;;etat_grabataire;',
  );
});
it('holds no name, no birth date and nobody’s words', () => {
  expect(billingCsv([visit])).not.toMatch(/ESSAI|1950|texte libre|phrase/);
});
it('says of a patient who did not come that nothing is to be billed, and leaves an unknown number of file empty', () => {
  const missed: BillingVisitView = {
    ...visit,
    nda: null,
    state: 'nothing',
    badge: { ...visit.badge, gradingClass: 'noVisit', count: 0 },
    detail: { ...visit.detail, gradingClass: 'noVisit', holds: [], grounds: [] },
  };
  expect(billingCsv([missed])).toContain(";'=1+1;;crohn;trace;rien_a_facturer;pas_de_venue;0;");
});
