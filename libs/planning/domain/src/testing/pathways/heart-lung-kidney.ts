import type { CarePathway } from '../../pathway/care-pathway.value';
import {
  after, bloodTest, consultation, countedSource, drugsOfTheDay, echocardiography, interview, meal, nursing, pathway, socialInterview, spirometry, step, technicalAct, watched,
} from './pathway-words';

export const heartLungKidneyPathways: readonly CarePathway[] = [
  pathway('BPCO', 'Bilan de BPCO', 'counted', countedSource, {
    place: 'armchair', preparation: ['Ne prenez pas vos bronchodilatateurs ce matin\u00a0; apportez-les.', 'Ne fumez pas dans les deux heures qui précèdent votre venue.', 'Mettez des chaussures de marche.'],
    steps: [
      spirometry(45), nursing('gases', 'Gaz du sang', 10), step('walk', 'Test de marche de six minutes', 30, ['masseur-kinésithérapeute', 'plateau de rééducation'], 'technicalAct', { technique: 'test de marche de six minutes' }),
      interview('breathing', 'Entretien et bilan de kinésithérapie', 45, 'masseur-kinésithérapeute'), interview('diet', 'Entretien diététique', 30, 'diététicien'),
      interview('tobacco', 'Entretien sur le tabac', 30, 'infirmier d’éducation thérapeutique', { profession: 'infirmier' }), consultation('lungs', 'Consultation de pneumologie', 30, 'pneumologue', 'pneumologie'),
    ],
    relations: [after('efr', 'walk', 30)], last: ['lungs'],
    reason: 'Bilan annuel de bronchopneumopathie chronique obstructive.', followUp: 'Réadaptation respiratoire à organiser\u00a0; contrôle dans six mois.',
  }),
  pathway('ICARD', 'Insuffisance cardiaque', 'counted', countedSource, {
    place: 'armchair', preparation: ['Apportez votre carnet de poids et de tension.', drugsOfTheDay],
    steps: [
      nursing('weight', 'Pesée et constantes', 10), bloodTest(), echocardiography(), interview('education', 'Éducation thérapeutique', 45, 'infirmier d’éducation thérapeutique', { profession: 'infirmier' }),
      interview('diet', 'Entretien diététique', 30, 'diététicien'), watched('iron', 'Perfusion de fer et surveillance', 60, { optional: true }), consultation('heart', 'Consultation de cardiologie', 30, 'cardiologue', 'cardiologie'),
    ],
    relations: [after('blood', 'heart', 75), after('blood', 'iron', 60)], first: ['weight'], last: ['heart'],
    reason: 'Titration du traitement et bilan d’une insuffisance cardiaque.', followUp: 'Contrôle biologique dans quinze jours chez le médecin traitant.',
  }),
  pathway('GREFFE', 'Bilan avant greffe de rein', 'counted', countedSource, {
    place: 'bed', maxPresence: 660, preparation: ['Venez un jour sans dialyse.', drugsOfTheDay, 'Prévenez-nous si vous êtes allergique aux produits de contraste.'],
    steps: [
      bloodTest(), consultation('surgery', 'Consultation de chirurgie', 30, 'chirurgien transplanteur', 'urologie'), consultation('anaesthesia', 'Consultation d’anesthésie', 30, 'anesthésiste', 'anesthésie-réanimation'), echocardiography(),
      technicalAct('doppler', 'Doppler des artères', 40, ['écho-Doppler'], 'écho-Doppler artériel'), technicalAct('scan', 'Scanner', 30, ['scanner'], 'scanographie'),
      interview('psychology', 'Entretien avec la psychologue', 45, 'psychologue'), socialInterview(), meal(), consultation('kidneys', 'Consultation de néphrologie', 45, 'néphrologue', 'néphrologie'),
    ],
    relations: [after('blood', 'scan', 75)], first: ['blood'], last: ['kidneys'],
    reason: 'Bilan avant inscription sur liste de greffe de rein.', followUp: 'Dossier présenté en réunion de concertation de transplantation.',
  }),
];
