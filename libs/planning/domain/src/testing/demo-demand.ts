import type { PatientProfile } from './demo-patients';

export interface Demand {
  readonly code: string;
  /** How often it is asked for on a full day. */
  readonly perDay: number;
  readonly profile: PatientProfile;
  readonly referring: string;
  readonly justification: string;
  /** Ordinary priority, 1 to 5. */
  readonly priority: number;
  /** Days that the date may wait; 0: that day or none. */
  readonly patience: number;
}

const demand = (
  code: string,
  perDay: number,
  [youngest, oldest]: readonly [number, number],
  referring: string,
  priority: number,
  patience: number,
  justification: string,
  sex?: 'female',
): Demand => ({
  code,
  perDay,
  profile: { youngest, oldest, ...(sex ? { sex } : {}) },
  referring,
  priority,
  patience,
  justification,
});

export const demands: readonly Demand[] = [
  demand(
    'CHIMIO',
    6,
    [38, 79],
    'oncologie',
    3,
    0,
    'Cure prévue par le protocole\u00a0; surveillance pendant et après la perfusion.',
  ),
  demand(
    'CROHN',
    4,
    [19, 58],
    'gastro-entérologie',
    2,
    2,
    'Perfusion à surveiller\u00a0; antécédent de réaction à la deuxième cure.',
  ),
  demand(
    'SEPNAT',
    3,
    [22, 51],
    'neurologie',
    2,
    2,
    'Perfusion mensuelle sous surveillance, examen neurologique le même jour.',
  ),
  demand(
    'DIAB',
    3,
    [31, 77],
    'endocrinologie',
    1,
    9,
    'Bilan annuel\u00a0: examens et entretiens coordonnés sur une journée, plusieurs déplacements sinon.',
  ),
  demand(
    'TRANSF',
    2,
    [55, 91],
    'hématologie',
    4,
    0,
    'Anémie mal tolérée\u00a0; deux concentrés à transfuser sous surveillance.',
  ),
  demand(
    'EGS',
    2,
    [75, 94],
    'gériatrie',
    2,
    7,
    'Chutes répétées, perte d’autonomie\u00a0: évaluation coordonnée par le gériatre.',
  ),
  demand(
    'ICARD',
    2,
    [58, 88],
    'cardiologie',
    3,
    3,
    'Dyspnée d’aggravation récente\u00a0; titration et éducation thérapeutique.',
  ),
  demand(
    'BPCO',
    2,
    [52, 80],
    'pneumologie',
    1,
    7,
    'Exacerbations fréquentes\u00a0; bilan fonctionnel et réadaptation à organiser.',
  ),
  demand(
    'PALLIA',
    2,
    [46, 90],
    'oncologie',
    4,
    1,
    'Symptômes mal soulagés à domicile\u00a0; adaptation du traitement par l’équipe.',
  ),
  demand('IGIV', 1, [34, 76], 'neurologie', 3, 2, 'Cure d’immunoglobulines sur prescription hospitalière.'),
  demand(
    'MEMO',
    2,
    [68, 90],
    'gériatrie',
    1,
    12,
    'Plainte mnésique avec retentissement\u00a0; bilan pluridisciplinaire.',
  ),
  demand(
    'DOULEUR',
    1,
    [29, 70],
    'médecine de la douleur',
    1,
    10,
    'Douleur rebelle malgré deux lignes de traitement\u00a0; évaluation pluridisciplinaire.',
  ),
  demand(
    'OBES',
    1,
    [24, 59],
    'chirurgie digestive',
    1,
    10,
    'Bilan avant chirurgie, demandé en réunion de concertation.',
  ),
  demand(
    'PREOPG',
    1,
    [76, 92],
    'chirurgie digestive',
    3,
    2,
    'Chirurgie programmée chez un patient fragile\u00a0; avis gériatrique et anesthésique.',
  ),
  demand(
    'DGEST',
    1,
    [23, 42],
    'gynécologie-obstétrique',
    3,
    1,
    'Diabète gestationnel découvert\u00a0; épreuve, éducation et suivi coordonnés.',
    'female',
  ),
  demand(
    'GREFFE',
    1,
    [27, 69],
    'néphrologie',
    2,
    3,
    'Bilan avant inscription sur liste\u00a0; avis multiples en une journée.',
  ),
  demand('ENDOTEST', 1, [20, 66], 'endocrinologie', 1, 4, 'Test dynamique sous surveillance infirmière continue.'),
];
