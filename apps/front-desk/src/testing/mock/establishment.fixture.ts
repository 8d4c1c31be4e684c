import type { BodyOf, EstablishmentView, setTerritory } from '@diurne/contracts';

export function anEstablishment(): EstablishmentView {
  return {
    name: 'CH de Valmont-sur-Rive',
    timeZone: 'Europe/Paris',
    territory: { value: 'metropole', said: null },
    rules: {
      id: 'instruction-2020-52/2',
      title: 'Instruction DGOS/R1/DSS/1A/2020/52',
      dated: '2020-09-10',
      appliesIn: ['metropole', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique', 'la-reunion'],
      applies: true,
      source: 'champ d’application de l’instruction',
      certainty: 'reading',
    },
  };
}

export const afterSetting = (
  { rules, ...establishment }: EstablishmentView,
  { territory, source }: BodyOf<typeof setTerritory>,
): EstablishmentView => ({
  ...establishment,
  territory: { value: territory, said: { source, by: 'ESSAI Une', at: '2026-11-23T07:30:00.000Z' } },
  rules: { ...rules, applies: rules.appliesIn.includes(territory) },
});
