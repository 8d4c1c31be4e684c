import type { CarePathway } from '../../pathway/care-pathway.value';
import {
  after, bedsideInterview, bedsideVisit, bloodTest, drugsOfTheDay, during, nursing, pathway, preparationOf, rightAfter, step, watched,
} from './pathway-words';

export const cancerBloodPathways: readonly CarePathway[] = [
  pathway('CHIMIO', 'Chimiothérapie', 'seance', 'Séance, racine 28Z07 (ATIH, racines GHM 2025)\u00a0; annexe 4 §1 de l’instruction 2020/52.', {
    place: 'armchair', preparation: ['Appelez-nous avant de venir si vous avez de la fièvre.', 'Prenez le médicament contre les nausées comme il est prescrit.', drugsOfTheDay],
    steps: [
      bloodTest(), bedsideVisit('oncology', 'Feu vert de l’oncologue', 15, 'oncologue', 'oncologie'), preparationOf('de la chimiothérapie', 45), watched('premedication', 'Prémédication', 30), nursing('line', 'Pose de la perfusion', 15),
      watched('infusion', 'Perfusion de chimiothérapie', 120), nursing('rinse', 'Rinçage et retrait', 15), bedsideInterview('diet', 'Entretien diététique', 30, 'diététicien', { optional: true }),
    ],
    relations: [after('blood', 'oncology', 60), after('oncology', 'preparation'), after('oncology', 'premedication'), after('premedication', 'line', 0, 60), after('preparation', 'line', 0, 120), rightAfter('line', 'infusion'), after('infusion', 'rinse', 0, 10)],
    first: ['blood'], last: ['rinse'],
    reason: 'Cure de chimiothérapie.', followUp: 'Prise de sang avant la prochaine cure.',
  }),
  pathway('TRANSF', 'Transfusion de globules rouges', 'seance', 'Séance, racine 28Z14 (ATIH, racines GHM 2025)\u00a0; annexe 4 §1 de l’instruction 2020/52.', {
    place: 'bed', preparation: ['Apportez votre carte de groupe sanguin et votre résultat de RAI de moins de trois jours.', drugsOfTheDay],
    steps: [
      nursing('vitals', 'Constantes et contrôle des documents', 15), bedsideVisit('internal', 'Examen par l’interniste', 15, 'interniste', 'médecine interne'),
      step('delivery', 'Délivrance des poches', 60, ['délivrance de sang'], 'notCounted', { patient: 'background' }),
      nursing('check1', 'Contrôle au lit, première poche', 10), watched('unit1', 'Première poche', 90), nursing('start1', 'Infirmière présente, 15 premières minutes', 15),
      nursing('check2', 'Contrôle au lit, deuxième poche', 10), watched('unit2', 'Deuxième poche', 90), nursing('start2', 'Infirmière présente, 15 premières minutes', 15), watched('watch', 'Surveillance', 30),
    ],
    relations: [
      after('internal', 'delivery'), after('delivery', 'check1', 0, 60), rightAfter('check1', 'unit1'), during('unit1', 90, 'start1', 0), after('unit1', 'check2', 0, 30), rightAfter('check2', 'unit2'), during('unit2', 90, 'start2', 0), rightAfter('unit2', 'watch'),
    ],
    first: ['vitals'],
    reason: 'Transfusion de deux concentrés de globules rouges.', followUp: 'Numération dans quinze jours\u00a0; RAI à distance.',
  }),
];
