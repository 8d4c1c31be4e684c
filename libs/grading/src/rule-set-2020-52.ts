import type { GradingRuleSet, RuleSource } from './rule-set.value';

const quoted = (source: string): RuleSource => ({ source, certainty: 'quoted' });
const reading = (source: string): RuleSource => ({ source, certainty: 'reading' });

/**
 * Instruction DGOS/R1/DSS/1A/2020/52 of 10 September 2020 (NOR SSAH2007743J). Its text was read through a work that quotes it by annex and point,
 * not in full: each rule says how far it was checked, and a hospital's DIM can replace this set by its own.
 */
export const ruleSet2020: GradingRuleSet = {
  id: 'instruction-2020-52',
  version: 2,
  title: 'Instruction DGOS/R1/DSS/1A/2020/52',
  dated: '2020-09-10',
  // Mayotte is financed otherwise; read in a later source, not in the instruction itself.
  appliesIn: ['metropole', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique', 'la-reunion'],
  intermediateStayFrom: 3,
  fullStayFrom: 4,
  neverCounted: [
    {
      field: 'ccam',
      value: 'DEQP003',
      why: 'un électrocardiogramme de 12 dérivations ou plus (DEQP003) ne compte jamais',
      source: 'annexe 4 §2.b.iii\u00a0; arrêté du 19 février 2015, art. 11',
      certainty: 'quoted',
    },
    {
      field: 'technique',
      value: 'electrocardiographie',
      why: 'un électrocardiogramme de repos (DEQP003) ne compte jamais',
      source: 'annexe 4 §2.b.iii\u00a0; arrêté du 19 février 2015, art. 11',
      certainty: 'quoted',
    },
    {
      field: 'technique',
      value: 'biologie',
      why: 'la biologie ne compte jamais',
      source: 'annexe 4 §2.b.iii',
      certainty: 'quoted',
    },
    {
      field: 'technique',
      value: 'prelevement',
      why: 'une prise de sang, un prélèvement ne comptent jamais',
      source: 'annexe 4 §2.b.iii (biologie)',
      certainty: 'reading',
    },
    {
      field: 'technique',
      value: 'acte-medico-infirmier',
      why: 'les actes médico-infirmiers (AMI) ne comptent jamais',
      source: 'annexe 4 §2.b.iii',
      certainty: 'quoted',
    },
    ...(['biologiste', 'technicien-laboratoire'] as const).map((value) => ({
      field: 'profession' as const,
      value,
      why: 'qui traite un prélèvement au laboratoire n’intervient pas auprès du patient',
      source: 'annexe 4 §2.b.iii',
      certainty: 'reading' as const,
    })),
  ],
  options: { sameProfession: 'oncePerProfession' },
  sources: {
    noVisit: { source: 'aucune prise en charge', certainty: 'assumed' },
    territory: { source: 'champ d’application de l’instruction', certainty: 'reading' },
    conversion: reading('RUM : conversion en hospitalisation complète'),
    field: quoted('champ de l’instruction\u00a0: MCO seulement'),
    seance: quoted('annexe 4 §1'),
    dayHospital: quoted('conditions communes\u00a0: structure individualisée (CSP D.6124-301)'),
    rescrit: quoted('annexe 6'),
    acteClassant: quoted('annexe 4 §2.b.i'),
    ground: quoted('annexe 4 §2.b.iii et §5'),
    fullStayCount: quoted('annexe 4 §2.b.iii'),
    intermediateCount: quoted('annexe 4 §2.b.iii'),
    belowCount: quoted('annexe 4 §2.b.iii'),
    medical: quoted('annexe 4 §2.b.iii\u00a0; CSP L.4111-1'),
    profession: {
      source: 'annexe 4 §2.b.iii\u00a0; deux personnes d’une même profession\u00a0: texte non vérifié',
      certainty: 'project-choice',
    },
    technicalAct: quoted('annexe 4 §2.b.iii\u00a0: techniques différentes'),
    notCounted: reading('annexe 4 §2.b.iii'),
    traced: quoted('annexe 4 §5'),
    coordination: quoted('annexe 4 §2.b.iii\u00a0; CSP R.1112-1-2'),
    undetermined: { source: 'régime laissé à la décision du DIM', certainty: 'project-choice' },
    externalBilling: quoted('arrêté du 19 février 2015, art. 17\u00a0; annexe 18 (FPI)'),
  },
};
