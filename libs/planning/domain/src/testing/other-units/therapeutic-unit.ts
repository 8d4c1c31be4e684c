import type { CivilDate } from '@diurne/time';
import type { CarePathway } from '../../pathway/care-pathway.value';
import type { DemoOtherUnit, DemoResource, DemoUnit } from '../day-hospital.shape';
import { demoId } from '../demo-id';
import { dayPlace } from '../demo-places';
import { professional, watchOf } from '../demo-professional';
import { firstNames, fullName, inventedSurname } from '../invented-names';
import { adaptedPathway } from '../pathways/adapted-pathway';
import { demoPathway } from '../pathways/demo-pathways';
import { bedsideInterview, gate, technicalAct } from '../pathways/pathway-words';
import { otherUnit, type Ask } from './other-unit';

const armchair = 'infusion-armchair';
const nurse = 'infirmier d’HDJ thérapeutique';
const watch = 'surveillance d’HDJ thérapeutique';

const unit: DemoUnit = {
  id: demoId('unit', 'HDJT'),
  code: 'HDJT',
  name: 'Hôpital de jour thérapeutique',
  profile: 'therapeutic',
  openings: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: 450, to: 1170 })),
  closures: [],
  territory: 'metropole',
  phone: '01 99 00 12 56',
  address: '1 allée des Tilleuls, bâtiment B, 1er étage, 99990 Belloqui-sur-Orme',
  agendaDelayMinutes: 5,
};

const armchairs: readonly DemoResource[] = [1, 2, 3, 4, 5, 6].map((number) =>
  dayPlace(`TF${number}`, `Fauteuil de perfusion ${number}`, [armchair], 10, 'HDJT'),
);
/** Such as no patient bears. */
const surnames = [43, 44, 49] as const;
const nurses: readonly DemoResource[] = [1, 2, 3].flatMap((number) => {
  const member = {
    code: `TIDE${number}`,
    trade: nurse,
    shifts: [number === 1 ? ([450, 900] as const) : ([690, 1170] as const)],
    sex: 'female' as const,
    pause: true,
  };
  const person = professional(
    member,
    fullName(inventedSurname(surnames[number - 1] ?? 0), firstNames('female')[number * 4] ?? ''),
  );
  return [person, watchOf(person, watch)];
});

const ownPeople = { infirmier: nurse, 'surveillance infirmière': watch };
const multipleSclerosis: CarePathway = adaptedPathway(demoPathway('SEPNAT'), {
  code: 'SEPNAT-T',
  name: 'Sclérose en plaques, natalizumab et IRM de suivi',
  dayPlace: armchair,
  trades: ownPeople,
  moreSteps: [technicalAct('mri', 'IRM cérébrale de suivi', 30, ['IRM'], 'IRM cérébrale')],
  moreRelations: [gate('mri', 'line')],
});
const crohn: CarePathway = adaptedPathway(demoPathway('CROHN'), {
  code: 'CROHN-T',
  name: 'Maladie de Crohn, infliximab et suivi diététique',
  dayPlace: armchair,
  trades: ownPeople,
  moreSteps: [bedsideInterview('dietetics', 'Entretien diététique', 30, 'diététicien')],
});

const forSclerosis = {
  pathway: multipleSclerosis,
  ages: [24, 52],
  referring: 'neurologie',
  justification: 'Perfusion mensuelle à surveiller\u00a0; IRM de suivi prévue au même passage.',
} as const;
const forCrohn = {
  pathway: crohn,
  ages: [19, 55],
  referring: 'gastro-entérologie',
  justification: 'Perfusion à surveiller\u00a0; dénutrition modérée à réévaluer.',
} as const;
const asks: readonly Ask[] = [
  { ...forCrohn, day: 0, booked: true },
  {
    ...forSclerosis,
    day: 1,
    hours: { from: 810, to: 1170 },
    note: 'Travaille le matin, vient l’après-midi.',
    booked: true,
  },
  { ...forCrohn, day: 1, booked: false },
  { ...forSclerosis, day: 3, booked: false },
  { ...forCrohn, day: 4, hours: { from: 780, to: 1170 }, booked: true },
];

/** Infusions in six armchairs of its own; imaging, pharmacy, physicians and dietitian are the house's. */
export function therapeuticUnit(startOn: CivilDate, seed: number): DemoOtherUnit {
  return otherUnit(
    {
      unit,
      locations: [{ id: 'HDJT', name: 'Hôpital de jour thérapeutique, bâtiment B, 1er étage' }],
      walks: [
        { from: 'HDJT', to: 'HDJ', minutes: 10 },
        { from: 'HDJT', to: 'CS', minutes: 10 },
        { from: 'HDJT', to: 'EXPLO', minutes: 10 },
        { from: 'HDJT', to: 'IMG', minutes: 5 },
        { from: 'HDJT', to: 'REED', minutes: 10 },
      ],
      resources: [...armchairs, ...nurses],
      pathways: [multipleSclerosis, crohn],
      firstPatient: 1085,
      asks,
    },
    startOn,
    seed,
  );
}
