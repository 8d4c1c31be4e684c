import type { BillingVisitView } from '@diurne/contracts';
import type { GradingClass, GradingHold } from '@diurne/grading';

/** French codes of the DIM's table: one word for one thing, without accents nor blanks, as its headers are. */
type Detail = BillingVisitView['detail'];
type Ground = Detail['grounds'][number];

export const states: Readonly<Record<BillingVisitView['state'], string>> = {
  held: 'retenue',
  ready: 'prete',
  released: 'liberee',
  planned: 'prevue',
  nothing: 'rien_a_facturer',
};
const ofClasses: Readonly<Record<GradingClass, string>> = {
  noVisit: 'pas_de_venue',
  conversion: 'hospitalisation_complete',
  outOfField: 'hors_champ',
  seance: 'seance',
  fullStay: 'ghs_plein',
  intermediateStay: 'ghs_intermediaire',
  external: 'consultation_externe',
  undetermined: 'non_determine',
};
export const classes: Readonly<Record<string, string>> = ofClasses;
export const regimes: Readonly<Record<Detail['regime']['value'], string>> = {
  seance: 'seance',
  hospitalReserve: 'reserve_hospitaliere',
  counted: 'interventions_comptees',
  undetermined: 'non_determine',
};
const ofHolds: Readonly<Record<GradingHold['code'], string>> = {
  'report-not-signed': 'compte_rendu_non_signe',
  'report-outdated': 'compte_rendu_depasse',
  'step-not-traced': 'etape_non_tracee',
  'step-not-confirmed': 'etape_non_confirmee',
  'performer-may-not': 'intervenant_non_habilite',
  'ground-not-justified': 'motif_non_justifie',
  'regime-undetermined': 'regime_a_decider',
  'no-medical-coordination': 'sans_coordination_medicale',
  'context-without-intervention': 'contexte_sans_intervention',
  'exit-to-judge': 'sortie_a_examiner',
  'changed-since-release': 'change_depuis_liberation',
};
export const holds: Readonly<Record<string, string>> = ofHolds;
export const grounds: Readonly<Record<Ground['kind'], string>> = {
  hospitalReserveProduct: 'produit_reserve_hospitaliere',
  particularSurveillance: 'surveillance_particuliere',
  patientContext: 'contexte_patient',
  acteClassant: 'acte_classant',
  rescrit: 'rescrit',
};
export const criteria: Readonly<Record<NonNullable<Ground['criterion']>, string>> = {
  age: 'age',
  disability: 'handicap',
  psychiatricDisorder: 'pathologie_psychiatrique',
  bedridden: 'etat_grabataire',
  history: 'antecedents',
  socialPrecarity: 'precarite_sociale',
  cooperationDifficulty: 'difficultes_de_cooperation',
  suspectedMaltreatment: 'suspicion_de_maltraitance',
  unplannedCare: 'prise_en_charge_non_programmee',
  otherStatedInRecord: 'autre_au_dossier',
};
