import type { FrenchTerritory } from './french-holidays';

const overseas: Readonly<Record<string, FrenchTerritory>> = {
  'America/Guadeloupe': 'guadeloupe',
  'America/Cayenne': 'guyane',
  'America/Martinique': 'martinique',
  'Indian/Mayotte': 'mayotte',
  'Indian/Reunion': 'la-reunion',
};

/** Where a hospital of this zone most likely stands; Alsace and Moselle have the clock of Paris, and say it themselves. */
export const territoryOfZone = (timeZone: string): FrenchTerritory => overseas[timeZone] ?? 'metropole';
