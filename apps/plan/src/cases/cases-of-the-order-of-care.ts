import { loosening, type AnsweredVisit, type PlanCase } from './plan-case';

const opening = { from: 480, to: 1080 };
const step = (id: string, label: string, duration: number, by: string, background = false) => ({
  id,
  label,
  duration,
  uses: [{ anyOf: [by] }],
  ...(background ? { patient: 'background' } : {}),
});
const day = (resources: readonly object[], visit: object) => ({
  format: 'hdj-day/1',
  date: '2026-12-03',
  opening,
  resources,
  visits: [visit],
});
const open = (id: string, name: string, from: number = opening.from, to: number = opening.to, capacity = 1) => ({
  id,
  name,
  kind: 'professional',
  windows: [{ from, to, capacity }],
});

/** The physician comes when the pharmacy is about to close: the product cannot be mixed after the go-ahead. */
const lateGoAhead = day(
  [
    open('physician', 'Hématologue', 615, 720),
    open('pharmacy', 'Unité de préparation', 480, 630),
    open('watch', 'Surveillance', 480, 1080, 4),
  ],
  {
    id: 'treatment',
    label: 'Cure',
    steps: [
      step('go-ahead', 'Feu vert de l’hématologue', 15, 'physician'),
      step('mixing', 'Préparation de la cure', 40, 'pharmacy', true),
      step('infusion', 'Perfusion de la cure', 90, 'watch', true),
    ],
    relations: [
      { from: 'go-ahead', to: 'mixing', min: 0 },
      { from: 'mixing', to: 'infusion', min: 0, max: 120 },
    ],
  },
);

/** The patient's two hours are a little short for the infusion and the watch after it. */
const shortMorning = day([open('nurse', 'Infirmière'), open('watch', 'Surveillance', 480, 1080, 4)], {
  id: 'treatment',
  label: 'Perfusion surveillée',
  window: { from: 545, to: 665 },
  steps: [
    step('line', 'Pose de la voie', 10, 'nurse'),
    step('infusion', 'Perfusion', 60, 'watch', true),
    step('watching', 'Surveillance d’une heure', 60, 'watch', true),
  ],
  relations: [
    { from: 'line', to: 'infusion', min: 0, max: 10 },
    { from: 'infusion', to: 'watching', min: 0, max: 0 },
  ],
});

/** The physician goes before the results can be there, and results awaited are a matter of care. */
const resultsTooLate = day([open('nurse', 'Infirmière', 510, 540), open('physician', 'Médecin', 480, 540)], {
  id: 'checkup',
  label: 'Bilan',
  steps: [step('sample', 'Prise de sang', 10, 'nurse'), step('reading', 'Lecture des résultats', 20, 'physician')],
  relations: [{ from: 'sample', to: 'reading', min: 45, strict: true }],
});

const refused = (visits: readonly AnsweredVisit[]) => visits.every(({ status }) => status === 'unplanned');

export const casesOfTheOrderOfCare: readonly PlanCase[] = [
  {
    situation: 'no remedy mixes a product before the go-ahead for it',
    day: lateGoAhead,
    ask: (visits) => [refused(visits), loosening(visits, 'Feu vert de l’hématologue', 'Préparation de la cure')],
    right: [true, []],
  },
  {
    situation: 'no remedy watches a patient before what they are watched for, nor infuses before the line is there',
    day: shortMorning,
    ask: (visits) => [
      refused(visits),
      loosening(visits, 'Perfusion', 'Surveillance d’une heure'),
      loosening(visits, 'Pose de la voie', 'Perfusion'),
    ],
    right: [true, [], []],
  },
  {
    situation: 'no remedy reads results that cannot be there yet',
    day: resultsTooLate,
    ask: (visits) => [refused(visits), loosening(visits, 'Prise de sang', 'Lecture des résultats')],
    right: [true, []],
  },
];
