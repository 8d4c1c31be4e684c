import type { CarePathway } from '../../pathway/care-pathway.value';
import {
  after,
  bloodTest,
  consultation,
  countedSource,
  drugsOfTheDay,
  echocardiography,
  gate,
  interview,
  lunchHours,
  meal,
  mealOfHalfDay,
  pathway,
  pause,
  seenBefore,
  socialInterview,
  step,
  technicalAct,
} from './pathway-words';

const glasses = 'Apportez vos lunettes, vos appareils auditifs et votre canne si vous en avez une.';
const walking = step(
  'walking',
  'Bilan de la marche et de l’équilibre',
  45,
  ['masseur-kinésithérapeute', 'plateau de rééducation'],
  'paramedical',
  { profession: 'masseur-kinésithérapeute' },
);
const conclusion = (label: string) =>
  step('conclusion', label, 20, ['gériatre', 'bureau de consultation'], 'notCounted');
const sameGeriatrician = [
  [
    { step: 'geriatrics', line: 0 },
    { step: 'conclusion', line: 0 },
  ],
];

export const geriatricPathways: readonly CarePathway[] = [
  pathway('MEMO', 'Consultation mémoire pluridisciplinaire', 'counted', countedSource, {
    preparation: ['Venez avec un proche qui vous connaît bien\u00a0: il sera reçu lui aussi.', glasses, drugsOfTheDay],
    steps: [
      consultation('geriatrics', 'Consultation de gériatrie', 50, 'gériatre', 'gériatrie'),
      interview('neuropsychology', 'Bilan de la mémoire', 105, 'neuropsychologue', {
        profession: 'psychologue',
        window: { from: 480, to: 780 },
      }),
      pause('rest', 'Pause', 15, { location: 'HDJ' }),
      interview('carer', 'Entretien avec votre proche', 30, 'infirmier d’éducation thérapeutique', {
        profession: 'infirmier',
      }),
      socialInterview(),
      interview('speech', 'Bilan du langage', 45, 'orthophoniste', { optional: true }),
      technicalAct('mri', 'IRM du cerveau', 30, ['IRM'], 'IRM cérébrale', { optional: true }),
      step('meal', 'Déjeuner', 30, [], 'notCounted', { location: 'HDJ', window: lunchHours }),
      conclusion('Synthèse avec le gériatre'),
    ],
    relations: [
      after('neuropsychology', 'rest', 0, 5),
      ...seenBefore('conclusion', 'geriatrics', 'neuropsychology', 'speech', 'mri'),
    ],
    last: ['conclusion'],
    sameResource: sameGeriatrician,
    reason: 'Évaluation d’une plainte mnésique.',
    followUp: 'Annonce et plan d’aide en consultation sous un mois.',
  }),
  pathway('EGS', 'Évaluation gériatrique, chutes', 'counted', countedSource, {
    place: 'bed',
    preparation: [glasses, 'Mettez des chaussures fermées avec lesquelles vous marchez d’habitude.', drugsOfTheDay],
    steps: [
      bloodTest(),
      consultation('geriatrics', 'Consultation de gériatrie', 60, 'gériatre', 'gériatrie'),
      walking,
      interview('daily-life', 'Bilan d’ergothérapie', 45, 'ergothérapeute'),
      interview('diet', 'Entretien diététique', 30, 'diététicien'),
      socialInterview(),
      interview('pharmacist', 'Entretien pharmaceutique', 30, 'pharmacien'),
      meal(),
      pause('rest', 'Repos', 45),
      conclusion('Synthèse avec le gériatre'),
    ],
    relations: [
      after('meal', 'rest', 0, 15),
      ...seenBefore('conclusion', 'geriatrics', 'walking', 'daily-life', 'diet', 'pharmacist'),
    ],
    first: ['blood'],
    last: ['conclusion'],
    sameResource: sameGeriatrician,
    reason: 'Évaluation gériatrique standardisée après chutes.',
    followUp: 'Plan personnalisé de soins transmis au médecin traitant.',
  }),
  pathway('PREOPG', 'Bilan gériatrique avant opération', 'counted', countedSource, {
    place: 'armchair',
    preparation: [glasses, drugsOfTheDay, 'Apportez le compte rendu de votre chirurgien.'],
    steps: [
      bloodTest(),
      consultation('geriatrics', 'Consultation de gériatrie', 45, 'gériatre', 'gériatrie'),
      interview('pharmacist', 'Entretien pharmaceutique', 30, 'pharmacien'),
      step('walking', 'Bilan de la marche', 30, ['masseur-kinésithérapeute', 'plateau de rééducation'], 'paramedical', {
        profession: 'masseur-kinésithérapeute',
      }),
      interview('diet', 'Entretien diététique', 30, 'diététicien'),
      echocardiography(),
      mealOfHalfDay(),
      consultation('anaesthesia', 'Consultation d’anesthésie', 30, 'anesthésiste', 'anesthésie-réanimation'),
    ],
    relations: [gate('blood', 'anaesthesia', 75), ...seenBefore('anaesthesia', 'geriatrics', 'echo')],
    first: ['blood'],
    last: ['anaesthesia'],
    reason: 'Évaluation gériatrique et anesthésique avant chirurgie programmée.',
    followUp: 'Conclusions adressées au chirurgien et à l’anesthésiste.',
  }),
];
