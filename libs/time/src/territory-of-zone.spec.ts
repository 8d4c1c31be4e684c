import { territoryOfZone } from './territory-of-zone';

it.each([
  ['Europe/Paris', 'metropole'],
  ['Indian/Mayotte', 'mayotte'],
  ['Indian/Reunion', 'la-reunion'],
  ['America/Cayenne', 'guyane'],
  ['America/Guadeloupe', 'guadeloupe'],
  ['America/Martinique', 'martinique'],
] as const)('%s is the clock of %s', (zone, territory) => {
  expect(territoryOfZone(zone)).toBe(territory);
});
