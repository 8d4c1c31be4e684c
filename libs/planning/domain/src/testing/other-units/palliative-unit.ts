import type { CivilDate } from '@diurne/time';
import type { CarePathway } from '../../pathway/care-pathway.value';
import type { DemoOtherUnit, DemoResource, DemoUnit } from '../day-hospital.shape';
import { demoId } from '../demo-id';
import { dayPlace } from '../demo-places';
import { professional } from '../demo-professional';
import { afternoon, morning, officeHours } from '../demo-week';
import { firstNames, fullName, inventedSurname } from '../invented-names';
import { adaptedPathway } from '../pathways/adapted-pathway';
import { demoPathway } from '../pathways/demo-pathways';
import { bedsideInterview, bedsideVisit, countedSource, gate, pathway, spirometry } from '../pathways/pathway-words';
import { otherUnit, type Ask } from './other-unit';

const room = 'palliative-room';
const nurse = 'infirmier d’HDJ palliatif';
const physician = 'médecin d’HDJ palliatif';

const unit: DemoUnit = {
  id: demoId('unit', 'HDJP'),
  code: 'HDJP',
  name: 'Hôpital de jour de soins palliatifs',
  profile: 'palliative',
  openings: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: 510, to: 1080 })),
  closures: [],
  territory: 'metropole',
  phone: '01 99 00 12 78',
  address: '1 allée des Tilleuls, bâtiment D, rez-de-jardin, 99990 Belloqui-sur-Orme',
  agendaDelayMinutes: 5,
};

const rooms: readonly DemoResource[] = [1, 2, 3].map((number) =>
  dayPlace(`XC${number}`, `Chambre palliative ${number}`, [room], 20, 'HDJP'),
);
const team: readonly DemoResource[] = [
  professional(
    { code: 'XIDE1', trade: nurse, shifts: [officeHours], sex: 'female', pause: true },
    fullName(inventedSurname(46), firstNames('female')[9] ?? ''),
  ),
  professional(
    { code: 'XIDE2', trade: nurse, shifts: [[570, 1080]], sex: 'male', pause: true },
    fullName(inventedSurname(47), firstNames('male')[5] ?? ''),
  ),
  professional(
    { code: 'XMED', trade: physician, shifts: [morning, afternoon], sex: 'male' },
    `Dr ${fullName(inventedSurname(48), firstNames('male')[8] ?? '')}`,
  ),
];

const evaluation: CarePathway = adaptedPathway(demoPathway('PALLIA'), {
  code: 'PALLIA-P',
  name: 'Soins palliatifs, évaluation de la journée',
  dayPlace: room,
  trades: { 'infirmier de soins palliatifs': nurse, 'médecin de soins palliatifs': physician },
});
const breathlessness: CarePathway = pathway('ESSOUF-P', 'Essoufflement en soins palliatifs', 'counted', countedSource, {
  place: room,
  preparation: ['Un proche peut rester avec vous.', 'Apportez votre oxygène portable si vous en avez un.'],
  steps: [
    bedsideInterview('nurse', 'Entretien infirmier', 30, nurse, { profession: 'infirmier' }),
    spirometry(20),
    bedsideVisit('palliative', 'Consultation de soins palliatifs', 45, physician, 'médecine palliative'),
    bedsideInterview('psychology', 'Entretien avec la psychologue', 30, 'psychologue'),
    bedsideInterview('dietetics', 'Entretien diététique', 30, 'diététicien'),
  ],
  relations: [gate('efr', 'palliative')],
  first: ['nurse'],
  reason: 'Évaluation d’un essoufflement en phase palliative.',
  followUp: 'Plan anticipé de l’essoufflement remis\u00a0; appel du domicile sous une semaine.',
});

const forEvaluation = {
  pathway: evaluation,
  ages: [51, 84],
  referring: 'oncologie',
  justification: 'Symptômes intriqués, projet de soins à redéfinir avec le patient et ses proches.',
} as const;
const asks: readonly Ask[] = [
  { ...forEvaluation, day: 0, booked: true },
  {
    pathway: breathlessness,
    ages: [58, 82],
    referring: 'pneumologie',
    justification: 'Essoufflement de repos malgré le traitement, plusieurs avis le même jour.',
    day: 1,
    hours: { from: 840, to: 1080 },
    note: 'Fatigué le matin, vient après la sieste.',
    booked: true,
  },
  { ...forEvaluation, day: 1, booked: false },
  { ...forEvaluation, day: 4, booked: false },
];

/** Three rooms, two nurses and a physician of its own; function tests, psychologists, social worker and dietitians are the house's. */
export function palliativeUnit(startOn: CivilDate, seed: number): DemoOtherUnit {
  return otherUnit(
    {
      unit,
      locations: [{ id: 'HDJP', name: 'Hôpital de jour de soins palliatifs, bâtiment D, rez-de-jardin' }],
      walks: [
        { from: 'HDJP', to: 'HDJ', minutes: 10 },
        { from: 'HDJP', to: 'HDJT', minutes: 10 },
        { from: 'HDJP', to: 'CS', minutes: 10 },
        { from: 'HDJP', to: 'EXPLO', minutes: 5 },
        { from: 'HDJP', to: 'IMG', minutes: 10 },
        { from: 'HDJP', to: 'REED', minutes: 5 },
      ],
      resources: [...rooms, ...team],
      pathways: [evaluation, breathlessness],
      firstPatient: 1068,
      asks,
    },
    startOn,
    seed,
  );
}
