import type {
  AccountView,
  LaneView,
  PathwayView,
  PatientTraits,
  ResourceView,
  Role,
  UnitView,
} from '@diurne/contracts';
import { idOf } from './ids';

export const establishment = {
  id: idOf('establishment', 1),
  name: 'Centre hospitalier de Valbrume',
  timeZone: 'Europe/Paris',
};
export const unit: UnitView = {
  id: idOf('unit', 1),
  code: 'HDJM',
  name: 'Hôpital de jour de médecine',
  profile: 'medicine',
  openings: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: 450, to: 1110 })),
  closures: [{ on: '2026-12-25', reason: 'Noël' }],
  phone: '05 00 00 12 34',
  address: '1 allée des Essais, 00000 Valbrume',
  agendaDelayMinutes: 5,
  agendaThresholdMinutes: 15,
  noticeMinutes: 30,
  longestPresenceMinutes: 719,
};

/** Beside the first one, with which it shares the platforms. */
export const secondUnit: UnitView = {
  ...unit,
  id: idOf('unit', 2),
  code: 'HDJP',
  name: 'Hôpital de jour de soins palliatifs',
  profile: 'palliative',
};

type LaneLike = Pick<LaneView, 'name' | 'kind' | 'trade'> & {
  readonly code: string;
  readonly windows?: LaneView['windows'];
  readonly break?: LaneView['break'];
  readonly attributes?: string[];
  readonly turnover?: number;
};
const day = [{ from: 450, to: 1110, capacity: 1 }];
const noon = { minutes: 45, from: 705, to: 840 };
const laneLikes: readonly LaneLike[] = [
  ...Array.from({ length: 9 }, (_, i): LaneLike => ({
    code: `F${String(i + 1).padStart(2, '0')}`,
    name: `Fauteuil ${i + 1}`,
    kind: 'place',
    trade: 'fauteuil',
    attributes: ['armchair'],
    turnover: 10,
    windows: i === 8 ? [{ from: 450, to: 780, capacity: 1 }] : day,
  })),
  {
    code: 'LIT',
    name: 'Lits',
    kind: 'place',
    trade: 'lit',
    attributes: ['bed'],
    turnover: 10,
    windows: [{ from: 450, to: 1110, capacity: 5 }],
  },
  { code: 'C1', name: 'Chambre 1', kind: 'place', trade: 'chambre seule', attributes: ['single-room'], turnover: 15 },
  { code: 'C2', name: 'Chambre 2', kind: 'place', trade: 'chambre seule', attributes: ['single-room'], turnover: 15 },
  {
    code: 'IDE1',
    name: 'LORMEAU Sabine',
    kind: 'professional',
    trade: 'infirmier',
    windows: [{ from: 450, to: 1110, capacity: 2 }],
    break: noon,
  },
  {
    code: 'IDE2',
    name: 'TAVERNEL Idriss',
    kind: 'professional',
    trade: 'infirmier',
    windows: [{ from: 450, to: 930, capacity: 2 }],
    break: noon,
  },
  {
    code: 'IDEP',
    name: 'Surveillance des perfusions',
    kind: 'professional',
    trade: 'infirmier',
    windows: [{ from: 450, to: 1110, capacity: 6 }],
  },
  {
    code: 'END',
    name: 'Dr QUERVILLE Anaïs',
    kind: 'professional',
    trade: 'endocrinologue',
    windows: [
      { from: 540, to: 750, capacity: 1 },
      { from: 840, to: 1020, capacity: 1 },
    ],
  },
  {
    code: 'CAR',
    name: 'Dr BRISSANDE Yvon',
    kind: 'professional',
    trade: 'cardiologue',
    windows: [{ from: 510, to: 780, capacity: 1 }],
  },
  {
    code: 'GER',
    name: 'Dr FAUVELLON Maud',
    kind: 'professional',
    trade: 'gériatre',
    windows: [{ from: 510, to: 1050, capacity: 1 }],
    break: noon,
  },
  {
    code: 'GAS',
    name: 'Dr OSTREVAN Karim',
    kind: 'professional',
    trade: 'gastro-entérologue',
    windows: [{ from: 480, to: 720, capacity: 1 }],
  },
  {
    code: 'DIE',
    name: 'PELLORCE Nadège',
    kind: 'professional',
    trade: 'diététicien',
    windows: [{ from: 510, to: 1020, capacity: 1 }],
    break: noon,
  },
  {
    code: 'KIN',
    name: 'MARDUEL Théo',
    kind: 'professional',
    trade: 'masseur-kinésithérapeute',
    windows: [{ from: 540, to: 1020, capacity: 1 }],
    break: noon,
  },
  {
    code: 'ASS',
    name: 'VIRECOURT Lise',
    kind: 'professional',
    trade: 'assistant social',
    windows: [{ from: 600, to: 960, capacity: 1 }],
  },
  {
    code: 'ECHO',
    name: 'Échographe',
    kind: 'equipment',
    trade: 'échographie',
    windows: [{ from: 540, to: 720, capacity: 1 }],
    turnover: 5,
  },
  {
    code: 'RET',
    name: 'Rétinographe',
    kind: 'equipment',
    trade: 'rétinographie',
    windows: [{ from: 480, to: 960, capacity: 1 }],
  },
  {
    code: 'EFR',
    name: 'Exploration respiratoire',
    kind: 'room',
    trade: 'EFR',
    windows: [{ from: 510, to: 990, capacity: 1 }],
  },
];
export const lanes: LaneView[] = laneLikes.map((lane, i) => ({
  resourceId: idOf('lane', i + 1),
  code: lane.code,
  name: lane.name,
  kind: lane.kind,
  trade: lane.trade,
  personId: null,
  attributes: lane.attributes ?? [],
  turnover: lane.turnover ?? 0,
  homeUnitId: null,
  windows: lane.windows ?? day,
  break: lane.break ?? null,
}));
export const laneOf = (code: string): LaneView => {
  const lane = lanes.find((one) => one.code === code);
  if (lane === undefined) throw new Error(`no lane ${code}`);
  return lane;
};
export const resources: ResourceView[] = lanes.map((lane) => ({
  id: lane.resourceId,
  code: lane.code,
  name: lane.name,
  kind: lane.kind,
  trade: lane.trade,
  turnover: lane.turnover,
  attributes: lane.attributes,
  location: lane.kind === 'equipment' ? 'Plateau technique' : 'Service',
  homeUnitId: lane.homeUnitId,
  personId: lane.personId,
  capacity: Math.max(...lane.windows.map((window) => window.capacity)),
}));

