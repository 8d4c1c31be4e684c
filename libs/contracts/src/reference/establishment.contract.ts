import type { FrenchTerritory } from '@diurne/time';
import { z } from 'zod';
import { endpoint } from '../endpoint';
import { textShape } from '../texts.shape';
import { instantShape } from '../values.shape';

export const territories = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'la-reunion',
  'mayotte',
] as const satisfies readonly FrenchTerritory[];
const territoryShape = z.enum(territories);

export const establishmentShape = z.object({
  name: z.string(),
  timeZone: z.string(),
  territory: z.object({
    value: territoryShape,
    /** Null: nobody has said it, the establishment's clock tells it. */
    said: z.object({ source: z.string(), by: z.string(), at: instantShape }).nullable(),
  }),
  /** The rules of billing in force, and where they say that they apply. */
  rules: z.object({
    id: z.string(),
    title: z.string(),
    dated: z.string(),
    appliesIn: z.array(territoryShape),
    applies: z.boolean(),
    source: z.string(),
    /** Whether the text itself was read, French. */
    certainty: z.enum(['quoted', 'reading', 'assumed', 'project-choice']),
  }),
});
export type EstablishmentView = z.infer<typeof establishmentShape>;

export const openEstablishment = endpoint({
  method: 'GET',
  path: '/establishment',
  roles: ['coordinator', 'dim', 'administrator'],
  summary:
    'The establishment, the territory where it stands and the billing rules that apply there, with their sources.',
  answer: establishmentShape,
});
export const setTerritory = endpoint({
  method: 'PUT',
  path: '/establishment/territory',
  roles: ['dim', 'administrator'],
  summary: 'Say where the establishment stands, and what says so: public holidays and billing rules follow.',
  body: z.strictObject({ territory: territoryShape, source: textShape(300) }),
  answer: establishmentShape,
});
