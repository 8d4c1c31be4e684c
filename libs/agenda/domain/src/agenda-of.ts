import type { AgendaLine, PatientAgenda } from './patient-agenda.value';
import type { StepToTell, VisitToTell } from './visit-to-tell.value';

const NBSP = '\u00a0';
export const atYourPlace = 'À votre place';

/** What everybody brings, unless their pathway says it in its own words. */
const usuallyBrought = [
  { unlessItSays: 'carte Vitale', words: 'Votre pièce d’identité, votre carte Vitale et votre carte de mutuelle.' },
  { unlessItSays: 'résultats', words: 'La lettre de votre médecin et vos résultats d’examens récents.' },
  { unlessItSays: 'médicaments', words: 'La liste de vos médicaments, et ceux que vous prenez dans la journée.' },
] as const;
const goodToKnow = [
  'Les heures peuvent bouger un peu dans la journée\u00a0; l’équipe vous guidera.',
  'Si un transport vous a été prescrit, réservez-le pour ces horaires.',
];

/** The agenda of a visit: its own steps in their order, by function and without any professional's name. */
export function agendaOf(visit: VisitToTell): PatientAgenda {
  const { on, timeZone, patientName, establishment, unit, arrival, departure } = visit;
  const brought = visit.preparation.filter(isToBring);
  const preparation = visit.preparation.filter((sentence) => !isToBring(sentence));
  const bring = [
    ...brought.map(thingOf),
    ...usuallyBrought
      .filter(({ unlessItSays }) => !brought.some((sentence) => sentence.includes(unlessItSays)))
      .map(({ words }) => words),
  ];
  const programme = visit.steps
    .filter(concernsThePatient)
    .map(lineOf)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    on,
    timeZone,
    patientName,
    establishment,
    unit,
    arrival,
    departure,
    programme,
    preparation,
    bring,
    goodToKnow,
    howToCancel: `Vous ne pouvez pas venir${NBSP}? Prévenez-nous dès que possible au ${unit.phone.replaceAll(' ', NBSP)}${NBSP}: votre créneau servira à un autre patient et nous vous proposerons une nouvelle date.`,
  };
}

/** Under « À apporter » each line is a thing, as those that everybody brings. */
const thingOf = (sentence: string): string => {
  const thing = sentence.replace(/^Apportez\s+/u, '');
  return thing.charAt(0).toLocaleUpperCase('fr') + thing.slice(1);
};
const isToBring = (sentence: string): boolean => /^Apportez\s/u.test(sentence);

/** A preparation in the pharmacy is no hour of the patient's. */
function concernsThePatient(step: StepToTell): boolean {
  return step.patient === 'exclusive' || step.location?.code === '@place';
}

function lineOf(step: StepToTell): AgendaLine {
  const trades = [
    ...new Set(step.resources.filter((resource) => resource.kind === 'professional').map((resource) => resource.trade)),
  ];
  return {
    start: step.start,
    end: step.end,
    what: step.label,
    withWhom: trades.length === 0 ? null : sentence(trades.join(' et ')),
    where: whereOf(step),
    note: step.note,
  };
}

function whereOf(step: StepToTell): string {
  if (step.location?.code === '@place') return atYourPlace;
  if (step.location) return step.location.name ?? step.location.code;
  return (
    step.resources.find((resource) => resource.kind !== 'place' && resource.locationName !== null)?.locationName ??
    atYourPlace
  );
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
