import type { CarePathway } from '../../pathway/care-pathway.value';
import {
  after,
  bedsideVisit,
  bloodTest,
  during,
  gate,
  nursing,
  pathway,
  preparationOf,
  rightAfter,
  watched,
} from './pathway-words';

const infection = 'Appelez-nous avant de venir si vous avez de la fièvre, toussez ou prenez un antibiotique.';
const infusionChain = [
  gate('preparation', 'line', 0, 120),
  rightAfter('line', 'infusion'),
  rightAfter('infusion', 'watch'),
  gate('watch', 'removal'),
  after('watch', 'removal', 0, 20),
];
const line = nursing('line', 'Pose de la perfusion', 15);
const removal = nursing('removal', 'Retrait de la perfusion', 10);

export const infusionPathways: readonly CarePathway[] = [
  pathway(
    'SEPNAT',
    'Sclérose en plaques, natalizumab',
    'undetermined',
    'Réserve hospitalière ou séance 28Z17\u00a0: à décider par le DIM.',
    {
      place: 'armchair',
      preparation: [infection, 'Apportez la date et le résultat de votre dernière IRM et de votre sérologie JC.'],
      steps: [
        nursing('vitals', 'Constantes et questionnaire', 15),
        bedsideVisit('neurology', 'Examen par le neurologue', 20, 'neurologue', 'neurologie'),
        preparationOf('du natalizumab', 30),
        line,
        watched('infusion', 'Perfusion de natalizumab', 60, { treatmentSession: true }),
        watched('watch', 'Surveillance après la perfusion', 60),
        removal,
      ],
      relations: [gate('neurology', 'preparation'), ...infusionChain],
      first: ['vitals'],
      last: ['removal'],
      reason: 'Perfusion de natalizumab pour sclérose en plaques.',
      followUp: 'Prochaine perfusion dans quatre semaines.',
    },
  ),
  pathway(
    'CROHN',
    'Maladie de Crohn, infliximab',
    'undetermined',
    'Réserve hospitalière ou séance\u00a0: à décider par le DIM.',
    {
      place: 'armchair',
      preparation: [infection, 'Apportez les résultats de votre dernière prise de sang.'],
      steps: [
        nursing('vitals', 'Pesée et constantes', 10),
        bloodTest(),
        bedsideVisit(
          'gastroenterology',
          'Examen par le gastro-entérologue',
          15,
          'gastro-entérologue',
          'gastro-entérologie',
        ),
        preparationOf('de l’infliximab', 30),
        line,
        watched('infusion', 'Perfusion d’infliximab', 120, { treatmentSession: true }),
        watched('watch', 'Surveillance après la perfusion', 60),
        removal,
      ],
      relations: [after('blood', 'gastroenterology'), gate('gastroenterology', 'preparation'), ...infusionChain],
      first: ['vitals'],
      last: ['removal'],
      reason: 'Perfusion d’infliximab pour maladie de Crohn.',
      followUp: 'Prochaine perfusion dans huit semaines.',
    },
  ),
  pathway(
    'IGIV',
    'Immunoglobulines intraveineuses',
    'undetermined',
    'GHS plein par la réserve hospitalière\u00a0: statut du produit à confirmer par le DIM.',
    {
      place: 'armchair',
      maxPresence: 660,
      preparation: ['Buvez au moins un litre d’eau la veille et le matin.', infection],
      steps: [
        nursing('vitals', 'Constantes', 15),
        bedsideVisit('internal', 'Examen par l’interniste', 20, 'interniste', 'médecine interne'),
        preparationOf('des immunoglobulines', 30),
        line,
        watched('infusion', 'Perfusion par paliers', 240, { treatmentSession: true }),
        nursing('rate30', 'Premier changement de débit', 5),
        nursing('rate60', 'Deuxième changement de débit', 5),
        nursing('rate90', 'Troisième changement de débit', 5),
        watched('watch', 'Surveillance après la perfusion', 45),
        removal,
      ],
      relations: [
        gate('internal', 'preparation'),
        ...infusionChain,
        during('infusion', 240, 'rate30', 30, 10),
        during('infusion', 240, 'rate60', 60, 10),
        during('infusion', 240, 'rate90', 90, 10),
      ],
      first: ['vitals'],
      last: ['removal'],
      reason: 'Perfusion d’immunoglobulines.',
      followUp: 'Prochaine cure dans quatre semaines.',
    },
  ),
];
