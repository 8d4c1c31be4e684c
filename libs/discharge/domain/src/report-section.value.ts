/** Sections of the report, which is at once the day hospital's report and the letter of discharge (CSP R.1112-1-2). The codes are those of the wire. */
export const reportSections = [
  'reason',
  'treatmentsAtEntry',
  'synthesis',
  'interventions',
  'treatmentsGiven',
  'treatmentsAtDischarge',
  'results',
  'awaitedResults',
  'followUp',
  'allergies',
  'devices',
] as const;
export type ReportSection = (typeof reportSections)[number];

export interface SectionRule {
  readonly title: string;
  /** Must say something before the report can be signed; `sentence` tells the physician why, in French. */
  readonly mandatory?: string;
  /** LOINC code of the section in LDL-SES 2022.01, where it has one. */
  readonly loinc?: string;
}

/** Order of the document. Mandatory content: CSP R.1112-1-2, and the mandatory sections of LDL-SES 2022.01. */
export const sectionRules: Readonly<Record<ReportSection, SectionRule>> = {
  reason: {
    title: 'Motif de la venue',
    mandatory: 'Le motif de la venue est à écrire (R.1112-1-2, 2°).',
    loinc: '42349-1',
  },
  treatmentsAtEntry: { title: 'Traitements à l’arrivée', loinc: '42346-7' },
  synthesis: {
    title: 'Synthèse médicale',
    mandatory: 'La synthèse médicale est à écrire, événements indésirables compris (R.1112-1-2, 3°).',
    loinc: '42545-4',
  },
  interventions: { title: 'Interventions de la journée' },
  treatmentsGiven: { title: 'Traitements administrés pendant la venue', loinc: '18610-6' },
  treatmentsAtDischarge: {
    title: 'Traitements à la sortie',
    mandatory:
      'Les traitements à la sortie sont à écrire\u00a0: dose, durée, ceux qui ont été arrêtés ou remplacés et pourquoi\u00a0; «\u00a0inchangés\u00a0» ou «\u00a0aucun\u00a0» se dit aussi (R.1112-1-2, 4°).',
    loinc: '10183-2',
  },
  results: { title: 'Résultats d’examens', loinc: '30954-2' },
  awaitedResults: {
    title: 'Résultats et informations en attente',
    mandatory: 'Ce qui est encore attendu est à écrire, ou «\u00a0aucun\u00a0» (R.1112-1-2, 5°).',
  },
  followUp: {
    title: 'Suites à donner',
    mandatory: 'Les suites à donner sont à écrire (R.1112-1-2, 6°).',
    loinc: '18776-5',
  },
  allergies: { title: 'Allergies', loinc: '48765-2' },
  devices: { title: 'Dispositifs médicaux implantés', loinc: '46264-8' },
};

export const statements = ['resistantOrganisms', 'transfusion', 'bloodProducts'] as const;
export type Statement = (typeof statements)[number];
/** What the synthesis must state, yes or no; entries MED-309, MED-145 and MED-147 of LDL-SES 2022.01. */
export const statementQuestions: Readonly<Record<Statement, string>> = {
  resistantOrganisms: 'Recherche de micro-organismes multirésistants ou émergents',
  transfusion: 'Transfusion de produits sanguins',
  bloodProducts: 'Administration de produits dérivés du sang',
};
/** What must be said beside a « oui »: CSP R.1112-1-2, 3°. */
export const statementDetails: Readonly<Record<Statement, { readonly title: string; readonly mandatory: string }>> = {
  resistantOrganisms: {
    title: 'Résultat de la recherche',
    mandatory: 'Dites le résultat de la recherche de micro-organismes, ou «\u00a0en attente\u00a0».',
  },
  transfusion: {
    title: 'Produits transfusés, numéros',
    mandatory: 'Dites quels produits sanguins ont été transfusés, combien, et leurs numéros.',
  },
  bloodProducts: {
    title: 'Produits administrés, lots',
    mandatory: 'Dites quels dérivés du sang ont été administrés, et leurs numéros de lot.',
  },
};