const names = [
  'ABRIVELLE Jeanne',
  'BASTOURAC Paul',
  'CHAMPLERI Rosa',
  'DERVIGNAC Luc',
  'ESCOUFFAL Mina',
  'FONTRIEUX André',
  'GALMORAND Inès',
  'HAUTECLAIX Bruno',
  'ISSERTON Odile',
  'JAVERLOU Malik',
  'KERVADEC-SOLNE Anne',
  'LANDROUSSE Gil',
  'MONTFLERY Solange',
  'NARCILLE Omar',
  'OURTHEMONT Claire',
  'PRADEVERT Hugo',
  'QUINSARDE Léa',
  'ROUVERGNAT Denis',
  'SAULIEVRE Fatou',
  'TERMINVAL Joël',
  'USCLADE Irène',
  'VERNAZOBRE Karl',
  'WISSEMBERT Nora',
  'XAINTRAY Simon',
  'YVRANDE Colette',
  'ZELLIOUX Tom',
  'ABRIVELLE Jeannine',
  'CORBISSON Éric',
];
export const patients: PatientTraits[] = names.map((displayName, i) => ({
  id: idOf('patient', i + 1),
  ipp: String(810_000 + i * 37),
  displayName,
  birthName: displayName.split(' ')[0] ?? '',
  firstNames: displayName.split(' ')[1] ?? '',
  birthDate: `${1938 + ((i * 7) % 58)}-${String((i % 12) + 1).padStart(2, '0')}-${String(((i * 5) % 27) + 1).padStart(2, '0')}`,
  sex: i % 2 === 0 ? 'female' : 'male',
}));

