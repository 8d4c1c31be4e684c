import type { CarePathway } from '../../pathway/care-pathway.value';
import {
  after,
  bedsideInterview,
  bedsideVisit,
  consultation,
  countedSource,
  drugsOfTheDay,
  gate,
  interview,
  meal,
  nursing,
  pathway,
  seenBefore,
  pause,
  step,
  technicalAct,
} from './pathway-words';

export const painPalliativePathways: readonly CarePathway[] = [
  pathway('DOULEUR', 'Douleur chronique', 'counted', countedSource, {
    place: 'armchair',
    preparation: ['Remplissez le carnet de douleur que vous avez reçu et apportez-le.', drugsOfTheDay],
    steps: [
      nursing('vitals', 'Constantes et échelles de douleur', 15),
      consultation('pain', 'Consultation de la douleur', 45, 'algologue', 'médecine de la douleur'),
      interview('psychology', 'Entretien avec la psychologue', 45, 'psychologue'),
      step(
        'physio',
        'Bilan de kinésithérapie',
        45,
        ['masseur-kinésithérapeute', 'plateau de rééducation'],
        'paramedical',
        { profession: 'masseur-kinésithérapeute' },
      ),
      interview('tens', 'Essai de neurostimulation (TENS)', 45, 'infirmier d’éducation thérapeutique', {
        profession: 'infirmier',
      }),
      meal(),
      step(
        'conclusion',
        'Synthèse avec le médecin de la douleur',
        15,
        ['algologue', 'bureau de consultation'],
        'notCounted',
      ),
    ],
    relations: seenBefore('conclusion', 'pain', 'psychology', 'physio', 'tens'),
    first: ['vitals'],
    last: ['conclusion'],
    sameResource: [
      [
        { step: 'pain', line: 0 },
        { step: 'conclusion', line: 0 },
      ],
    ],
    reason: 'Évaluation pluridisciplinaire d’une douleur chronique.',
    followUp: 'Réévaluation téléphonique dans un mois.',
  }),
  pathway('PALLIA', 'Soins palliatifs', 'counted', countedSource, {
    place: 'single-room',
    preparation: [
      'Un proche peut rester avec vous toute la journée.',
      'Apportez votre fiche Urgence Pallia et vos directives anticipées si vous en avez.',
      drugsOfTheDay,
    ],
    steps: [
      bedsideInterview('nurse', 'Entretien infirmier', 45, 'infirmier de soins palliatifs', {
        profession: 'infirmier',
      }),
      bedsideVisit(
        'palliative',
        'Consultation de soins palliatifs',
        60,
        'médecin de soins palliatifs',
        'médecine palliative',
      ),
      bedsideInterview('psychology', 'Entretien avec la psychologue', 45, 'psychologue'),
      bedsideInterview('social', 'Entretien avec l’assistante sociale', 30, 'assistant de service social', {
        category: 'socioEducational',
      }),
      meal(),
      pause('rest', 'Repos', 45),
      technicalAct(
        'ascites',
        'Ponction d’ascite',
        60,
        ['médecin de soins palliatifs', 'infirmier de soins palliatifs'],
        'ponction d’ascite',
        { location: '@place', optional: true },
      ),
      step('relatives', 'Entretien avec vos proches', 30, ['médecin de soins palliatifs'], 'notCounted', {
        location: '@place',
      }),
    ],
    relations: [after('meal', 'rest', 0, 30), gate('palliative', 'ascites'), after('palliative', 'relatives')],
    first: ['nurse'],
    reason: 'Évaluation et adaptation des soins palliatifs.',
    followUp: 'Fiche Urgence Pallia mise à jour\u00a0; appel du domicile sous une semaine.',
  }),
];
