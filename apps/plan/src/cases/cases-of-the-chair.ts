import { remediesOf, type PlanCase } from './plan-case';

const opening = { from: 480, to: 750 };
const hours = (capacity = 1) => [{ ...opening, capacity }];

/** How the visit has its chair: as the place of its stay, as its place from the infusion on, or as equipment of the infusion. */
type Seat = 'stay' | 'part' | 'equipment';

/** Two treatments that wait for the pharmacy, on a morning with one chair. */
function twoInfusions(seat: Seat) {
  const isPlace = seat !== 'equipment',
    from = seat === 'part' ? { from: 'infusion' } : {};
  const visit = (id: string, label: string) => ({
    id,
    label,
    ...(isPlace ? { place: { anyOf: ['chair'], ...from } } : {}),
    steps: [
      { id: 'sample', label: 'Bilan sanguin', duration: 10, uses: [{ anyOf: ['nurse'] }] },
      { id: 'release', label: 'Validation de la cure', duration: 15, uses: [{ anyOf: ['oncologist'] }] },
      {
        id: 'mixing',
        label: 'Préparation en pharmacie',
        duration: 30,
        uses: [{ anyOf: ['pharmacy'] }],
        patient: 'background',
      },
      {
        id: 'infusion',
        label: 'Perfusion',
        duration: 55,
        uses: [{ anyOf: ['watch'] }, ...(isPlace ? [] : [{ anyOf: ['chair'] }])],
        patient: 'background',
      },
    ],
    relations: [
      { from: 'sample', to: 'release', min: 45 },
      { from: 'release', to: 'mixing', min: 0 },
      { from: 'mixing', to: 'infusion', min: 0, max: 15 },
    ],
  });
  return {
    format: 'hdj-day/1',
    date: '2026-12-03',
    opening,
    resources: [
      { id: 'chair', name: 'Fauteuil bleu', kind: isPlace ? 'place' : 'equipment', windows: hours(), turnover: 10 },
      { id: 'nurse', kind: 'professional', windows: hours() },
      { id: 'watch', kind: 'professional', windows: hours(4) },
      { id: 'oncologist', kind: 'professional', windows: hours() },
      { id: 'pharmacy', kind: 'equipment', windows: hours() },
    ],
    visits: [visit('early', 'Première cure'), visit('late', 'Seconde cure')],
  };
}

export const casesOfTheChair: readonly PlanCase[] = [
  {
    situation: 'two infusions share a chair that each needs for its infusion alone',
    day: twoInfusions('equipment'),
    ask: (visits) => visits.map(({ status }) => status),
    right: ['planned', 'planned'],
  },
  {
    situation: 'a place that is held from the infusion on serves the two of them',
    day: twoInfusions('part'),
    ask: (visits) => visits.map(({ status }) => status),
    right: ['planned', 'planned'],
  },
  {
    situation:
      'a chair held for the whole stay is too little for two, and the remedy is to hold it from the infusion on',
    day: twoInfusions('stay'),
    ask: (visits) => [
      visits.filter(({ status }) => status === 'unplanned').length,
      remediesOf(visits).some((change) => /« Fauteuil bleu ».*(à partir de|dès) « Perfusion »/.test(change)),
    ],
    right: [1, true],
  },
];