type StepLike = readonly [
  code: string,
  label: string,
  duration: number,
  uses: readonly string[],
  category: PathwayView['definition']['steps'][number]['category'],
  background?: boolean,
];
type PathwayLike = {
  readonly code: string;
  readonly name: string;
  readonly place: string[];
  readonly steps: readonly StepLike[];
  readonly regime: PathwayView['regime'];
};
export const pathwayLikes: readonly PathwayLike[] = [
  {
    code: 'DIAB',
    name: 'Diabète : bilan annuel',
    place: ['armchair'],
    regime: 'counted',
    steps: [
      ['acc', 'Accueil et prise de sang', 15, ['IDE1|IDE2'], 'notCounted'],
      ['ret', 'Rétinographie', 15, ['RET'], 'technicalAct'],
      ['end', 'Consultation endocrinologue', 30, ['END'], 'medical'],
      ['die', 'Diététicien', 45, ['DIE'], 'paramedical'],
      ['ide', 'Entretien IDE, pied', 45, ['IDE1|IDE2'], 'paramedical'],
    ],
  },
  {
    code: 'MICI',
    name: 'Crohn : infliximab',
    place: ['armchair'],
    regime: 'undetermined',
    steps: [
      ['acc', 'Accueil, constantes', 15, ['IDE1|IDE2'], 'notCounted'],
      ['gas', 'Gastro-entérologue', 15, ['GAS'], 'medical'],
      ['inf', 'Perfusion infliximab', 120, ['IDEP'], 'paramedical', true],
      ['sur', 'Surveillance', 60, ['IDEP'], 'notCounted', true],
    ],
  },
  {
    code: 'IC',
    name: 'Insuffisance cardiaque',
    place: ['bed'],
    regime: 'counted',
    steps: [
      ['acc', 'Accueil, poids, sang', 15, ['IDE1|IDE2'], 'notCounted'],
      ['ett', 'Échographie cardiaque', 40, ['ECHO', 'CAR'], 'technicalAct'],
      ['car', 'Cardiologue', 30, ['CAR'], 'medical'],
      ['ide', 'Éducation thérapeutique', 45, ['IDE1|IDE2'], 'paramedical'],
      ['die', 'Diététicien', 30, ['DIE'], 'paramedical'],
    ],
  },
  {
    code: 'EGS',
    name: 'Évaluation gériatrique, chutes',
    place: ['bed'],
    regime: 'counted',
    steps: [
      ['acc', 'Accueil, constantes', 15, ['IDE1|IDE2'], 'notCounted'],
      ['ger', 'Gériatre', 60, ['GER'], 'medical'],
      ['kin', 'Kinésithérapeute', 45, ['KIN'], 'paramedical'],
      ['ass', 'Assistant social', 30, ['ASS'], 'socioEducational'],
      ['die', 'Diététicien', 30, ['DIE'], 'paramedical'],
    ],
  },
  {
    code: 'IGIV',
    name: 'Immunoglobulines IV',
    place: ['single-room'],
    regime: 'undetermined',
    steps: [
      ['acc', 'Accueil, constantes', 15, ['IDE1|IDE2'], 'notCounted'],
      ['med', 'Examen médical', 20, ['GER'], 'medical'],
      ['inf', 'Perfusion IgIV', 210, ['IDEP'], 'paramedical', true],
    ],
  },
  {
    code: 'BPCO',
    name: 'BPCO : bilan respiratoire',
    place: ['armchair'],
    regime: 'counted',
    steps: [
      ['acc', 'Accueil, constantes', 15, ['IDE1|IDE2'], 'notCounted'],
      ['efr', 'EFR', 45, ['EFR'], 'technicalAct'],
      ['tm6', 'Test de marche', 30, ['KIN'], 'technicalAct'],
      ['kin', 'Kinésithérapeute', 45, ['KIN'], 'paramedical'],
    ],
  },
];
export const pathways: PathwayView[] = pathwayLikes.map((like, i) => ({
  id: idOf('pathway', i + 1),
  code: like.code,
  name: like.name,
  versionId: idOf('pathway', 100 + i),
  version: 1,
  regime: like.regime,
  regimeSource:
    like.regime === 'undetermined'
      ? 'À décider par le DIM : statut du produit non vérifié.'
      : 'Instruction DGOS/R1/DSS/1A/2020/52, annexe 4 §2.b.iii.',
  definition: {
    steps: like.steps.map(([code, label, duration, uses, category, background]) => ({
      code,
      label,
      duration,
      uses: uses.map((use) => ({ codes: use.split('|'), amount: 1 })),
      patient: background === true ? 'background' : 'exclusive',
      turnover: 0,
      optional: false,
      category,
    })),
    relations: [],
    first: ['acc'],
    last: [],
    sameResource: [],
    dayPlace: { attributes: like.place },
    maxPresence: 719,
    arrivalLead: 10,
    departureLag: 10,
    preparation: ['Venez à jeun depuis minuit.', 'Apportez vos ordonnances.'],
    reportSentences: {},
  },
}));

/** The second unit has no room of its own for immunoglobulins. */
export const pathwaysOf = (unitId: string | undefined): PathwayView[] =>
  pathways.filter(({ code }) => unitId === undefined || unitId === unit.id || code !== 'IGIV');

export const accountAs = (...roles: Role[]): AccountView => ({
  id: idOf('account', 1),
  login: 'demo',
  displayName: 'CASTELVIAL Rémi',
  roles,
  resourceId: roles.includes('physician') ? laneOf('END').resourceId : null,
  rpps: roles.includes('physician') ? '10003456789' : null,
  establishment,
});

export const laneName = (id: string | undefined): string | null =>
  lanes.find((lane) => lane.resourceId === id)?.name ?? null;
