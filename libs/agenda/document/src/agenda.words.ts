import type { PatientAgenda } from '@diurne/agenda-domain';
import { frenchDateWithYear, frenchHour, frenchNumericDate, toLocal } from '@diurne/time';

const NBSP = '\u00a0';

/** The same words on paper and on screen. */
export const words = {
  title: 'Votre journée à l’hôpital',
  cancelledTitle: 'Votre rendez-vous est annulé',
  date: (agenda: PatientAgenda) => frenchDateWithYear(agenda.on),
  arrival: (agenda: PatientAgenda) => frenchHour(agenda.arrival),
  departure: (agenda: PatientAgenda) => `vers ${frenchHour(agenda.departure)}`,
  programme: 'Votre programme',
  preparation: 'Avant de venir',
  bring: 'À apporter',
  preparationNone:
    'Aucune préparation particulière n’est prévue. En cas de doute (jeûne, médicaments), appelez-nous avant de venir.',
  changed: `Cet agenda remplace celui que vous avez reçu${NBSP}: l’ancien n’est plus valable.`,
  cancelled: (agenda: PatientAgenda) =>
    `Votre venue du ${frenchDateWithYear(agenda.on)} à ${frenchHour(agenda.arrival)} n’aura pas lieu. Si ce n’est pas à votre demande, nous vous contacterons pour une nouvelle date. Pour toute question${NBSP}: ${agenda.unit.phone.replaceAll(' ', NBSP)}.`,
  dataNotice:
    'Vos données servent à organiser votre venue. Pour les consulter ou les corriger, adressez-vous à l’établissement (délégué à la protection des données).',
  issued: (at: Date, zone: string) => {
    const local = toLocal(at, zone);
    return `Établi le ${frenchNumericDate(local.date)} à ${frenchHour(local.minute)}`;
  },
  continued: (agenda: PatientAgenda) => `Votre journée à l’hôpital, ${frenchDateWithYear(agenda.on)} (suite)`,
  page: (number: number, of: number) => `page ${number}/${of}`,
  hourRange: (start: number, end: number) => `${frenchHour(start)}${NBSP}– ${frenchHour(end)}`,
};

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
