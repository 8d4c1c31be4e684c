import type { ResourceKind } from '@diurne/planning-engine';
import { demoId } from './demo-id';
import type { DemoResource } from './day-hospital.shape';
import { afternoon, morning, openingHours, pharmacyHours, platformHours, weekly, type Shift } from './demo-week';

interface Platform {
  readonly code: string;
  readonly name: string;
  readonly trade: string;
  readonly kind: ResourceKind;
  readonly capacity?: number;
  readonly turnover?: number;
  readonly location: string | null;
  readonly shifts: readonly Shift[];
}

const platforms: readonly Platform[] = [
  {
    code: 'IRM',
    name: 'IRM 1,5 T (créneaux HDJ)',
    trade: 'IRM',
    kind: 'equipment',
    turnover: 5,
    location: 'IMG',
    shifts: [
      [540, 720],
      [840, 990],
    ],
  },
  {
    code: 'SCAN',
    name: 'Scanner (créneaux HDJ)',
    trade: 'scanner',
    kind: 'equipment',
    turnover: 5,
    location: 'IMG',
    shifts: [
      [570, 750],
      [825, 1020],
    ],
  },
  {
    code: 'ECHO',
    name: 'Échocardiographe',
    trade: 'échocardiographie',
    kind: 'equipment',
    turnover: 5,
    location: 'EXPLO',
    shifts: [platformHours],
  },
  {
    code: 'DOPP',
    name: 'Écho-Doppler vasculaire',
    trade: 'écho-Doppler',
    kind: 'equipment',
    turnover: 5,
    location: 'EXPLO',
    shifts: [
      [495, 750],
      [810, 1020],
    ],
  },
  {
    code: 'EFR',
    name: 'Cabine d’explorations respiratoires',
    trade: 'EFR',
    kind: 'equipment',
    turnover: 10,
    location: 'EXPLO',
    shifts: [morning, afternoon],
  },
  {
    code: 'RETINO',
    name: 'Rétinographe',
    trade: 'rétinographie',
    kind: 'equipment',
    turnover: 5,
    location: 'EXPLO',
    shifts: [morning, afternoon],
  },
  {
    code: 'ECG',
    name: 'Électrocardiographe',
    trade: 'électrocardiographie',
    kind: 'equipment',
    location: 'HDJ',
    shifts: [openingHours],
  },
  {
    code: 'POLYG',
    name: 'Polygraphes ventilatoires',
    trade: 'polygraphie ventilatoire',
    kind: 'equipment',
    capacity: 4,
    location: 'HDJ',
    shifts: [platformHours],
  },
  {
    code: 'HOTTE',
    name: 'Préparation stérile (pharmacie)',
    trade: 'préparation stérile',
    kind: 'equipment',
    capacity: 3,
    location: null,
    shifts: [pharmacyHours],
  },
  {
    code: 'DEPOT',
    name: 'Dépôt de sang',
    trade: 'délivrance de sang',
    kind: 'equipment',
    capacity: 2,
    location: null,
    shifts: [platformHours],
  },
  {
    code: 'BUREAUX',
    name: 'Bureaux de consultation',
    trade: 'bureau de consultation',
    kind: 'room',
    capacity: 7,
    location: 'CS',
    shifts: [platformHours],
  },
  {
    code: 'BOXES',
    name: 'Box d’entretien',
    trade: 'box d’entretien',
    kind: 'room',
    capacity: 8,
    location: 'HDJ',
    shifts: [platformHours],
  },
  {
    code: 'REED',
    name: 'Plateau de rééducation',
    trade: 'plateau de rééducation',
    kind: 'room',
    capacity: 3,
    location: 'REED',
    shifts: [platformHours],
  },
];

export const demoPlatforms: readonly DemoResource[] = platforms.map((platform) => ({
  id: demoId('resource', platform.code),
  code: platform.code,
  name: platform.name,
  kind: platform.kind,
  trade: platform.trade,
  capacity: platform.capacity ?? 1,
  turnover: platform.turnover ?? 0,
  attributes: [],
  location: platform.location,
  homeUnitId: null,
  weekly: weekly(platform.shifts),
  exceptions: [],
  break: null,
}));
