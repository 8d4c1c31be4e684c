import type { Location, Travel } from '@diurne/planning-engine';
import { addDays, type CivilDate } from '@diurne/time';
import { demoId } from './demo-id';
import type { DemoEstablishment, DemoUnit } from './day-hospital.shape';

export const demoEstablishment: DemoEstablishment = {
  id: demoId('establishment', 'belloqui'),
  name: 'Centre hospitalier de Belloqui-sur-Orme',
  finess: '990000010',
  timeZone: 'Europe/Paris',
};

export const demoUnitId = demoId('unit', 'HDJM');

/** Monday to Friday, 7 h 30 to 18 h 30; closed for works on the last Friday of the four weeks. */
export function demoUnit(startOn: CivilDate): DemoUnit {
  return {
    id: demoUnitId,
    code: 'HDJM',
    name: 'Hôpital de jour de médecine',
    profile: 'medicine',
    openings: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: 450, to: 1110 })),
    closures: [{ on: addDays(startOn, 25), reason: 'travaux électriques' }],
    territory: 'metropole',
    // Numbers and addresses that ARCEP and La Poste give to nobody.
    phone: '01 99 00 12 34',
    address: '1 allée des Tilleuls, bâtiment C, 2e étage, 99990 Belloqui-sur-Orme',
    agendaDelayMinutes: 5,
  };
}

export const demoLocations: readonly Required<Location>[] = [
  { id: 'HDJ', name: 'Hôpital de jour, bâtiment C, 2e étage' },
  { id: 'CS', name: 'Consultations, bâtiment C, 1er étage' },
  { id: 'EXPLO', name: 'Explorations fonctionnelles, bâtiment C, rez-de-chaussée' },
  { id: 'IMG', name: 'Imagerie, bâtiment A, rez-de-chaussée' },
  { id: 'REED', name: 'Plateau de rééducation, bâtiment C, rez-de-chaussée' },
];

export const demoTravel: Travel = {
  default: 10,
  pairs: [
    { from: 'HDJ', to: 'CS', minutes: 5 },
    { from: 'HDJ', to: 'EXPLO', minutes: 5 },
    { from: 'HDJ', to: 'REED', minutes: 5 },
    { from: 'HDJ', to: 'IMG', minutes: 10 },
    { from: 'CS', to: 'EXPLO', minutes: 5 },
    { from: 'EXPLO', to: 'REED', minutes: 5 },
    { from: 'EXPLO', to: 'IMG', minutes: 5 },
  ],
};
