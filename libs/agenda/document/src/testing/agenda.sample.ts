import type { PatientAgenda } from '@diurne/agenda-domain';
import { civilDate } from '@diurne/time';
import type { AgendaToPrint } from '../agenda-to-print.value';

const atPlace = 'À votre place';
const rooms = 'Consultations, bâtiment C, 1er étage';

export const diabetesDay: PatientAgenda = {
  on: civilDate('2026-11-24'),
  timeZone: 'Europe/Paris',
  patientName: 'VALDREUSE Odile',
  establishment: 'Centre hospitalier de Belloqui-sur-Orme',
  unit: {
    name: 'Hôpital de jour de médecine',
    phone: '01 99 00 12 34',
    address: '1 allée des Tilleuls, bâtiment C, 2e étage, 99990 Belloqui-sur-Orme',
  },
  arrival: 495,
  departure: 905,
  programme: [
    { start: 500, end: 515, what: 'Accueil et constantes', withWhom: 'Infirmier', where: atPlace, note: null },
    { start: 515, end: 525, what: 'Prise de sang', withWhom: 'Infirmier', where: atPlace, note: 'À jeun' },
    {
      start: 545,
      end: 560,
      what: 'Rétinographie',
      withWhom: 'Orthoptiste',
      where: 'Explorations fonctionnelles, bâtiment C, rez-de-chaussée',
      note: 'Ne conduisez pas après l’examen',
    },
    {
      start: 570,
      end: 600,
      what: 'Écho-Doppler des membres inférieurs',
      withWhom: null,
      where: 'Explorations fonctionnelles, bâtiment C, rez-de-chaussée',
      note: null,
    },
    {
      start: 615,
      end: 645,
      what: 'Consultation d’endocrinologie',
      withWhom: 'Endocrinologue',
      where: rooms,
      note: null,
    },
    { start: 660, end: 705, what: 'Entretien diététique', withWhom: 'Diététicien', where: rooms, note: null },
    { start: 720, end: 765, what: 'Repas', withWhom: null, where: atPlace, note: null },
    {
      start: 780,
      end: 825,
      what: 'Éducation thérapeutique',
      withWhom: 'Infirmier d’éducation thérapeutique',
      where: 'Hôpital de jour, bâtiment C, 2e étage',
      note: null,
    },
    { start: 870, end: 900, what: 'Synthèse de la journée', withWhom: 'Endocrinologue', where: atPlace, note: null },
  ],
  preparation: [
    'Venez à jeun depuis minuit ; vous pouvez boire de l’eau.',
    'Ne prenez pas vos comprimés du matin, apportez-les.',
    'Faites-vous accompagner : vous ne pourrez pas conduire au retour.',
  ],
  bring: [
    'Votre pièce d’identité, votre carte Vitale et votre carte de mutuelle.',
    'La lettre de votre médecin et vos résultats d’examens récents.',
    'La liste de vos médicaments, et ceux que vous prenez dans la journée.',
  ],
  goodToKnow: [
    'Les heures peuvent bouger un peu dans la journée ; l’équipe vous guidera.',
    'Si un transport vous a été prescrit, réservez-le pour ces horaires.',
  ],
  howToCancel:
    'Vous ne pouvez pas venir ? Prévenez-nous dès que possible au 01 99 00 12 34 : votre créneau servira à un autre patient et nous vous proposerons une nouvelle date.',
};
export const versionOf = (content: PatientAgenda, more: Partial<AgendaToPrint> = {}): AgendaToPrint => ({
  uid: '0b6c7c2e-9f0b-4a57-8a0e-5d7f1a2b3c4d@990000010.diurne',
  sequence: 0,
  method: 'REQUEST',
  issuedAt: new Date('2026-11-20T14:37:00Z'),
  content,
  ...more,
});
