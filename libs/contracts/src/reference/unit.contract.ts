import { z } from 'zod';
import { endpoint } from '../endpoint';
import { civilDateShape, idShape, intervalShape, weekdayShape } from '../values.shape';
import { lineShape, phoneShape } from '../texts.shape';

/** Nobody stays in a day hospital for more than twelve hours. */
const presenceShape = z.int().min(60).max(720);
export const unitShape = z.object({
  id: idShape,
  code: z.string(),
  name: z.string(),
  profile: z.enum(['medicine', 'therapeutic', 'palliative']),
  openings: z.array(z.object({ weekday: weekdayShape, from: z.int(), to: z.int() })),
  closures: z.array(z.object({ on: civilDateShape, reason: z.string() })),
  phone: z.string(),
  address: z.string(),
  agendaDelayMinutes: z.int(),
  agendaThresholdMinutes: z.int(),
  noticeMinutes: z.int(),
  /** How long a visit of the unit may last: 719 is under twelve hours, 720 twelve hours included. */
  longestPresenceMinutes: z.int(),
});
export type UnitView = z.infer<typeof unitShape>;
export const listUnits = endpoint({
  method: 'GET',
  path: '/units',
  roles: 'signed-in',
  summary: 'Medical units with their opening calendar.',
  answer: z.array(unitShape),
});
export const createUnit = endpoint({
  method: 'POST',
  path: '/units',
  roles: ['administrator'],
  summary: 'Create a medical unit.',
  body: z.strictObject({
    code: lineShape(10),
    name: lineShape(120),
    profile: z.enum(['medicine', 'therapeutic', 'palliative']),
    openings: z
      .array(intervalShape.safeExtend({ weekday: weekdayShape }))
      .min(1)
      .max(50),
    phone: phoneShape,
    address: lineShape(300),
    agendaDelayMinutes: z.int().min(0).max(240).default(5),
    agendaThresholdMinutes: z.int().min(0).max(240).default(15),
    noticeMinutes: z.int().min(0).max(1440).default(30),
    longestPresenceMinutes: presenceShape.default(719),
  }),
  answer: unitShape,
});
export const limitPresence = endpoint({
  method: 'PUT',
  path: '/units/:id/longest-presence',
  roles: ['administrator'],
  summary: 'How long a unit’s visits may last, twelve hours at most; those that are booked stay.',
  params: z.strictObject({ id: idShape }),
  body: z.strictObject({ minutes: presenceShape }),
  answer: unitShape,
});
