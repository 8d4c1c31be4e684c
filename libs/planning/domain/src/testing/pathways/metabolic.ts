import type { CarePathway } from '../../pathway/care-pathway.value';
import {
  after, bedsideInterview, bloodTest, consultation, countedSource, drugsOfTheDay, during, fasting, interview, meal, nursing, pathway, pause, spirometry, step, technicalAct, watched,
} from './pathway-words';

export const metabolicPathways: readonly CarePathway[] = [
  pathway('DIAB', 'Bilan annuel du diabète', 'counted', countedSource, {
    place: 'armchair', preparation: [fasting, 'Ne prenez pas votre traitement du diabète ce matin\u00a0; apportez-le avec votre lecteur de glycémie.', 'Vos pupilles seront dilatées\u00a0: vous ne pourrez pas conduire pour rentrer.'],
    steps: [
      bloodTest('Prise de sang à jeun'), pause('breakfast', 'Petit déjeuner', 20),
      nursing('drops', 'Gouttes pour dilater les pupilles', 5), technicalAct('retina', 'Photographie de la rétine', 15, ['rétinographie', 'orthoptiste'], 'rétinographie'),
      technicalAct('doppler', 'Doppler des artères des jambes', 30, ['écho-Doppler'], 'écho-Doppler artériel des membres inférieurs'),
      technicalAct('ecg', 'Électrocardiogramme', 10, ['électrocardiographie', 'infirmier'], 'électrocardiographie', { ccam: 'DEQP003' }),
      interview('diet', 'Entretien diététique', 45, 'diététicien'), interview('education', 'Éducation thérapeutique et examen des pieds', 45, 'infirmier d’éducation thérapeutique', { profession: 'infirmier' }),
      interview('feet', 'Soins de podologie', 30, 'podologue'), meal(), consultation('endocrine', 'Consultation d’endocrinologie', 30, 'endocrinologue', 'endocrinologie'),
    ],
    relations: [after('blood', 'breakfast', 0, 30), after('drops', 'retina', 25, 60), after('blood', 'endocrine', 75)], first: ['blood', 'ecg'], last: ['endocrine'],
    reason: 'Bilan annuel de diabète en hospitalisation de jour.', followUp: 'Prochain bilan dans un an\u00a0; contrôle de l’HbA1c dans trois mois.',
  }),
  pathway('OBES', 'Obésité, bilan avant chirurgie', 'counted', countedSource, {
    place: 'bariatric', preparation: [fasting, drugsOfTheDay, 'Prévoyez une tenue souple et des chaussures de marche.'],
    steps: [
      bloodTest('Prise de sang à jeun et pesée'), pause('breakfast', 'Petit déjeuner', 20), interview('diet', 'Entretien diététique', 45, 'diététicien'), interview('psychology', 'Entretien avec la psychologue', 45, 'psychologue'),
      step('activity', 'Évaluation de la condition physique', 30, ['masseur-kinésithérapeute', 'plateau de rééducation'], 'paramedical', { profession: 'masseur-kinésithérapeute' }), spirometry(30),
      step('polygraph', 'Pose de l’enregistreur du sommeil', 20, ['polygraphie ventilatoire', 'infirmier'], 'notCounted'), meal(), consultation('endocrine', 'Consultation d’endocrinologie', 45, 'endocrinologue', 'endocrinologie'),
    ],
    relations: [after('blood', 'breakfast', 0, 30), after('blood', 'endocrine', 75)], first: ['blood'], last: ['endocrine'],
    reason: 'Évaluation pluridisciplinaire avant chirurgie de l’obésité.', followUp: 'Dossier présenté en réunion de concertation pluridisciplinaire.',
  }),
  pathway('DGEST', 'Diabète gestationnel', 'counted', countedSource, {
    place: 'armchair', preparation: [fasting, 'Vous resterez assise deux heures pendant l’épreuve\u00a0: prévoyez de quoi vous occuper.'],
    steps: [
      nursing('sample0', 'Prise de sang à jeun et boisson sucrée', 10), watched('hgpo', 'Épreuve de sucre (HGPO), assise', 120), nursing('sample60', 'Prise de sang à 1 heure', 5), nursing('sample120', 'Prise de sang à 2 heures', 5),
      bedsideInterview('midwife', 'Entretien avec la sage-femme', 30, 'sage-femme', { category: 'medical' }), bedsideInterview('diet', 'Entretien diététique', 45, 'diététicien'),
      bedsideInterview('education', 'Éducation à l’autosurveillance', 45, 'infirmier d’éducation thérapeutique', { profession: 'infirmier' }), interview('psychology', 'Entretien avec la psychologue', 30, 'psychologue', { optional: true }),
      consultation('diabetes', 'Consultation de diabétologie', 30, 'endocrinologue', 'endocrinologie'),
    ],
    relations: [after('sample0', 'hgpo', 0, 0), during('hgpo', 120, 'sample60', 60), after('hgpo', 'sample120', 0, 0), after('sample120', 'diabetes')], first: ['sample0'], last: ['diabetes'],
    reason: 'Prise en charge d’un diabète gestationnel.', followUp: 'Transmission des glycémies chaque semaine\u00a0; contrôle après l’accouchement.',
  }),
  pathway('ENDOTEST', 'Tests dynamiques endocriniens', 'undetermined', 'Surveillance particulière possible\u00a0: à décider par le DIM, produit par produit.', {
    place: 'armchair', preparation: [fasting, 'Arrêtez l’hydrocortisone la veille au soir si le médecin vous l’a demandé.'],
    steps: [
      nursing('catheter', 'Pose du cathéter', 15, { window: { from: 465, to: 540 } }), nursing('sample0', 'Prélèvement de départ et injection', 5), watched('test', 'Test, au repos dans le fauteuil', 60),
      nursing('sample30', 'Prélèvement à 30 minutes', 5), nursing('sample60', 'Prélèvement à 60 minutes', 5), consultation('endocrine', 'Consultation d’endocrinologie', 20, 'endocrinologue', 'endocrinologie'),
    ],
    relations: [after('catheter', 'sample0', 15, 45), after('sample0', 'test', 0, 0), during('test', 60, 'sample30', 30), after('test', 'sample60', 0, 0), after('sample60', 'endocrine')], first: ['catheter'], last: ['endocrine'],
    reason: 'Exploration endocrinienne dynamique.', followUp: 'Résultats commentés en consultation.',
  }),
];
